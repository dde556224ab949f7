/** The words that say relations, read once from the lexicon. */
import { loadLexicon } from "../lexicon/load-lexicon.ts";

const blocks = loadLexicon("relation-cues.txt");

/** The blocks of relation-cues.txt. */
export type CueBlock =
  | "ESTABLISHES"
  | "urge"
  | "building"
  | "HOSTS"
  | "carried-out"
  | "AWARDED"
  | "aim"
  | "self"
  | "partner"
  | "COOPERATES_WITH"
  | "CONNECTS"
  | "LOCATED_IN"
  | "adverb"
  | "help"
  | "help-others"
  | "national";

/** The words of a block. */
export function cueWords(block: CueBlock): readonly string[] {
  const words = blocks.get(block);
  if (words === undefined) throw new Error(`relation-cues.txt: block [${block}] is missing`);
  return words;
}

/** Whether a verb is one of the block's words, bare or with an adverb before it (深入开展 is 开展). */
export function isCue(block: CueBlock, verb: string): boolean {
  return cueWords(block).some((word) => verb.endsWith(word));
}

/** A pattern of a block's words, the longest first. */
export function cuePattern(block: CueBlock): string {
  return `(?:${[...cueWords(block)].sort((a, b) => b.length - a.length).join("|")})`;
}
