/** How numbers are promised and reported, read once. */
import { loadLexicon } from "./load-lexicon.ts";

const blocks = loadLexicon("target-words.txt");

function longestFirst(block: string): readonly string[] {
  return (blocks.get(block) ?? []).toSorted((a, b) => b.length - a.length);
}

/** Words before an indicator that say nothing at all. */
export const NEUTRAL_LEADS = longestFirst("neutral-lead");
/** Verbs before an indicator that say nothing of which one. */
export const TARGET_LEADS = [...NEUTRAL_LEADS, ...longestFirst("lead")].toSorted(
  (a, b) => b.length - a.length,
);
/** Words that make an indicator one of growth. */
export const GROWTH_WORDS = longestFirst("growth");
/** Words that make an indicator one of a fall. */
export const FALL_WORDS = longestFirst("fall");
/** Words at the end of an indicator that say nothing of which one. */
export const TARGET_TAILS = longestFirst("tail");
/** Words at the end of an indicator that say nothing at all. */
export const NEUTRAL_TAILS = longestFirst("neutral-tail");
/** Units that count. */
export const COUNT_UNITS: ReadonlySet<string> = new Set(longestFirst("count"));
/** Indicators of which less is better. */
export const CEILING_WORDS = longestFirst("ceiling");
/** Beginnings of numbers that describe a work instead of promising something. */
export const NOT_PROMISED = longestFirst("not-promised");
/** Sums of money that are promises. */
export const INVESTED_WORDS = longestFirst("invested");
/** Words before a total over the years. */
export const TOTAL_WORDS = longestFirst("total");
/** Words before which stands who got what is counted. */
export const GAINED_WORDS = longestFirst("gained");
/** A unit by another name of it. */
export const SAME_UNITS: ReadonlyMap<string, string> = new Map(
  longestFirst("same-unit").map((pair) => {
    const [other = "", standing = ""] = pair.split("=");
    return [other, standing];
  }),
);
