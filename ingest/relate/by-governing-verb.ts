/** ESTABLISHES, IMPLEMENTS and HOSTS: a verb, its object, and who does it. */
import { type ActionGroup, verbMatcher } from "../lexicon/action-verbs.ts";
import type { EntityId } from "../model/ids.ts";
import type { EntityType, RelationType } from "../model/ontology.ts";
import type { MentionContext } from "../text/describe-contexts.ts";
import { governingVerbs, predicateVerbs } from "../text/governing-verbs.ts";
import type { WordMatch } from "../text/match-words.ts";
import { findSubjects } from "./find-subject.ts";
import { cuePattern, isCue } from "./relation-lexicon.ts";
import type { Finding, SentenceView } from "./sentence-view.ts";

const ESTABLISHED: ReadonlySet<EntityType> = new Set([
  "Organization",
  "Place",
  "Platform",
  "Project",
  "Area",
]);
const PASSIVE: Readonly<Partial<Record<EntityType, RelationType>>> = {
  Event: "HOSTS",
  Program: "IMPLEMENTS",
};
const NATIONAL = new RegExp(`^${cuePattern("national")}`, "u");
const BUILDING = new RegExp(cuePattern("building"), "u");

/** One relation for each free mention that is the object of such a verb. */
export function findByGoverningVerb(view: SentenceView): readonly Finding[] {
  return view.contexts.flatMap((context) => {
    const verbs = governingVerbs(context, verbMatcher);
    const said = readVerbs(context, verbs);
    if (said === null) return findUnnamedActor(view, context);
    const first = verbs[0] ?? said.verb;
    const verbStart = context.beforeEnd - context.before.length + first.start;
    const tail = context.mention.entity;
    const why = {
      rule: `governing-verb-${said.type.toLowerCase()}`,
      cue: said.verb.word,
      confidence: 0.75,
    };
    return findSubjects(view, context, verbStart).flatMap((head) => [
      { type: said.type, head, tail, ...why },
      ...partOfFounder(view, context, head),
    ]);
  });
}

/** What an organization sets up inside itself is a part of it: 某医院设立某诊疗中心. */
function partOfFounder(
  view: SentenceView,
  { mention, before }: MentionContext,
  founder: EntityId,
): readonly Finding[] {
  const isOrganization = view.free.some(
    ({ entity, type }) => entity === founder && type === "Organization",
  );
  if (!isOrganization || mention.type !== "Organization" || /[与同和共联]/u.test(before)) return [];
  const why = { rule: "part-of-founder", cue: "", confidence: 0.6 };
  return [{ type: "PART_OF", head: mention.entity, tail: founder, ...why }];
}

/** 某节成功举办, 某行动深入实施: the object comes first, and nobody is said to do it. */
function findUnnamedActor({ self }: SentenceView, context: MentionContext): readonly Finding[] {
  const { mention } = context;
  const type = PASSIVE[mention.type];
  if (self === null || type === undefined || NATIONAL.test(mention.text)) return [];
  if (governingVerbs(context, verbMatcher).length > 0) return [];
  const block = type === "HOSTS" ? type : "carried-out";
  const verb = predicateVerbs(context, verbMatcher).find(({ word }) => isCue(block, word));
  if (verb === undefined) return [];
  const why = { rule: `passive-${type.toLowerCase()}`, cue: verb.word, confidence: 0.7 };
  return [{ type, head: self, tail: mention.entity, ...why }];
}

interface Said {
  readonly type: RelationType;
  readonly verb: WordMatch<ActionGroup>;
}

function readVerbs(context: MentionContext, verbs: readonly WordMatch<ActionGroup>[]): Said | null {
  const verb = verbs[0];
  if (verb === undefined) return null;
  const { type } = context.mention;
  if (type === "Program") return { type: "IMPLEMENTS", verb };
  if (type === "Event") {
    if (NATIONAL.test(context.mention.text)) return null;
    const hosting = verbs.find(({ word }) => isCue("HOSTS", word));
    return hosting === undefined ? null : { type: "HOSTS", verb: hosting };
  }
  if (!ESTABLISHED.has(type)) return null;
  const establishing = verbs.find(({ word }) => isCue("ESTABLISHES", word));
  if (establishing !== undefined) return { type: "ESTABLISHES", verb: establishing };
  const urging = verbs.find(({ word }) => isCue("urge", word));
  const built = context.next === null && BUILDING.test(context.after);
  return urging !== undefined && built ? { type: "ESTABLISHES", verb: urging } : null;
}
