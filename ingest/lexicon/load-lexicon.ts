/** Reads the lexicon's text files: blocks "[name]" of words between spaces, "#" starts a comment line. */
import { readFileSync } from "node:fs";

/**
 * Reads one file of this folder.
 * @returns the words of each block, in their order; a word before the first block is an error.
 */
export function loadLexicon(fileName: string): ReadonlyMap<string, readonly string[]> {
  const blocks = new Map<string, string[]>();
  let words: string[] | undefined;
  for (const line of readFileSync(new URL(fileName, import.meta.url), "utf8").split("\n")) {
    const content = line.trim();
    if (content === "" || content.startsWith("#")) continue;
    const heading = /^\[(.+)\]$/u.exec(content)?.[1];
    if (heading !== undefined) {
      words = blocks.get(heading) ?? [];
      blocks.set(heading, words);
      continue;
    }
    if (words === undefined) throw new Error(`${fileName}: words before the first [block]`);
    words.push(...content.split(/\s+/u));
  }
  return blocks;
}

/** Turns the blocks round: word → names of its blocks. */
export function blocksByWord(
  blocks: ReadonlyMap<string, readonly string[]>,
): ReadonlyMap<string, readonly string[]> {
  const byWord = new Map<string, string[]>();
  for (const [block, words] of blocks) {
    for (const word of words) {
      const known = byWord.get(word);
      if (known === undefined) byWord.set(word, [block]);
      else if (!known.includes(block)) known.push(block);
    }
  }
  return byWord;
}
