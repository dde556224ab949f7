/** Reads the annotated sentences that the mention judge learns from, in three forms. */
import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { basename, join, parse } from "node:path";
import { z } from "zod";
import { ENTITY_TYPES, type EntityType } from "../../ingest/model/ontology.ts";
import { type Span, isWithin } from "../../ingest/model/span.ts";
import { prepareFile } from "../../ingest/pipeline.ts";

/** A name that a person marked in a sentence. */
export interface MarkedName extends Span {
  readonly type: EntityType;
}

export interface AnnotatedSentence {
  readonly text: string;
  readonly names: readonly MarkedName[];
}

const LETTERS: Readonly<Record<string, EntityType>> = {
  D: "District",
  A: "Area",
  H: "Port",
  J: "Project",
  G: "Program",
  O: "Organization",
  L: "Place",
  R: "Route",
  F: "Platform",
  E: "Event",
  W: "Award",
};

const goldLine = z.object({
  text: z.string(),
  entities: z.array(z.tuple([z.enum(ENTITY_TYPES), z.string()])),
});
const FULL_DISTRICT = /(?:[省市区县镇乡道村旗盟]|自治州)$/u;

/** Names without offsets: every place where the text says them is one, bare districts in longer names aside. */
function locate({ text, entities }: z.infer<typeof goldLine>): AnnotatedSentence {
  const names: MarkedName[] = [];
  for (const [type, name] of entities) {
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      names.push({ start: at, end: at + name.length, type });
    }
  }
  const kept = names.filter(
    (name) =>
      name.type !== "District" ||
      FULL_DISTRICT.test(text.slice(name.start, name.end)) ||
      !names.some((other) => isWithin(name, other)),
  );
  return { text, names: kept };
}

/** One sentence of mention-sentences.txt: "[X:name]", nested where a name holds another. */
export function parseMarked(line: string): AnnotatedSentence {
  const names: MarkedName[] = [];
  const open: { start: number; type: EntityType }[] = [];
  let text = "";
  for (let at = 0; at < line.length; at++) {
    const type = line[at] === "[" && line[at + 2] === ":" ? LETTERS[line[at + 1] ?? ""] : undefined;
    if (type !== undefined) {
      open.push({ start: text.length, type });
      at += 2;
    } else if (line[at] === "]" && open.length > 0) {
      const opened = open.pop();
      if (opened !== undefined) names.push({ ...opened, end: text.length });
    } else text += line[at] ?? "";
  }
  if (open.length > 0) throw new Error(`a mark is not closed: ${line}`);
  return { text, names };
}

const HASH_DIGITS = 12;

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, HASH_DIGITS);
}

/** One line of corpus/*.tsv: the hash of a sentence, a tab, its names as X:name joined by |. */
function parseNames(line: string): readonly [string, [EntityType, string][]] {
  const [hash = "", names = ""] = line.split("\t");
  const entities = names.split("|").flatMap((name): [EntityType, string][] => {
    const type = LETTERS[name[0] ?? ""];
    return type === undefined ? [] : [[type, name.slice(2)]];
  });
  return [hash, entities];
}

/** The report of a name in `corpus`, whatever its format. */
function findReport(corpus: string, name: string): string {
  const file = readdirSync(corpus).find((entry) => parse(entry).name === name);
  if (file === undefined) throw new Error(`no report in ${corpus} is called ${name}`);
  return join(corpus, file);
}

/** The sentences of a report beside the project whose names a file of corpus/ lists. */
async function readCorpusNames(lines: readonly string[], report: string) {
  const names = new Map(lines.map(parseNames));
  const { split } = await prepareFile({ name: basename(report), bytes: readFileSync(report) });
  return split.sentences.flatMap(({ text }) => {
    const entities = names.get(hashOf(text));
    return entities === undefined ? [] : [locate({ text, entities })];
  });
}

/**
 * Reads a file: gold lines where it ends in .jsonl, names of a report in `corpus` where it ends in
 * .tsv, marked sentences otherwise.
 */
export async function readAnnotations(file: string, corpus: string): Promise<AnnotatedSentence[]> {
  const lines = readFileSync(file, "utf8")
    .split("\n")
    .map((line) => line.trimStart())
    .filter((line) => line !== "" && !line.startsWith("#"));
  if (file.endsWith(".jsonl")) return lines.map((line) => locate(goldLine.parse(JSON.parse(line))));
  if (file.endsWith(".tsv")) {
    return readCorpusNames(lines, findReport(corpus, basename(file, ".tsv")));
  }
  return lines.map((line) => parseMarked(line.trimEnd()));
}
