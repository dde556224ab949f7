import { expect, it } from "vitest";
import { indexedWords } from "../../server/store/embedded/word-rarity.ts";

it.each([
  [["罗湖口岸"], ["罗湖", "湖口", "口岸"]],
  [
    ["号线", "14"],
    ["号线", "14"],
  ],
  [
    ["上上上下", "上下"],
    ["上上", "上下"],
  ],
  // A character outside of the first plane is one character.
  [["𠮷野村"], ["𠮷野", "野村"]],
  [[], []],
])("%j is kept as %j", (words, kept) => {
  expect(indexedWords(words)).toEqual(kept);
});
