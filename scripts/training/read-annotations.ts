/** Reads the annotated sentences that the mention judge learns from, in two forms. */
import { readFileSync } from "node:fs";
import { z } from "zod";
import { ENTITY_TYPES, type EntityType } from "../../ingest/model/ontology.ts";
import type { Span } from "../../ingest/model/span.ts";

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
const FULL_DISTRICT = /[省市区县镇乡道村旗州盟]$/u;

function isInsideOther(name: MarkedName, names: readonly MarkedName[]): boolean {
  return names.some(
    (other) =>
      other.start <= name.start &&
      other.end >= name.end &&
      other !== name &&
      other.end - other.start > name.end - name.start,
  );
}

/** Gold names come without offsets: every place where the text says them is one, bare districts in longer names aside. */
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
      !isInsideOther(name, names),
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

/** Reads a file: gold lines where it ends in .jsonl, marked sentences otherwise. */
export function readAnnotations(file: string): AnnotatedSentence[] {
  const lines = readFileSync(file, "utf8")
    .split("\n")
    .map((line) => line.trim());
  if (file.endsWith(".jsonl")) {
    return lines.filter(Boolean).map((line) => locate(goldLine.parse(JSON.parse(line))));
  }
  return lines.filter((line) => line !== "" && !line.startsWith("#")).map(parseMarked);
}
