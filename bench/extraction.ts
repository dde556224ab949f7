/** How fast documents are understood, against what bare segmentation of the same text costs. */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import nodejieba from "nodejieba";
import type { SourceFile } from "../ingest/model/document.ts";
import { extract } from "../ingest/pipeline.ts";
import { medianMs } from "./measure.ts";

const SAMPLES = join(import.meta.dirname, "../samples");
const RUNS = 5;

/** The samples as files. */
export function readSamples(): readonly SourceFile[] {
  return readdirSync(SAMPLES)
    .filter((name) => name.endsWith(".md") && name !== "README.md")
    .sort()
    .map((name) => ({ name, bytes: readFileSync(join(SAMPLES, name)) }));
}

/** Prints characters a second of `nodejieba.tag` and of the whole extraction, and their ratio. */
export async function benchExtraction(): Promise<void> {
  const files = readSamples();
  const extractions = await Promise.all(files.map(extract));
  const sentences = extractions.flatMap((each) => each.sentences.map(({ text }) => text));
  const characters = sentences.reduce((sum, text) => sum + text.length, 0);
  const bare = await medianMs(RUNS, () => sentences.forEach((text) => nodejieba.tag(text)));
  const whole = await medianMs(RUNS, () => Promise.all(files.map(extract)));
  const perSecond = (ms: number) => Math.round((characters / ms) * 1000).toLocaleString("en");
  console.log(`extraction of ${characters} characters (${files.length} samples)`);
  console.log(`  nodejieba.tag alone   ${perSecond(bare)} characters/s`);
  console.log(`  the whole extraction  ${perSecond(whole)} characters/s`);
  console.log(`  ratio                 ${(bare / whole).toFixed(2)} (aim: at least 0.20)`);
}
