/** The ledger in sentences: what is promised, done, under way or silent, and targets with their results. */
import type { BriefingLine } from "../../contract/briefing.ts";
import type { Ledger, PromiseState, Promised, Step } from "../../contract/follow.ts";
import { lineOf } from "./make-part.ts";
import { byType } from "./type-order.ts";
import type { BriefingWords, SaidWords, ThingWords } from "./words.ts";

type Thing = Extract<Promised, { kind: "thing" }>;
type Target = Extract<Promised, { kind: "target" }>;

/** Which part of the briefing tells of a promise in this state. */
const PART_OF: Readonly<Record<PromiseState, "promised" | "done" | "underway" | "silent">> = {
  completed: "done",
  ...{ ongoing: "underway", started: "underway", mentioned: "underway", carried: "underway" },
  ...{ changed: "underway", contradicted: "underway", below: "underway" },
  silent: "silent",
  open: "promised",
};

export interface PromiseLines {
  readonly promised: readonly BriefingLine[];
  readonly done: readonly BriefingLine[];
  readonly underway: readonly BriefingLine[];
  readonly silent: readonly BriefingLine[];
  readonly targets: readonly BriefingLine[];
}

/** The lines of the promises, the latest promised first. */
export function promiseLines(
  items: readonly Promised[],
  ledger: Ledger,
  words: BriefingWords,
): PromiseLines {
  const yearOf = reportYears(ledger);
  const latestFirst = items.toSorted((a, b) => b.year - a.year);
  const things = latestFirst.filter((one) => one.kind === "thing");
  const linesOf = (part: (typeof PART_OF)[PromiseState]) =>
    things
      .filter(({ state }) => PART_OF[state] === part)
      .toSorted((a, b) => b.year - a.year || byType(a, b))
      .map((thing) => thingLine(thing, yearOf, words));
  return {
    ...{ promised: linesOf("promised"), done: linesOf("done") },
    ...{ underway: linesOf("underway"), silent: linesOf("silent") },
    targets: latestFirst
      .filter((one) => one.kind === "target")
      .map((target) => targetLine(target, yearOf, words)),
  };
}

type YearOf = (report: string) => number | null;

function reportYears({ reports }: Ledger): YearOf {
  const years = new Map(reports.map(({ id, year }) => [id, year]));
  return (report) => years.get(report) ?? null;
}

function thingLine(thing: Thing, yearOf: YearOf, words: BriefingWords): BriefingLine {
  const { year, state, made } = thing;
  const first = made.slice(0, 1).map(({ sentence }) => sentence);
  if (state === "open") return lineOf([words.promised(wordsOfThing(thing), year)], first);
  const step = decidingStep(thing);
  const text = words.followed(wordsOfThing(thing), year, saidOf(thing, step, yearOf));
  return lineOf([text], step === undefined ? first : [...first, step.sentence]);
}

function wordsOfThing({ name, type, areas }: Thing): ThingWords {
  return { name, type, areas: areas.map((area) => area.name) };
}

function saidOf(thing: Thing, step: Step | undefined, yearOf: YearOf): SaidWords {
  return {
    state: thing.state,
    report: step === undefined ? null : yearOf(step.report),
    verb: thing.state === "changed" ? (step?.changed ?? "") : (step?.verb ?? ""),
    otherName: step === undefined || step.name === thing.name ? "" : step.name,
    contradicted: thing.contradicted,
    doubtful: thing.doubtful && thing.state === "mentioned",
  };
}

/** The latest of the steps that the state rests on. */
function decidingStep({ state, steps }: Thing): Step | undefined {
  const rests: Readonly<Partial<Record<PromiseState, (step: Step) => boolean>>> = {
    contradicted: (step) => step.state === "missed",
    carried: ({ part }) => part === "plan",
    changed: ({ changed }) => changed !== "",
    mentioned: ({ part }) => part !== "plan",
  };
  const isMeant = rests[state] ?? ((step: Step) => step.state === state && step.part !== "plan");
  return steps.findLast(isMeant) ?? steps.at(-1);
}

function targetLine(target: Target, yearOf: YearOf, words: BriefingWords): BriefingLine {
  const { name: indicator, year, value, unit, qualifier, results, state, sentence } = target;
  const said = results.map((one) => ({
    ...{ report: yearOf(one.report), indicator: one.indicator, qualifier: "" },
    ...{ value: one.value, unit: one.unit, verdict: one.verdict, why: one.why },
  }));
  const text = words.target({ indicator, year, value, unit, qualifier }, said, state);
  return lineOf([text], [sentence, ...results.map((one) => one.sentence)]);
}
