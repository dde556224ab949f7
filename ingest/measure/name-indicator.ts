/** What a number measures: the words of its item without those that only lead to the number. */
import { GRADE, anyOf, measureWords } from "./measure-lexicon.ts";
import { isGrowthOnly, withoutGrowth } from "./read-growth.ts";
import type { Item } from "./split-items.ts";

const LEAD = new RegExp(
  `^(?:${anyOf(measureWords("lead"))}|到?\\d{4}年(?:底|末|前)?|\\d{1,2}月(?:份|底|末)?前|“[^”]{2,6}”(?:期间|末)|[，、的])`,
  "u",
);
const REACH = new RegExp(`${anyOf(measureWords("reach"))}$`, "u");
// 由2015年的45亿元, 连续五年稳定在10亿斤: when, not what.
const PERIOD = /(?:[由从自]\d{4}年(?:底|末|初)?|连续[一二三四五六七八九十\d]+年)$/u;
const NO_REACH = new RegExp(`${anyOf(measureWords("no-reach"))}$`, "u");
const OUTLAY = new RegExp(`${anyOf(measureWords("outlay"))}$`, "u");
// 干部带队的招商活动: what follows is long enough to be named without its clause.
const CLAUSE_OF_NOUN = /^.{3,}的(?=[\p{Script=Han}“”]{4,}$)/u;
// A level is told as a multiple of an earlier one: 是“十二五”末的1.5倍.
const MULTIPLE_OF = /^是(?:“[^”]+”|[\d一-龥]{1,6})(?:年|期间|末|时期)*的?$/u;
const SHARE = /^占.+(?:比重|比例)$/u;
const VERB = new RegExp(`^${anyOf(measureWords("verb"))}`, "u");
// With more words than this after it, 服务, 面积 … begin a name of their own.
const DEPENDENT = new RegExp(`^${anyOf(measureWords("dependent"))}.{0,4}$`, "u");
const CUT = new RegExp(`${anyOf(measureWords("cut"))}.*$`, "u");

/** The name of what the item measures; `earlier` are the names before it in the sentence. */
export function nameIndicator(item: Item, first: Item | null, earlier: readonly string[]): string {
  const own = joinOwnWords(item);
  const previous = earlier.at(-1) ?? "";
  if (own === "" || MULTIPLE_OF.test(own)) return withoutGrowth(previous);
  if (isOfPrevious(own)) return withoutGrowth(previous) + own;
  if (isOutlay(item) && wordsAfter(item) !== "") return own;
  if (first === null || first === item) return withSubject(own, earlier);
  if (own.replace(GRADE, "") === "") return withGrade(own, earlier);
  if (DEPENDENT.test(own) || VERB.test(own)) return withSubject(own, earlier);
  return sharedBeginning(item, first, own) + own;
}

// 增长3.4%, 占全市比重达到12%: of what, the number before has said.
function isOfPrevious(own: string): boolean {
  return isGrowthOnly(own) || SHARE.test(own);
}

/** The words without reach words and adverbs: what stays names or governs the thing counted. */
export function stripLeads(text: string): string {
  let rest = text;
  while (LEAD.test(rest)) {
    const shorter = rest.replace(LEAD, "");
    if (shorter === rest) break;
    rest = shorter;
  }
  return rest;
}

/** The words before a number without those that only reach for it (达到, 增至, 超). */
export function stripReach(text: string): string {
  let rest = text.replace(/[、，]+$/u, "");
  while (REACH.test(rest) && !NO_REACH.test(rest))
    rest = rest.replace(REACH, "").replace(PERIOD, "");
  return rest;
}

function joinOwnWords(item: Item): string {
  const before = stripLeads(stripReach(item.before));
  const after = wordsAfter(item);
  if (after === "") return nameBeforeNumber(before);
  if (isOutlay(item)) return nameOutlay(before, after);
  if (isGrowthOnly(after)) return before + after;
  // In 建成甲、乙2个站点 the names before the number are the things counted, 站点 says what they are.
  return (before.includes("、") ? leadingVerb(before) : before) + after;
}

function isOutlay({ before, quantity }: Item): boolean {
  return quantity.unitKind === "money" && OUTLAY.test(stripLeads(stripReach(before)));
}

/** 启动总投资5亿元的某中心建设 → 某中心建设总投资. */
function nameOutlay(before: string, object: string): string {
  const outlay = OUTLAY.exec(before)?.[0] ?? "";
  const subject = before.slice(0, before.length - outlay.length);
  return subject.replace(VERB, "") + object + outlay;
}

/** 实施某治理等水利工程4项 counts 水利工程. */
function nameBeforeNumber(before: string): string {
  const listed = /(?<![中高初平同劣优特])等(?!级)([^等]{2,})$/u.exec(before)?.[1];
  if (listed !== undefined) return leadingVerb(before) + listed;
  const verb = leadingVerb(before);
  return verb === "" ? before : verb + before.slice(verb.length).replace(CLAUSE_OF_NOUN, "");
}

/** The words after the number that belong to what it counts; none where a mark or a reach word follows. */
function wordsAfter({ after }: Item): string {
  if (/^[、，]/u.test(after) || stripReach(after) === "") return "";
  return cutPredicate(after.replace(/^的/u, ""));
}

function cutPredicate(after: string): string {
  const name = after.replace(CUT, "");
  return name.length >= 2 ? name : after;
}

function leadingVerb(text: string): string {
  return VERB.exec(text)?.[0] ?? "";
}

function withSubject(own: string, earlier: readonly string[]): string {
  const previous = earlier.at(-1);
  if (previous === undefined) return own;
  // 筹集住房6111套、供应4029套: the verb alone needs the object before it.
  if (leadingVerb(own) === own) return own + previous.slice(leadingVerb(previous).length);
  return DEPENDENT.test(own) ? previous + own : own;
}

/** 省级 after 国家级…企业 means 省级…企业. */
function withGrade(own: string, earlier: readonly string[]): string {
  const previous = earlier.at(-1) ?? "";
  return previous.replace(/(?:国家|省|市|县|区|镇)级(?:及?以上)?/u, own);
}

function sharedBeginning(item: Item, first: Item, own: string): string {
  const lead = stripLeads(stripReach(first.before));
  if (item.before === "" && item.after !== "" && first.after !== "") return lead;
  if (VERB.test(lead)) return leadingVerb(lead);
  const tail = own.slice(-2);
  if (tail.length === 2 && lead.endsWith(tail) && lead.length > own.length) {
    return lead.slice(0, lead.length - own.length);
  }
  return "";
}
