/** Words of the lexicon that are a whole gold name in one document only: each needs a source outside the corpus. */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { GOLD } from "./score-document.ts";

const LEXICON = join(import.meta.dirname, "../../ingest/lexicon");
const goldLine = z.object({ entities: z.array(z.tuple([z.string(), z.string()])) });

/** Prints each such word with its file and document, unless sources.tsv has it. */
export function printSingleDocumentTerms(): void {
  const documents = documentsByName();
  const sourced = new Set(
    readFileSync(join(LEXICON, "sources.tsv"), "utf8")
      .split("\n")
      .map((line) => line.split("\t")[0]),
  );
  let count = 0;
  for (const file of readdirSync(LEXICON).filter((name) => name.endsWith(".txt"))) {
    for (const word of wordsOf(file)) {
      const [only, ...others] = documents.get(word) ?? [];
      if (only === undefined || others.length > 0 || sourced.has(word)) continue;
      console.log(`${file}\t${word}\t${only}`);
      count++;
    }
  }
  console.log(
    `${count} words of the lexicon are a gold name in one document only and have no source.`,
  );
}

function documentsByName(): ReadonlyMap<string, readonly string[]> {
  const documents = new Map<string, string[]>();
  for (const file of readdirSync(GOLD)) {
    const lines = readFileSync(join(GOLD, file), "utf8").split("\n").filter(Boolean);
    const names = lines.flatMap((line) => goldLine.parse(JSON.parse(line)).entities);
    for (const name of new Set(names.map(([, text]) => text.replace(/[“”《》]/gu, "")))) {
      documents.set(name, [...(documents.get(name) ?? []), file.replace(".jsonl", "")]);
    }
  }
  return documents;
}

function wordsOf(file: string): ReadonlySet<string> {
  const lines = readFileSync(join(LEXICON, file), "utf8").split("\n");
  const content = lines.filter((line) => !line.startsWith("#") && !line.startsWith("["));
  return new Set(content.join(" ").split(/[\s=]+/u));
}
