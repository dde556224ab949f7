/** What joins two ends: 甲公园—乙公园连廊, and A that 连接 B. */
import type { Mention } from "../model/mention.ts";
import type { EntityType } from "../model/ontology.ts";
import type { Nested } from "../text/nest-mentions.ts";
import { cuePattern } from "./relation-lexicon.ts";
import type { Finding, SentenceView } from "./sentence-view.ts";

const JOINING: ReadonlySet<EntityType> = new Set(["Project", "Route", "Place"]);
const BETWEEN_ENDS = /^[”“"]?(?:[-—–－―至到])+[”“"]?$/u;
const VERB = new RegExp(cuePattern("CONNECTS"), "u");

/** CONNECTS by a name that holds both its ends and by a verb between two free mentions. */
export function findByConnection(view: SentenceView): readonly Finding[] {
  return [...findInNames(view), ...findByVerb(view)];
}

function findInNames({ sentence, nested }: SentenceView): readonly Finding[] {
  return nested.flatMap((pair) => {
    if (!JOINING.has(pair.outer.type) || !isEnd(sentence.text, pair, nested)) return [];
    return [connect(pair.outer, pair.inner, { rule: "joined-name", cue: "" })];
  });
}

function isEnd(text: string, { inner, outer }: Nested, nested: readonly Nested[]): boolean {
  return nested.some((other) => {
    if (other.outer !== outer || other.inner === inner) return false;
    const [first, second] =
      other.inner.start < inner.start ? [other.inner, inner] : [inner, other.inner];
    return BETWEEN_ENDS.test(text.slice(first.end, second.start));
  });
}

function findByVerb({ contexts }: SentenceView): readonly Finding[] {
  return contexts.flatMap(({ mention, before, previous }) => {
    const cue = VERB.exec(before)?.[0];
    if (cue === undefined || previous === null || !JOINING.has(previous.type)) return [];
    return [connect(previous, mention, { rule: "connecting-verb", cue })];
  });
}

function connect(head: Mention, tail: Mention, why: Pick<Finding, "rule" | "cue">): Finding {
  return { type: "CONNECTS", head: head.entity, tail: tail.entity, confidence: 0.8, ...why };
}
