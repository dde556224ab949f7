/** The automatic numbers of a Word document: "一、" is often not in its text but in its list definitions. */
import type { ZipEntry } from "../zip/open-zip.ts";
import { formatNumber } from "./number-formats.ts";
import { parseXml } from "./parse-xml.ts";

/** Which list a paragraph belongs to, and how deep. */
export interface ListPlace {
  readonly list: string;
  readonly level: number;
}

interface ListLevel {
  format: string;
  /** "%1、": with the number of level 1. */
  text: string;
  start: number;
}

/** The levels of each list; lists that share a definition are counted together. */
export interface Numbering {
  readonly definitionOf: ReadonlyMap<string, string>;
  readonly levels: ReadonlyMap<string, ReadonlyMap<number, ListLevel>>;
}

/** What the document knows of its lists; nothing where it has none. */
export async function readNumbering(part: ZipEntry | undefined): Promise<Numbering> {
  const definitionOf = new Map<string, string>();
  const levels = new Map<string, Map<number, ListLevel>>();
  let definition = "";
  let list = "";
  let level: ListLevel | undefined;
  const openers: Readonly<Record<string, (value: Readonly<Record<string, string>>) => void>> = {
    abstractNum: ({ abstractNumId = "" }) => {
      definition = abstractNumId;
      levels.set(definition, new Map());
    },
    lvl: ({ ilvl = "0" }) => {
      level = { format: "decimal", text: "", start: 1 };
      if (list === "") levels.get(definition)?.set(Number(ilvl), level);
    },
    numFmt: ({ val = "" }) => level && (level.format = val),
    lvlText: ({ val = "" }) => level && (level.text = val),
    start: ({ val = "1" }) => level && (level.start = Number(val)),
    num: ({ numId = "" }) => (list = numId),
    abstractNumId: ({ val = "" }) => definitionOf.set(list, val),
  };
  if (part !== undefined) {
    await parseXml(part, {
      open: (name, attributes) => openers[name]?.(attributes),
      close: (name) => {
        if (name === "num") list = "";
      },
    });
  }
  return { definitionOf, levels };
}

/** Counts through the document: gives the label of each numbered paragraph in turn, "" where it has none. */
export function startCounting({ definitionOf, levels }: Numbering): (place: ListPlace) => string {
  const counts = new Map<string, number[]>();
  return ({ list, level }) => {
    const definition = definitionOf.get(list);
    const own = definition === undefined ? undefined : levels.get(definition);
    const format = own?.get(level);
    if (definition === undefined || own === undefined || format === undefined) return "";
    const numbers = counts.get(definition) ?? [];
    counts.set(definition, numbers);
    numbers[level] = (numbers[level] ?? format.start - 1) + 1;
    // A new chapter begins its sections anew.
    numbers.length = level + 1;
    return labelOf(format, own, numbers);
  };
}

function labelOf(
  { text, format }: ListLevel,
  levels: ReadonlyMap<number, ListLevel>,
  numbers: readonly number[],
): string {
  if (formatNumber(format, 1) === null) return "";
  return text.replaceAll(/%(\d)/g, (_, digit: string) => {
    const level = Number(digit) - 1;
    const { format: own = "decimal", start = 1 } = levels.get(level) ?? {};
    return formatNumber(own, numbers[level] ?? start) ?? "";
  });
}
