/** Whom a metric describes, for which year, and whether it is reached or promised. */
import type { Sentence } from "../model/document.ts";
import type { Metric } from "../model/fact.ts";
import type { EntityId } from "../model/ids.ts";
import type { Mention } from "../model/mention.ts";
import type { Span } from "../model/span.ts";
import type { Draft } from "./draft-metrics.ts";
import { anyOf, measureWords } from "./measure-lexicon.ts";

const TARGET = new RegExp(anyOf(measureWords("target")), "u");
const YEAR = /(?:到|至)?(20\d{2})年(?!来|以来|度)/gu;

type Description = Pick<Metric, "of" | "year" | "kind">;

/** Prepares one sentence; the function returned describes each of its metrics. */
export function describeSentence(
  sentence: Sentence,
  mentions: readonly Mention[],
  self: EntityId | null,
): (draft: Draft) => Description {
  const years = [...sentence.text.matchAll(YEAR)].map((match) => ({
    at: match.index,
    year: Number(match[1]),
  }));
  return ({ clause, quantity }) => ({
    of: findDescribed(mentions, clause, quantity) ?? self,
    year: years.findLast(({ at }) => at < quantity.start)?.year ?? sentence.year,
    kind: isTarget(sentence, clause) ? "target" : "actual",
  });
}

/** The first thing that the clause names before the number; districts are the background, not the subject. */
function findDescribed(
  mentions: readonly Mention[],
  clause: Span,
  quantity: Span,
): EntityId | null {
  const subject = mentions.find(
    ({ start, end, type }) =>
      start >= clause.start && end <= quantity.start && type !== "District" && type !== "Award",
  );
  return subject?.entity ?? null;
}

function isTarget(sentence: Sentence, clause: Span): boolean {
  if (sentence.part === "plan") return true;
  if (sentence.part === "review") return false;
  return TARGET.test(sentence.text.slice(clause.start, clause.end));
}
