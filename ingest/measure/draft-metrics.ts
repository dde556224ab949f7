/** The metrics of one sentence before they are tied to years and entities. */
import type { Span } from "../model/span.ts";
import { splitClauses } from "../text/split-clauses.ts";
import { distributeList } from "./distribute-list.ts";
import { type Quantity, findQuantities } from "./find-quantities.ts";
import { nameIndicator, stripLeads, stripReach } from "./name-indicator.ts";
import { isGrowthOnly, readGrowth } from "./read-growth.ts";
import { type Item, splitItems } from "./split-items.ts";

/** A number, what it measures and how sure that is. */
export interface Draft {
  readonly clause: Span;
  readonly quantity: Quantity;
  readonly indicator: string;
  readonly change: number | null;
  readonly rule: string;
  readonly confidence: number;
}

const NAME = /^[\p{Script=Han}“]/u;
const NAME_ONLY = /^\p{Script=Han}+$/u;

/** The drafts of a sentence in the order of its numbers; numbers inside `names` are none. */
export function draftMetrics(text: string, names: readonly Span[]): readonly Draft[] {
  const quantities = findQuantities(text, names);
  if (quantities.length === 0) return [];
  let drafts: readonly Draft[] = [];
  for (const clause of splitClauses(text)) {
    const own = quantities.filter(({ start }) => start >= clause.start && start < clause.end);
    if (own.length === 0) continue;
    drafts = addClause(drafts, clause, splitItems(text, clause, dropAttributes(text, clause, own)));
  }
  return drafts.filter(({ indicator }) => indicator !== "");
}

/** In 50万元以上的企业12家 the first number only says which ones. */
function dropAttributes(
  text: string,
  clause: Span,
  quantities: readonly Quantity[],
): readonly Quantity[] {
  return quantities.filter(({ start, end, unitKind, qualifier }, i) => {
    const next = text.slice(end, clause.end);
    if (text[start] === "两" && isPaidFor(text, end, quantities[i + 1])) return false;
    if (unitKind === "counted" || unitKind === "rate" || next === "") return true;
    if (unitKind === "duration") return !NAME.test(next) || /^(?:时间|内)/u.test(next);
    if (/以[上下]$/u.test(qualifier)) return !/^的?[\p{Script=Han}]/u.test(next);
    const following = quantities[i + 1];
    if (following === undefined || !/^[过超上]/u.test(qualifier)) return true;
    return !NAME.test(next) || /[、和及]/u.test(text.slice(end, following.start));
  });
}

/** In 发放残疾人两项补贴2000万元 the numeral is a part of what is paid. */
function isPaidFor(text: string, end: number, next: Quantity | undefined): boolean {
  return next?.unitKind === "money" && NAME_ONLY.test(text.slice(end, next.start));
}

function addClause(
  drafts: readonly Draft[],
  clause: Span,
  items: readonly Item[],
): readonly Draft[] {
  let all = drafts;
  for (let i = 0; i < items.length;) {
    const run = takeRun(items, i);
    all = addRun(all, clause, { items, run });
    i += run.length;
  }
  return all;
}

/** The item at `from` and those that only continue it: 5.3%、8.8%. */
function takeRun(items: readonly Item[], from: number): readonly Item[] {
  let end = from + 1;
  while (items[end]?.continues) end++;
  return items.slice(from, end);
}

interface Position {
  /** Every item of the clause. */
  readonly items: readonly Item[];
  /** Those to be added now. */
  readonly run: readonly Item[];
}

function addRun(
  drafts: readonly Draft[],
  clause: Span,
  { items, run }: Position,
): readonly Draft[] {
  const [head] = run;
  if (head === undefined) return drafts;
  const sign = readGrowth(head.before, head.quantity);
  const levels = drafts.slice(-run.length);
  if (sign !== null && levels.length === run.length && levels.every(takesChange)) {
    const values = run.map(({ quantity }) => sign * quantity.value);
    const changed = levels.map((level, i) => ({ ...level, change: values[i] ?? null }));
    return [...drafts.slice(0, -run.length), ...changed];
  }
  const names = run.length > 1 ? distributeRun(head, run.length, levels) : null;
  if (names !== null) {
    const listed = run.map(({ quantity }, i) => draft(clause, quantity, names[i] ?? "", "list"));
    return [...drafts, ...listed];
  }
  const earlier = drafts.map(({ indicator }) => indicator);
  const named = run.map((item) => {
    const name = nameIndicator(item, items[0] ?? null, earlier) + sharedPredicate(item, items);
    earlier.push(name);
    return draft(clause, item.quantity, name, "own-words");
  });
  return [...drafts, ...named];
}

function takesChange(level: Draft): boolean {
  return level.change === null && level.quantity.unit !== "%";
}

/** The names of a run of numbers: a list before it, or, after a mere 累计达到, those of the run before. */
function distributeRun(
  head: Item,
  count: number,
  previous: readonly Draft[],
): readonly string[] | null {
  const list = stripLeads(stripReach(head.before));
  const growth = isGrowthOnly(list) ? list.replace(/^分别/u, "") : "";
  if (list !== growth) return distributeList(list, count);
  return previous.length === count ? previous.map(({ indicator }) => indicator + growth) : null;
}

/** In 3所学校、5个小区完成改造 the verb after the last number is about all of them. */
function sharedPredicate(item: Item, items: readonly Item[]): string {
  const last = items.at(-1);
  if (items.length < 2 || last === undefined || item === last) return "";
  if (items[0]?.before !== "" || item.after === "") return "";
  const noun = last.after.indexOf(item.after.slice(-2));
  return noun < 0 ? last.after : last.after.slice(noun + 2);
}

function draft(clause: Span, quantity: Quantity, indicator: string, rule: string): Draft {
  return { clause, quantity, indicator, change: null, rule, confidence: 0.9 };
}
