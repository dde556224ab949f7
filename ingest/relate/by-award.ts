/** AWARDED: who receives an honour, and the contest that a rank belongs to. */
import type { MentionContext } from "../text/describe-contexts.ts";
import { findRecipients } from "./find-recipients.ts";
import { cuePattern } from "./relation-lexicon.ts";
import type { Finding, SentenceView } from "./sentence-view.ts";

const VERB = new RegExp(cuePattern("AWARDED"), "u");
const AIM = new RegExp(`${cuePattern("aim")}[\\p{Script=Han}]{0,3}$`, "u");
const COUNT_AFTER = /^[”》]?\s*(?:称号)?\s*\d/u;

/** AWARDED for each award that is received, and PART_OF for a rank won 在…中. */
export function findByAward(view: SentenceView): readonly Finding[] {
  return view.contexts.flatMap((context) => {
    if (context.mention.type !== "Award") return [];
    const verb = readAwardVerb(view, context);
    if (verb === null) return [];
    return [...findAwarded(view, context, verb), ...findContest(view, context, verb)];
  });
}

/** The verb of receiving before an award. */
interface AwardVerb {
  readonly cue: string;
  readonly start: number;
  /** The words between the name before and the award. */
  readonly gap: string;
}

/** The verb right before the award, or before the awards it is listed with. */
function readAwardVerb(view: SentenceView, { mention, clause }: MentionContext): AwardVerb | null {
  for (let at = view.free.indexOf(mention); ; at--) {
    const award = view.free[at];
    const previous = view.free[at - 1];
    if (award === undefined) return null;
    const from = Math.max(previous?.end ?? 0, clause.start);
    const gap = view.sentence.text.slice(from, award.start);
    const match = VERB.exec(gap);
    if (match !== null) return { cue: match[0], start: from + match.index, gap };
    if (previous?.type !== "Award" || previous.start < clause.start) return null;
  }
}

function findAwarded(
  view: SentenceView,
  context: MentionContext,
  { cue, start, gap }: AwardVerb,
): readonly Finding[] {
  if (COUNT_AFTER.test(context.after) || AIM.test(gap.slice(0, gap.indexOf(cue)))) return [];
  const tail = context.mention.entity;
  const why = { rule: "awarded-verb", cue, confidence: 0.75 };
  return findRecipients(view, context, start).map((head) => ({
    type: "AWARDED",
    head,
    tail,
    ...why,
  }));
}

function findContest(
  { free }: SentenceView,
  { mention, clause }: MentionContext,
  { cue, gap }: AwardVerb,
): readonly Finding[] {
  const contest = free.find(
    ({ type, start, end }) => type === "Event" && start >= clause.start && end < mention.start,
  );
  if (contest === undefined || !gap.includes("中")) return [];
  const why = { rule: "rank-in-contest", cue, confidence: 0.8 };
  return [{ type: "PART_OF", head: mention.entity, tail: contest.entity, ...why }];
}
