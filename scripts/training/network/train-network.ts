/** Trains the span network: the examples are made here, the arithmetic is Python's (train.py, with JAX). */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { characterFeatures } from "../../../ingest/recognize/network/character-features.ts";
import { shippedCutter } from "../../../ingest/recognize/network/pieces.ts";
import { viewSentence } from "../../../ingest/recognize/sentence-view.ts";
import { segmentSentence } from "../../../ingest/segment/segment.ts";
import type { AnnotatedSentence } from "../read-annotations.ts";
import type { TrainingSet } from "../training-sets.ts";
import { NamePool } from "./make-variants.ts";

const VARIANTS = 3;
const SEED = 7;

function describe({ text, names }: AnnotatedSentence) {
  return {
    text,
    features: characterFeatures(viewSentence(text, segmentSentence(text))),
    pieces: shippedCutter()
      .cut(text)
      .map(({ row, start, end }) => [row, start, end]),
    names: names.map(({ start, end, type }) => [start, end, type]),
  };
}

/** One line of JSON for each sentence. */
function makeExamples(sets: readonly TrainingSet[]): string {
  const invented = sets.filter((set) => set.invented).flatMap(({ sentences }) => sentences);
  const pool = new NamePool(invented, SEED);
  const examples = sets.flatMap(({ sentences, weight }) =>
    sentences.map((sentence) => {
      const variants = Array.from({ length: VARIANTS }, () => pool.vary(sentence));
      const described = variants.filter((variant) => variant !== undefined).map(describe);
      return JSON.stringify({ ...describe(sentence), weight, variants: described });
    }),
  );
  return examples.join("\n");
}

const PROGRAM = ["train.py", "model.py", "encoder.py", "e5.py", "pretrained.py", "pypi.py"].map(
  (name) => join(import.meta.dirname, name),
);

const PIECES = join(import.meta.dirname, "../../../ingest/recognize/network/pieces.tsv");

/**
 * The data file of a network trained on the sets. Trained once for each state of sets and program: it takes some
 * minutes. `cache` keeps it, and the pretrained weights.
 * @throws where `PYTHON` (python3 if not set) is missing or lacks what requirements.txt lists.
 */
export function trainNetwork(sets: readonly TrainingSet[], cache: string): Uint8Array {
  const examples = makeExamples(sets);
  const hash = createHash("sha256").update(examples);
  for (const file of PROGRAM) hash.update(readFileSync(file));
  const out = join(cache, `network-${hash.digest("hex").slice(0, 16)}.bin`);
  if (!existsSync(out)) run(examples, out, cache);
  return readFileSync(out);
}

function run(examples: string, out: string, cache: string): void {
  const folder = mkdtempSync(join(tmpdir(), "zhengtu-train-"));
  try {
    mkdirSync(cache, { recursive: true });
    const given = join(folder, "examples.jsonl");
    writeFileSync(given, examples);
    const command = [PROGRAM[0] ?? "", given, out, "--pieces", PIECES, "--cache", cache];
    execFileSync(process.env.PYTHON ?? "python3", command, { stdio: ["ignore", 2, "inherit"] });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
