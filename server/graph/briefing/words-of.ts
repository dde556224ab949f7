/** The words of a briefing by language. */
import type { BriefingLanguage } from "../../contract/briefing.ts";
import { en } from "./words-en.ts";
import { zh } from "./words-zh.ts";
import type { BriefingWords } from "./words.ts";

const WORDS: Readonly<Record<BriefingLanguage, BriefingWords>> = { zh, en };

/** The words of a language. */
export function wordsOf(language: BriefingLanguage): BriefingWords {
  return WORDS[language];
}
