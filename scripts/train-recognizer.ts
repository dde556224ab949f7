/**
 * Trains the judge of ingest/recognize and writes its weights.
 *   tsx scripts/train-recognizer.ts [--to WEIGHTS.tsv] [--without NAME]… [FILE…]
 * Without files it learns from all that may be learned from: the sentences in scripts/training/*.txt, the
 * names in scripts/training/corpus/*.tsv, and the gold of the documents developed on; the last two need
 * ../shared. --without leaves out files whose name begins with NAME, for figures on documents not learned from.
 */
import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { readAnnotations } from "./training/read-annotations.ts";
import { makeExamples, trainJudge } from "./training/train-judge.ts";

const HERE = import.meta.dirname;
const SHARED = join(HERE, "../../shared");
const WEIGHTS = fileURLToPath(new URL("../ingest/recognize/mention-weights.tsv", import.meta.url));
const DEVELOPED_ON = ["luohu-2023.jsonl", "gaotang-2023.jsonl"];

function list(folder: string, ending: string): string[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name.endsWith(ending));
  return names.sort().map((name) => join(folder, name));
}

function allFiles(): string[] {
  const written = list(join(HERE, "training"), ".txt");
  if (!existsSync(SHARED)) {
    console.warn("没有 ../shared：只从 scripts/training/*.txt 学习，权重会与随附的不同。");
    return written;
  }
  const gold = DEVELOPED_ON.map((name) => join(SHARED, "eval/gold", name));
  return [...written, ...list(join(HERE, "training/corpus"), ".tsv"), ...gold];
}

const { values, positionals } = parseArgs({
  options: { to: { type: "string" }, without: { type: "string", multiple: true } },
  allowPositionals: true,
});
const files = (positionals.length > 0 ? positionals : allFiles()).filter(
  (file) => !(values.without ?? []).some((name) => basename(file).startsWith(name)),
);
const numbers = new Map<string, number>();
const examples = [];
for (const file of files) {
  const sentences = await readAnnotations(file, join(SHARED, "corpus"));
  console.log(`${basename(file)}: ${sentences.length} sentences`);
  for (const example of makeExamples(sentences, numbers)) examples.push(example);
}
const weights = trainJudge({ numbers, examples });
const rows = [...weights].map(([feature, weight]) => `${feature}\t${weight}`).sort();
writeFileSync(values.to ?? WEIGHTS, rows.join("\n") + "\n");
console.log(`${examples.length} anchors, ${weights.size} weights`);
