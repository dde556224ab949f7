/** COOPERATES_WITH: 与某校共建…, 甲与乙签约. */
import { ACTION } from "../lexicon/action-verbs.ts";
import type { EntityId } from "../model/ids.ts";
import type { Mention } from "../model/mention.ts";
import type { EntityType } from "../model/ontology.ts";
import { cuePattern } from "./relation-lexicon.ts";
import type { Finding, SentenceView } from "./sentence-view.ts";

const ACTORS: ReadonlySet<EntityType> = new Set(["Organization", "District"]);
const PARTNER = new RegExp(`${cuePattern("partner")}[“《]?$`, "u");
const NOBODY = new RegExp(
  `(?:^|${cuePattern("self")}|${cuePattern("adverb")}|${ACTION.source})$`,
  "u",
);
const TOGETHER = new RegExp(cuePattern("COOPERATES_WITH"), "u");

/** The partner named after 与, 同, 联合, and the actor before it or else the reporting government. */
export function findByCooperation(view: SentenceView): readonly Finding[] {
  return view.contexts.flatMap(({ mention, clause }, i) => {
    if (!ACTORS.has(mention.type) || mention.entity === view.self) return [];
    const { text } = view.sentence;
    const before = view.free[i - 1];
    const from = Math.max(clause.start, before?.end ?? 0);
    const gap = text.slice(from, mention.start);
    const cue = TOGETHER.exec(clauseAfter(text, mention.end))?.[0];
    if (!PARTNER.test(gap) || cue === undefined) return [];
    const head = findPartner(
      view,
      gap.replace(PARTNER, ""),
      from === clause.start ? undefined : before,
    );
    if (head === null) return [];
    const tail = mention.entity;
    return [{ type: "COOPERATES_WITH", head, tail, rule: "partner-word", cue, confidence: 0.7 }];
  });
}

/** Who works with the partner: the name right before 与, else the government if nobody else stands there. */
function findPartner(
  { self }: SentenceView,
  ahead: string,
  before: Mention | undefined,
): EntityId | null {
  if (before !== undefined && ACTORS.has(before.type)) {
    return ahead === "" ? before.entity : self;
  }
  return ahead === "" || NOBODY.test(ahead) ? self : null;
}

/** The rest of the clause and the next one: 与甲加强…交流，深化合作. */
function clauseAfter(text: string, at: number): string {
  return text.slice(at, at + 30).split(/[。；]/u)[0] ?? "";
}
