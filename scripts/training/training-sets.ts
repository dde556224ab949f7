/** What the mention judge learns from, and weights that have not seen one document. */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import {
  type Weights,
  arrangeWeights,
  loadWeights,
  parseWeights,
} from "../../ingest/recognize/mention-model.ts";
import { type AnnotatedSentence, readAnnotations } from "./read-annotations.ts";
import { type Example, makeExamples, trainJudge } from "./train-judge.ts";

const PROJECT = join(import.meta.dirname, "../..");
const SHARED = join(PROJECT, "../shared");
const TRAINING = join(PROJECT, "scripts/training");
const GOLD = join(SHARED, "eval/gold");
/** Where trained weights of trials are kept. */
export const CACHE = join(PROJECT, "node_modules/.cache/zhengtu");
// What the training depends on beside the gold.
const KNOWLEDGE = [
  "ingest/recognize",
  "ingest/lexicon",
  "ingest/segment",
  "scripts/training",
  "scripts/training/corpus",
  "scripts/training/real-names",
];

/** The gold documents that may be learnt from and whose errors are read; all other gold only measures. */
export const DEVELOPED_ON: readonly string[] = ["luohu-2023", "gaotang-2023"];
// A sentence of a real report counts as much as so many written ones; chosen leaving documents out.
const GOLD_WEIGHT = 3;

/** Whether the gold annotations lie beside the project. */
export function hasGold(): boolean {
  return DEVELOPED_ON.every((name) => existsSync(join(GOLD, `${name}.jsonl`)));
}

// Reports of the same place name the same things: a figure is honest only without them.
const SAME_PLACE: Readonly<Record<string, readonly string[]>> = { luohu: ["shenzhen"] };

function trainingFiles(): readonly string[] {
  return [
    ...filesIn("scripts/training").filter((file) => file.endsWith(".txt")),
    ...filesIn("scripts/training/real-names"),
    ...filesIn("scripts/training/corpus"),
    ...DEVELOPED_ON.map((name) => join(GOLD, `${name}.jsonl`)),
  ];
}

function namesPlaceOf(document: string, other: string): boolean {
  const [place = ""] = document.split("-");
  return [place, ...(SAME_PLACE[place] ?? [])].some((name) => basename(other).startsWith(name));
}

/**
 * Trains on all written sentences, the reports marked by reading and the gold developed on; less all that
 * is about the place of one document where that is to be judged.
 */
export async function train(without: readonly string[] = []): Promise<ReadonlyMap<string, number>> {
  const numbers = new Map<string, number>();
  const examples: Example[] = [];
  for (const { sentences, weight } of await trainingSets(without)) {
    for (const example of makeExamples(sentences, numbers, weight)) examples.push(example);
  }
  return trainJudge({ numbers, examples });
}

/** Annotated sentences of one file. */
export interface TrainingSet {
  readonly sentences: readonly AnnotatedSentence[];
  /** How many times each counts. */
  readonly weight: number;
  /** Whether their names are invented: those of real places stay in their own sentences. */
  readonly invented: boolean;
}

/** What is learned from; less all that is about the places of documents that are to be judged. */
export async function trainingSets(without: readonly string[] = []): Promise<TrainingSet[]> {
  const files = trainingFiles().filter(
    (file) => !without.some((document) => namesPlaceOf(document, file)),
  );
  return Promise.all(
    files.map(async (file) => ({
      sentences: await readAnnotations(file, join(SHARED, "corpus")),
      weight: file.endsWith(".jsonl") ? GOLD_WEIGHT : 1,
      invented: dirname(file) === TRAINING,
    })),
  );
}

/** Weights as the data file has them: a feature, a tab, its weight. */
export function formatWeights(weights: ReadonlyMap<string, number>): string {
  const rows = [...weights].map(([feature, weight]) => `${feature}\t${weight}\n`);
  return rows.sort().join("");
}

/** Weights that have not seen a document; trained once for each state of what they depend on. */
export async function weightsWithout(name: string): Promise<Weights> {
  if (!trainingFiles().some((file) => namesPlaceOf(name, file))) return loadWeights();
  const hash = createHash("sha256");
  for (const file of KNOWLEDGE.flatMap((folder) => filesIn(folder))) {
    if (!file.endsWith("mention-weights.tsv")) hash.update(readFileSync(file));
  }
  const cached = join(CACHE, `without-${name}-${hash.digest("hex").slice(0, 16)}.tsv`);
  if (existsSync(cached)) return parseWeights(readFileSync(cached, "utf8"));
  console.error(`training without ${name} …`);
  const weights = await train([name]);
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(cached, formatWeights(weights));
  return arrangeWeights(weights);
}

function filesIn(folder: string): string[] {
  return readdirSync(join(PROJECT, folder), { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => join(PROJECT, folder, name))
    .sort();
}
