/** Administrative divisions by the gazetteer: 罗湖区 anywhere, 罗湖 where it stands alone. */
import {
  type Division,
  allDivisions,
  findDivision,
  isCommonWord,
  isDivisionName,
} from "../lexicon/divisions.ts";
import type { NamedSpan } from "./by-national-name.ts";
import type { SentenceView } from "./sentence-view.ts";

const CONFIDENCE = 0.93;
// 广州, 兰州 and 贵州 are short names, whatever 自治州 ends in.
const FULL_NAME = /(?:[省市区县旗盟]|自治州)$/u;
// 许昌市域铁路 and 沙湾区块 name no 许昌市 and no 沙湾区.
const GOES_ON = /^[域块]/u;

let lengths: ReadonlyMap<string, readonly number[]> | undefined;

/** For each two first characters the lengths of the division names that begin so, longest first. */
function lengthsByStart(): ReadonlyMap<string, readonly number[]> {
  if (lengths !== undefined) return lengths;
  const found = new Map<string, Set<number>>();
  for (const { name, aliases } of allDivisions()) {
    for (const each of [name, ...aliases]) {
      const start = each.slice(0, 2);
      found.set(start, (found.get(start) ?? new Set()).add(each.length));
    }
  }
  lengths = new Map([...found].map(([start, set]) => [start, [...set].sort((a, b) => b - a)]));
  return lengths;
}

function endsToken(view: SentenceView, offset: number): boolean {
  return view.tokens[view.tokenAt[offset - 1] ?? 0]?.end === offset;
}

// Short names of counties and districts are common words elsewhere (天桥, 玉龙, 城区), and a few full ones too
// (老城区): they count near home.
function isMeant(name: string, division: Division, placePath: string): boolean {
  if (division.level === "省" || division.level === "市") return true;
  if (name === division.name && name.length > 2 && !isCommonWord(name)) return true;
  return `${placePath}/`.startsWith(`${division.path}/`);
}

function endsThere(view: SentenceView, name: string, end: number): boolean {
  if (!FULL_NAME.test(name)) return endsToken(view, end);
  return !GOES_ON.test(view.text.slice(end));
}

function longestDivisionAt(
  view: SentenceView,
  start: number,
  placePath: string,
): NamedSpan | undefined {
  for (const length of lengthsByStart().get(view.text.slice(start, start + 2)) ?? []) {
    const end = start + length;
    if (end > view.text.length) continue;
    const name = view.text.slice(start, end);
    if (!isDivisionName(name) || !endsThere(view, name, end)) continue;
    const division = findDivision(name, { path: placePath });
    if (division === null || !isMeant(name, division, placePath)) continue;
    const canonical = division.name;
    return { start, end, type: "District", rule: "division", confidence: CONFIDENCE, canonical };
  }
  return undefined;
}

/** The divisions that a sentence names; `placePath` settles which of several is meant. */
export function byDivision(view: SentenceView, placePath: string): NamedSpan[] {
  const spans: NamedSpan[] = [];
  let covered = 0;
  for (const { start } of view.tokens) {
    if (start < covered) continue;
    const span = longestDivisionAt(view, start, placePath);
    if (span === undefined) continue;
    spans.push(span);
    covered = span.end;
  }
  return spans;
}

/** Whether a division's name is written without its 省, 市, 区 …: such a name is no mention inside a longer one. */
export function isBareDivision(name: string): boolean {
  return isDivisionName(name) && !FULL_NAME.test(name);
}
