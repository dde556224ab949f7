/** Word classes of the lexicon: which words bring something about, which hold a meeting, which are generic. */
import { blocksByWord, loadLexicon } from "../lexicon/load-lexicon.ts";

const CLASSES = blocksByWord(loadLexicon("word-classes.txt"));
const NO_CLASS: readonly string[] = [];

/** The classes of a word, none for most words. */
export function classesOf(word: string): readonly string[] {
  return CLASSES.get(word) ?? NO_CLASS;
}

/** Whether a word belongs to a class. */
export function hasClass(word: string, name: string): boolean {
  return classesOf(word).includes(name);
}
