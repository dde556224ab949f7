/** How names change from one report to the next, read once. */
import { loadLexicon } from "./load-lexicon.ts";

const blocks = loadLexicon("follow-words.txt");

function longestFirst(block: string): readonly string[] {
  return (blocks.get(block) ?? []).toSorted((a, b) => b.length - a.length);
}

/** Endings that say only that something is a work or a measure. */
export const LABELS = longestFirst("label");
/** Endings that say what is done to a thing. */
export const ACTIONS = longestFirst("action");
/** Endings of a thing that moves to a new site. */
export const RENEWALS = longestFirst("renewal");
/** What may follow a name without making it another one. */
export const TAILS = longestFirst("tail");
/** What follows a name and makes it another one. */
export const EXTENSIONS = longestFirst("extension");
/** Words before a name that are none of it. */
export const LEADS = longestFirst("lead");
/** National bodies, frameworks and regions that are no promise of a place. */
export const FRAMEWORKS: ReadonlySet<string> = new Set(longestFirst("framework"));
/** Verbs that promise help to an organization, and no thing. */
export const SUPPORT_VERBS: ReadonlySet<string> = new Set(longestFirst("support"));
/** Words by which a report says that a promise was not kept. */
export const MISSED_WORDS = longestFirst("missed");
/** Verbs that finish a part of a work only. */
export const PARTIAL_VERBS: ReadonlySet<string> = new Set(longestFirst("partial-verb"));
/** What stands behind 完成 where a part of a work is done. */
export const PARTIAL_OBJECTS = longestFirst("partial-object");
/** Words by which a report says that places were renamed or merged. */
export const JOINED_WORDS = longestFirst("joined");
/** Words of works that make a thing. */
export const CREATING_WORDS = longestFirst("creating");
/** Words of works on a thing that stands already. */
export const RENEWING_WORDS = longestFirst("renewing");
/** Words by which a report says that a promise has changed. */
export const CHANGED_WORDS = longestFirst("changed");
/** Other wordings with the one that stands for them. */
export const SAME_WORDS: readonly (readonly [other: string, standing: string])[] = longestFirst(
  "same",
).map((pair) => {
  const [standing = "", other = ""] = pair.split("=");
  return [other, standing] as const;
});
