/**
 * Trains the judge of ingest/recognize and writes its weights.
 *   tsx scripts/train-recognizer.ts scripts/training/*.txt GOLD.jsonl…
 * Each file is a gold annotation (.jsonl, one {text, entities} a line) or marked sentences: all of
 * scripts/training/*.txt belongs to the training.
 */
import { writeFileSync } from "node:fs";
import { readAnnotations } from "./training/read-annotations.ts";
import { makeExamples, trainJudge } from "./training/train-judge.ts";

const numbers = new Map<string, number>();
const examples = process.argv
  .slice(2)
  .flatMap((file) => makeExamples(readAnnotations(file), numbers));
const weights = trainJudge({ numbers, examples });
const rows = [...weights].map(([feature, weight]) => `${feature}\t${weight}`).sort();
writeFileSync(
  new URL("../ingest/recognize/mention-weights.tsv", import.meta.url),
  rows.join("\n") + "\n",
);
console.log(`${examples.length} anchors, ${weights.size} weights`);
