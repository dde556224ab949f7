/** From the words around a mention to its status. */
import { type ActionGroup, MESSAGE_WORDS, verbMatcher } from "../lexicon/action-verbs.ts";
import type { StatusFact } from "../model/fact.ts";
import type { EntityType, Part, Status } from "../model/ontology.ts";
import type { MentionContext } from "../text/describe-contexts.ts";
import { governingVerbs, predicateVerbs } from "../text/governing-verbs.ts";
import type { WordMatch } from "../text/match-words.ts";

type Verb = WordMatch<ActionGroup>;
type Judgement = Pick<StatusFact, "status" | "verb" | "rule" | "confidence">;

const STATUS_OF: Readonly<Partial<Record<ActionGroup, Status>>> = {
  completed: "completed",
  started: "started",
  "ongoing-strong": "ongoing",
  ongoing: "ongoing",
  planned: "planned",
};

/** The status that a context says, or null where it says none. */
export function judgeStatus(context: MentionContext, part: Part): Judgement | null {
  if (isMessage(context)) return null;
  const governor = governingVerbs(context, verbMatcher);
  const predicate = predicateVerbs(context, verbMatcher);
  if (part === "plan") return judgePromise(governor, predicate);
  if (predicate.length === 0 && isListed(context)) return LISTED;
  return judgeReport(governor, predicate, context.mention.type);
}

function judgePromise(governor: readonly Verb[], predicate: readonly Verb[]): Judgement | null {
  const verb = governor[0] ?? predicate[0];
  if (verb === undefined) return null;
  const rule = governor.length > 0 ? "promised-object" : "promised-subject";
  return { status: "planned", verb: verb.word, rule, confidence: 0.9 };
}

// 某项目纳入市重大项目: chosen, not begun.
const LISTED: Judgement = {
  status: "planned",
  verb: "纳入",
  rule: "listed-project",
  confidence: 0.9,
};

function isListed({ mention, after }: MentionContext): boolean {
  return mention.type === "Project" && /^[”》]?(?:等\S{0,6})?(?:成功|被)?[纳列]入/u.test(after);
}

function judgeReport(
  governor: readonly Verb[],
  predicate: readonly Verb[],
  type: EntityType,
): Judgement | null {
  const after = strongest(predicate);
  const before = strongest(governor);
  const weak = after?.group === "ongoing" && before !== null;
  const verb = weak ? before : (after ?? before);
  const status = verb === null ? undefined : reportedStatus(verb, type);
  if (verb === null || status === undefined) return null;
  const rule = verb === after ? "verb-after-subject" : "verb-before-object";
  return { status, verb: verb.word, rule, confidence: 0.9 };
}

/** An event that was 开展 or 组织 is over; anything else goes on. */
function reportedStatus({ group, word }: Verb, type: EntityType): Status | undefined {
  if (type === "Event" && /(?:开展|组织)$/u.test(word)) return "completed";
  return STATUS_OF[group];
}

const STRENGTH: readonly ActionGroup[] = [
  "planned",
  "started",
  "ongoing-strong",
  "completed",
  "ongoing",
];

function strongest(verbs: readonly Verb[]): Verb | null {
  for (const group of STRENGTH) {
    const verb = verbs.find((candidate) => candidate.group === group);
    if (verb !== undefined) return verb;
  }
  return null;
}

function isMessage({ mention, after }: MentionContext): boolean {
  const rest = after.replace(/^[”》]/u, "");
  return mention.type === "Event" && MESSAGE_WORDS.some((word) => rest.startsWith(word));
}
