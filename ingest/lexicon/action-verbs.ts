/** The verbs that say what became of a thing, read once: status and relations both rest on them. */
import { WordMatcher } from "../text/match-words.ts";
import { loadLexicon } from "./load-lexicon.ts";

const ACTION_GROUPS = [
  "completed",
  "started",
  "ongoing-strong",
  "ongoing",
  "planned",
  "promise",
] as const;

/** What a verb says: a state of the thing, or only that something is to be done with it. */
export type ActionGroup = (typeof ACTION_GROUPS)[number];

/** What a word does that keeps the name after it from being a verb's object. */
export type BlockingGroup = "circumstance" | "copula";

const blocks = loadLexicon("action-verbs.txt");
const actions = ACTION_GROUPS.map((group) => [group, blocks.get(group) ?? []] as const);

/** Finds verbs and, the words after which a name is no object. */
export const verbMatcher = new WordMatcher<ActionGroup | BlockingGroup>([
  ...actions,
  ["copula", blocks.get("copula") ?? []],
  ["circumstance", blocks.get("circumstance") ?? []],
]);

/** Matches any verb that acts on a thing. */
export const ACTION = new RegExp(actions.flatMap(([, words]) => words).join("|"), "u");

/** Words after an event that make it a message instead of something that takes place. */
export const MESSAGE_WORDS: readonly string[] = blocks.get("message") ?? [];
