/** How often what was extracted with a confidence is right on gold. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Extraction } from "../../ingest/model/extraction.ts";
import { GOLD, type Scored } from "./score-document.ts";

interface Judged {
  readonly confidence: number;
  readonly right: boolean;
}

interface Item {
  readonly kind: "mentions" | "relations" | "status" | "metrics";
  readonly sentence: string;
  readonly confidence: number;
  /** As the scorer's list of errors shows it. */
  readonly shown: string;
}

const BINS = 10;

/** Collects judged items of several documents and prints a table by tenths of confidence. */
export class Calibration {
  readonly #judged = new Map<string, Judged[]>();

  /** Takes the items of one document that stand in gold sentences. */
  add({ name, extraction, errors }: Scored): void {
    const wrong = new Set(
      errors.flatMap((line) => {
        const [kind, what, gold, shown] = line.split("\t");
        return what === "wrong" ? [`${kind}\t${gold}\t${shown}`] : [];
      }),
    );
    const inGold = sentencesInGold(name, extraction);
    for (const { kind, sentence, confidence, shown } of itemsOf(extraction)) {
      const gold = inGold.get(sentence);
      if (gold === undefined) continue;
      const judged = this.#judged.get(kind) ?? [];
      judged.push({ confidence, right: !wrong.has(`${kind}\t${gold}\t${shown}`) });
      this.#judged.set(kind, judged);
    }
  }

  /** Prints, for each kind, how many items have a confidence within a tenth and how many of them are right. */
  print(): void {
    for (const [kind, judged] of this.#judged) {
      console.log(`\nconfidence of ${kind}: items, said, right`);
      for (let bin = 0; bin < BINS; bin++) {
        const members = judged.filter(
          ({ confidence }) => Math.min(BINS - 1, Math.floor(confidence * BINS)) === bin,
        );
        if (members.length === 0) continue;
        const said = members.reduce((sum, { confidence }) => sum + confidence, 0) / members.length;
        const right = members.filter((one) => one.right).length / members.length;
        const range = `${(bin / BINS).toFixed(1)}–${((bin + 1) / BINS).toFixed(1)}`;
        console.log(
          `  ${range}  ${String(members.length).padStart(5)}  ${said.toFixed(2)}  ${right.toFixed(2)}`,
        );
      }
    }
  }
}

function plain(text: string): string {
  return text.normalize("NFKC").replace(/[^\p{L}\p{N}%]/gu, "");
}

const goldLine = z.object({ id: z.union([z.string(), z.number()]), text: z.string() });

/** The gold sentence that each sentence is or is part of. */
function sentencesInGold(name: string, { sentences }: Extraction): ReadonlyMap<string, string> {
  const gold = readFileSync(join(GOLD, `${name}.jsonl`), "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => goldLine.parse(JSON.parse(line)))
    .map(({ id, text }) => ({ id: String(id), text: plain(text) }));
  const found = new Map<string, string>();
  for (const { id, text } of sentences) {
    const own = plain(text);
    const home = gold.find((one) => one.text === own || (own.length > 5 && one.text.includes(own)));
    if (home !== undefined) found.set(id, home.id);
  }
  return found;
}

function itemsOf({ document, mentions, entities, relations, status, metrics }: Extraction): Item[] {
  const names = new Map(entities.map(({ id, name }) => [id, name]));
  const nameOf = (id: string): string =>
    id === document.self ? "@SELF" : (names.get(id as never) ?? id);
  return [
    ...mentions.map(({ sentence, confidence, type, text }) => ({
      kind: "mentions" as const,
      sentence,
      confidence,
      shown: `${type} ${text}`,
    })),
    ...relations.map(({ sentence, confidence, type, head, tail }) => ({
      kind: "relations" as const,
      sentence,
      confidence,
      shown: `${type} ${nameOf(head)} ${nameOf(tail)}`,
    })),
    ...status.map(({ sentence, confidence, entity, status: state, year }) => ({
      kind: "status" as const,
      sentence,
      confidence,
      shown: `${nameOf(entity)} ${state} ${year ?? ""}`,
    })),
    ...metrics.map(({ sentence, confidence, indicator, value, unit }) => ({
      kind: "metrics" as const,
      sentence,
      confidence,
      shown: `${indicator} ${value} ${unit}`,
    })),
  ];
}
