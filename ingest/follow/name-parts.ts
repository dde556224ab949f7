/** Takes a name apart into what must agree (numbers, directions) and what may vary (labels, actions, the place). */
import { ACTIONS, LABELS, LEADS, RENEWALS, SAME_WORDS } from "../lexicon/follow-words.ts";

/** A name ready to be compared. */
export interface NameParts {
  /** Without quotes, quantities and words that are none of it. */
  readonly plain: string;
  /** `plain` without a label at its end: 某中心建设项目 → 某中心. */
  readonly core: string;
  /** `core` without the own place before it. */
  readonly local: string;
  /** `local` without the action at its end; the same where there is none. */
  readonly object: string;
  /** What it was called before it moved: 新县医院, 县医院新院区 → 县医院. */
  readonly site: string;
  /** Numbers that tell things apart: phases, lines, sessions, schools. */
  readonly numbers: readonly string[];
  /** 东 南 西 北, where they stand before a part or an extension. */
  readonly directions: string;
  /** Letters with digits or long digits: G234, 1530. */
  readonly codes: readonly string[];
  /** The coined word in quotes, "" where there is none; the whole core where it has no more. */
  readonly coined: string;
  /** Whether the name is nothing but the coined word and what kind of thing that is. */
  readonly bare: boolean;
  /** Neighbouring characters of `plain`, by which candidates are found. */
  readonly grams: readonly string[];
  /** Sizes in the name: 100万千瓦. */
  readonly quantities: readonly string[];
}

const QUANTITY =
  /\d+(?:\.\d+)?(?:万|亿|百)?(?:元|千瓦|兆瓦|亩|公里|平方米|平方公里|吨|立方米|公顷|kw|mw)(?:级|的|\/年)?/giu;
const NUMBER =
  /第[一二三四五六七八九十百\d]+|[一二三四五六七八九十\d]+(?=期|号|届|轮|批|标段|环)|\d+(?:\.\d+)?/gu;
// 路东延, 园区北区, 东区: a part of something; not the 南 that ends a place's name.
const DIRECTION =
  /[东南西北](?=延|扩|侧)|^[东南西北](?=区|园|校区|站|环)|(?<=[路街道线区园])[东南西北](?=段|区|园|线|站)/gu;
const CODE = /[a-z]+\d+|\d{3,}/giu;
const YEAR = /(?:20\d\d|二〇[〇一二三四五六七八九]{2})年(?:度)?/gu;
const NEW_SITE = /^新(?=[县区市院校馆职])/u;
const OWN_LEVEL = /^(?:我|本|全)?[县区市镇](?=.{3})/u;
const SHORTEST_CORE = 2;
/** What a coined word may be called. */
const COINED_KINDS = ["改革", "行动", "模式", "工程", "服务", "计划"];

const DIGITS: Readonly<Record<string, string>> = Object.fromEntries(
  [..."一二三四五六七八九"].map((digit, index) => [digit, String(index + 1)]),
);

/** Folds width, quotes and wordings that mean the same. */
export function foldName(name: string): string {
  let folded = name.normalize("NFKC").replace(/[\s“”"‘’'「」《》·]|\[\d+\]/gu, "");
  for (const [other, standing] of SAME_WORDS) folded = folded.replaceAll(other, standing);
  return folded;
}

/** The parts of a name in the reports of a place; `place` is its own name (顺平县). */
export function nameParts(name: string, place: string): NameParts {
  const folded = foldName(name);
  const quantities = folded.match(QUANTITY) ?? [];
  const plain = dropLeads(folded.replace(QUANTITY, "").replace(YEAR, "").replace(/[()]/gu, ""));
  const core = dropEnds(plain, LABELS);
  const local = dropPlace(core, place);
  const site = dropEnds(core, RENEWALS).replace(NEW_SITE, "");
  const quoted = foldName(/“([^”]{3,})”/u.exec(name)?.[1] ?? "");
  const coined = quoted === "" ? local : quoted;
  return {
    ...{ coined, bare: dropEnds(local, COINED_KINDS) === coined, grams: gramsOf(plain) },
    ...{ plain, core, local, quantities, site: site.length < SHORTEST_CORE ? local : site },
    object: dropEnds(local, ACTIONS),
    numbers: (plain.match(NUMBER) ?? []).map(arabic),
    directions: [...new Set(plain.match(DIRECTION) ?? [])].toSorted().join(""),
    codes: (plain.match(CODE) ?? []).map((code) => code.toUpperCase()),
  };
}

/** The pairs of neighbouring characters of a text. */
export function gramsOf(text: string): string[] {
  return [...text].slice(1).map((character, at) => text.charAt(at) + character);
}

function arabic(number: string): string {
  const bare = number.replace("第", "");
  return DIGITS[bare] ?? bare;
}

function dropLeads(name: string): string {
  const lead = LEADS.find((word) => name.startsWith(word) && name.length - word.length >= 3);
  return lead === undefined ? name : dropLeads(name.slice(lead.length));
}

function dropEnds(name: string, ends: readonly string[]): string {
  const end = ends.find(
    (word) => name.endsWith(word) && name.length - word.length >= SHORTEST_CORE,
  );
  return end === undefined ? name : dropEnds(name.slice(0, -end.length), ends);
}

/** The own place says nothing within its own reports: 上海工业博物馆 → 工业博物馆. */
export function dropPlace(name: string, place: string): string {
  const bare = place.replace(/[省市县区镇]$/u, "");
  for (const prefix of [place, bare]) {
    if (bare.length >= 2 && name.startsWith(prefix) && name.length - prefix.length >= 3) {
      return name.slice(prefix.length);
    }
  }
  return name.replace(OWN_LEVEL, "");
}
