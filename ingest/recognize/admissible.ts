/** What no name looks like, whatever rule proposes it: 7支…先锋队, 2022版…体系, …企业3家, 全县…中心. */
import type { EntityType } from "../model/ontology.ts";
import { byNationalName } from "./by-national-name.ts";
import type { Proposal } from "./proposal.ts";
import { type SentenceView, indexAt, opens } from "./sentence-view.ts";
import { hasClass } from "./word-classes.ts";

const COUNT =
  /^(?:\d[\d.]*|[一二两三四五六七八九十百千]+)(?:多|余)?[万亿]?(?:个|家|支|场|条|座|所|项|处|批|名|人|位|栋|户|片|次|届|期|平方公里|平方米|万平方米|公里|亩|万亩|亿元|万元|年|月|版|日)/u;
const ENDS_IN_COUNT = /\d[\d.]*(?:个|家|支|场|条|座|所|项|处|批|名|人|位|栋|户)(?:以上)?$/u;
const WHOLE_PLACE = /^(?:全[市县区省国州镇乡]|[我本该][市县区省州国])/u;
const KEEPS_WHOLE_PLACE: ReadonlySet<EntityType> = new Set<EntityType>([
  "Award",
  "Event",
  "Program",
]);
const TWO_QUOTES = /”、?“/u;
const SEPARATOR = /[、，；]/u;
const MAX_LENGTH = 50;

function outsideMarks(view: SentenceView, start: number, end: number): string {
  let text = "";
  for (let at = start; at < end; at++) {
    const close = view.partner[at] ?? -1;
    if (opens(view.text, at) && close > at && close < end) at = close;
    else text += view.text[at] ?? "";
  }
  return text;
}

// 助企惠民26条 names its policy by the number of its articles.
const ARTICLES = /\p{Script=Han}{2,}[“]?\d+条[”]?$/u;

function looksLikeCount(text: string, type: EntityType): boolean {
  if (COUNT.test(text)) return true;
  return ENDS_IN_COUNT.test(text) && !(type === "Program" && ARTICLES.test(text));
}

// 全县电商中心 is 电商中心; but 全市十大优秀案例 and 全省旅游大会 keep the word.
function leansOnWholePlace(text: string, type: EntityType): boolean {
  if (WHOLE_PLACE.test(text) && !KEEPS_WHOLE_PLACE.has(type)) return true;
  return /^(?:[我该]|本(?!钢|溪|桓)|首(?!都|钢|府|尔|届))/u.test(text) && type !== "Event";
}

// 罗湖区地区生产总值 is a number of 罗湖区: 地区 belongs to the indicator.
const INDICATOR_START = /地区$/u;
const INDICATOR_END = /^生产总值/u;

function cutsIndicator(view: SentenceView, text: string, end: number): boolean {
  return INDICATOR_START.test(text) && INDICATOR_END.test(view.text.slice(end));
}

const CONJUNCTION = /^(?:和|及|与|以及|暨)/u;

// 党的二十大和二十届三中全会 are two meetings.
function joinsMeetings(view: SentenceView, { start, type }: Proposal, end: number): boolean {
  if (type !== "Event") return false;
  return byNationalName(view).some(
    (known) =>
      known.start === start &&
      known.type === "Event" &&
      known.end < end &&
      CONJUNCTION.test(view.text.slice(known.end)),
  );
}

/** Whether a reading from `start` to `end` may be a name at all. */
export function isAdmissible(view: SentenceView, { start, type }: Proposal, end: number): boolean {
  const text = view.text.slice(start, end);
  if (text.length < 2 || text.length > MAX_LENGTH) return false;
  if (looksLikeCount(text, type) || TWO_QUOTES.test(text)) return false;
  if (leansOnWholePlace(text, type) || hasClass(text, "bare")) return false;
  if (cutsIndicator(view, text, end)) return false;
  if (joinsMeetings(view, { start, type }, end)) return false;
  if (view.tokens[indexAt(view, start)]?.classes.includes("first")) return false;
  return !SEPARATOR.test(outsideMarks(view, start, end));
}
