/**
 * The gazetteer: China's provinces, cities, counties and districts by their full and short names.
 * Streets, towns, communities and villages are too many to list and are recognized by their endings.
 */
import { readFileSync } from "node:fs";
import type { DistrictLevel } from "../model/ontology.ts";

/** An administrative division. */
export interface Division {
  /** The full name: 罗湖区, 广东省; 香港 and 澳门 go by their short names. */
  readonly name: string;
  readonly level: DistrictLevel;
  /** Its parents from the province down, "广东省/深圳市"; "" for a province. */
  readonly path: string;
  /** Its other names: 罗湖. */
  readonly aliases: readonly string[];
}

/** Where a name stands: what settles which of several divisions of that name is meant. */
export interface DivisionContext {
  /** The administrative path of the document, "广东省/深圳市/罗湖区"; "" where unknown. */
  readonly path: string;
}

const CITY_ENDING = /(市|自治州|地区|盟)$/;

interface Gazetteer {
  readonly byName: ReadonlyMap<string, readonly Division[]>;
  readonly all: readonly Division[];
  readonly commonWords: ReadonlySet<string>;
}

let loaded: Gazetteer | undefined;

/**
 * The division that `name` means, full or short, or null: where none is called so, where several are
 * and the context does not settle it, or where a short name is a common word far from that division.
 */
export function findDivision(
  name: string,
  context: DivisionContext = { path: "" },
): Division | null {
  const { byName, commonWords } = gazetteer();
  const candidates = (byName.get(name) ?? []).filter(
    (division) => !commonWords.has(name) || division.name === name || isNear(division, context),
  );
  const closest = pickBest(candidates, (division) => closeness(division, context));
  const highest = pickBest(closest, ({ path }) => -path.split("/").filter(Boolean).length);
  return highest.length === 1 ? (highest[0] ?? null) : null;
}

/** Whether some division has this full or short name, wherever it is. */
export function isDivisionName(name: string): boolean {
  return gazetteer().byName.has(name);
}

/** Whether a division's name means something else as well, far from that division. */
export function isCommonWord(name: string): boolean {
  return gazetteer().commonWords.has(name);
}

/** Every division of this full or short name. */
export function divisionsNamed(name: string): readonly Division[] {
  return gazetteer().byName.get(name) ?? [];
}

/** Every division, provinces before their cities before their counties. */
export function allDivisions(): readonly Division[] {
  return gazetteer().all;
}

/** The full path of a division, its own name included: "广东省/深圳市/罗湖区". */
export function fullPath(division: Division): string {
  return division.path === "" ? division.name : `${division.path}/${division.name}`;
}

// A division is near a document when its parent is on the document's path, or is the document's own.
function isNear(division: Division, context: DivisionContext): boolean {
  return division.path !== "" && `${context.path}/`.startsWith(`${division.path}/`);
}

// How many steps from the province down a division shares with the document. A province beats what is
// not on the document's own path: 河北 in a report of 天津 is 河北省, not 天津's 河北区.
function closeness(division: Division, context: DivisionContext): number {
  const own = fullPath(division).split("/");
  const there = context.path.split("/");
  const differs = own.findIndex((part, index) => part !== there[index]);
  if (differs === -1) return there.length + own.length;
  return division.level === "省" ? there.length : differs;
}

function pickBest(
  candidates: readonly Division[],
  score: (candidate: Division) => number,
): readonly Division[] {
  const best = Math.max(...candidates.map(score));
  return candidates.filter((candidate) => score(candidate) === best);
}

function gazetteer(): Gazetteer {
  loaded ??= load();
  return loaded;
}

function load(): Gazetteer {
  const all = parseDivisions(readLines("divisions.tsv"));
  const byName = new Map<string, Division[]>();
  for (const division of all) {
    for (const name of [division.name, ...division.aliases]) {
      byName.set(name, [...(byName.get(name) ?? []), division]);
    }
  }
  const commonWords = new Set(
    readLines("division-common-words.txt").flatMap((line) => line.split(" ")),
  );
  return { all, byName, commonWords };
}

function parseDivisions(lines: readonly string[]): Division[] {
  const parents: string[] = [];
  return lines.map((line) => {
    const depth = line.search(/[^\t]/);
    const [name = "", ...aliases] = line.slice(depth).split(" ");
    parents.length = depth;
    const path = parents.join("/");
    parents.push(name);
    return { name, aliases, path, level: depth === 0 ? "省" : levelOf(name, depth) };
  });
}

// Cities directly under a province are 市 by name, but so are county-level cities a step below.
function levelOf(name: string, depth: number): DistrictLevel {
  return depth === 1 && CITY_ENDING.test(name) ? "市" : "区县";
}

function readLines(file: string): string[] {
  const text = readFileSync(new URL(file, import.meta.url), "utf8");
  return text.split("\n").filter((line) => line !== "" && !line.startsWith("#"));
}
