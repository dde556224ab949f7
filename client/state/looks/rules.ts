/** Rules: which entities stand out by a condition. Of those that are on the first that holds decides. Pure. */
import type { Measure } from "../../../server/contract/explore.ts";
import type { EntityNode } from "../../../server/contract/graph.ts";
import type { NumberTest, Rule, RuleColor, RuleCondition } from "../../../server/contract/rule.ts";
import { RULE_COLORS, RuleSchema } from "../../../server/contract/rule.ts";
import type { Tint } from "../../styles/tints.ts";
import { hueTint } from "../../styles/tints.ts";
import type { Canvas } from "../canvas/types.ts";
import { wholePercent } from "../whole-percent.ts";
import { UNSTATED } from "./classes.ts";
import { valuesOf } from "./numbers.ts";

/** A rule with how many entities it decides about; none while it is off. */
export interface RuleHits {
  readonly rule: Rule;
  readonly count: number;
}

/** The rules in their order, and the one of each entity that one holds for. */
export interface Ruling {
  readonly rules: readonly RuleHits[];
  readonly ruleOf: ReadonlyMap<string, Rule>;
}

/** No rules. */
export const UNRULED: Ruling = { rules: [], ruleOf: new Map() };

/** Applies the rules to a canvas; `numbers` are the indicators of its entities as far as they were read. */
export function applyRules(
  canvas: Pick<Canvas, "entities" | "edges">,
  rules: readonly Rule[],
  numbers: readonly Measure[],
): Ruling {
  if (rules.length === 0) return UNRULED;
  const counts = rules.map(() => 0);
  const ruleOf = new Map<string, Rule>();
  const tests = rules.map(({ on, where }) => (on ? testOf(where, canvas, numbers) : null));
  for (const [id, entity] of canvas.entities) {
    const at = tests.findIndex((holds) => holds?.(entity));
    const rule = rules[at];
    if (!rule) continue;
    ruleOf.set(id, rule);
    counts[at] = (counts[at] ?? 0) + 1;
  }
  return { rules: rules.map((rule, at) => ({ rule, count: counts[at] ?? 0 })), ruleOf };
}

/** Whether one of the rules that are on asks for an indicator. */
export function needNumbers(rules: readonly Rule[]): boolean {
  return rules.some(({ on, where }) => on && where.property === "indicator");
}

/** The tint of a rule; null where it leaves the colour as it is. */
export function ruleTint({ color }: { readonly color: RuleColor | null }): Tint | null {
  return color === null ? null : hueTint(RULE_COLORS.indexOf(color));
}

/** Puts a rule in the place of another, or behind all. One that says the same as another is not written twice. */
export function putRule(rules: readonly Rule[], at: number | null, rule: Rule): readonly Rule[] {
  const others = rules.filter((other, place) => place === at || ruleKey(other) !== ruleKey(rule));
  const before = at === null ? -1 : others.indexOf(rules[at] ?? rule);
  return before < 0 ? [...others, rule] : others.with(before, rule);
}

/** Leaves a rule out. */
export function dropRule(rules: readonly Rule[], at: number): readonly Rule[] {
  return rules.filter((_rule, place) => place !== at);
}

/** Moves a rule by so many places; as it is where there is no such place. */
export function moveRule(rules: readonly Rule[], at: number, by: number): readonly Rule[] {
  const [rule, other] = [rules[at], rules[at + by]];
  return rule && other ? rules.toSpliced(at, 1).toSpliced(at + by, 0, rule) : rules;
}

/** Switches a rule on or off. */
export function switchRule(rules: readonly Rule[], at: number): readonly Rule[] {
  return rules.map((rule, place) => (place === at ? { ...rule, on: !rule.on } : rule));
}

/** What a rule says, whether or not it is on. */
export function ruleKey({ name, where, color, bigger }: Rule): string {
  return JSON.stringify([name, Object.entries(where).toSorted(), color, bigger]);
}

/** The rules without those that say what one before them says. */
export function distinctRules(rules: readonly Rule[]): readonly Rule[] {
  const keys = rules.map(ruleKey);
  return rules.filter((_rule, at) => keys.indexOf(keys[at] ?? "") === at);
}

/** A rule as a link carries it; null where it is none that we know. */
export function readRule(text: string): Rule | null {
  try {
    const parsed = RuleSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

type Test = (entity: EntityNode) => boolean;

/** What has to be looked up is looked up once, not for each entity. */
function testOf(
  where: RuleCondition,
  { edges }: Pick<Canvas, "edges">,
  numbers: readonly Measure[],
): Test {
  switch (where.property) {
    case "type":
      return ({ type }) => type === where.value;
    case "status":
      return ({ status }) => (status ?? UNSTATED) === where.value;
    case "level":
      return ({ level }) => level === where.value;
    case "document":
      return ({ documents }) => documents.includes(where.value);
    case "name":
      return namesWith(where.value);
    case "year":
      return ({ years }) => years.some((year) => passes(where, year));
    case "degree":
      return ({ degree }) => passes(where, degree);
    case "confidence":
      return passesIn(where, surestPercents(edges));
    case "indicator":
      return passesIn(where, valuesOf(where, numbers));
  }
}

function namesWith(part: string): Test {
  const wanted = plain(part);
  return ({ name, aliases }) => [name, ...aliases].some((each) => plain(each).includes(wanted));
}

/** Full-width signs and capitals are the same as plain ones. */
function plain(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}

interface Limit {
  readonly test: NumberTest;
  readonly value: number;
}

function passesIn(limit: Limit, values: ReadonlyMap<string, number>): Test {
  return ({ id }) => {
    const value = values.get(id);
    return value !== undefined && passes(limit, value);
  };
}

function passes({ test, value: limit }: Limit, value: number): boolean {
  switch (test) {
    case "is":
      return value === limit;
    case "least":
      return value >= limit;
    case "most":
      return value <= limit;
  }
}

/** Of each entity that has relations here how sure the surest is. */
function surestPercents(edges: Canvas["edges"]): ReadonlyMap<string, number> {
  const surest = new Map<string, number>();
  for (const { source, target, confidence } of edges.values()) {
    const percent = wholePercent(confidence);
    for (const end of [source, target]) surest.set(end, Math.max(surest.get(end) ?? 0, percent));
  }
  return surest;
}
