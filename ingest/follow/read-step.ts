/** What the words around a name in a report say of it: how far it has come, or that it came to nothing. */
import { type ActionGroup, verbMatcher } from "../lexicon/action-verbs.ts";
import {
  CHANGED_WORDS,
  MISSED_WORDS,
  PARTIAL_OBJECTS,
  PARTIAL_VERBS,
} from "../lexicon/follow-words.ts";
import type { Part } from "../model/ontology.ts";
import type { StepState } from "../model/promise.ts";
import type { Span } from "../model/span.ts";
import { splitClauses } from "../text/split-clauses.ts";

export interface Reading {
  readonly state: StepState;
  readonly verb: string;
}

const STATE_OF: Readonly<Partial<Record<string, StepState>>> = {
  completed: "completed",
  started: "started",
  ongoing: "ongoing",
  "ongoing-strong": "ongoing",
  planned: "planned",
} satisfies Partial<Record<ActionGroup, StepState>>;

/** Reads the clause that holds the name; in the plan part everything is a promise. */
export function readStep(text: string, name: Span, part: Part): Reading {
  const clause = clauseOf(text, name);
  const missed = missedIn(text.slice(clause.start, clause.end));
  if (missed !== null && part !== "plan") return { state: "missed", verb: missed };
  const after = verbsIn(text.slice(name.end, clause.end));
  const before = verbsIn(text.slice(clause.start, name.start)).toReversed();
  const verbs = [...after, ...before];
  if (part === "plan") return { state: "planned", verb: verbs[0]?.word ?? "" };
  const verb = verbs.find(({ group }) => STATE_OF[group] !== undefined);
  if (verb === undefined) return { state: "mentioned", verb: "" };
  const state = STATE_OF[verb.group] ?? "mentioned";
  return weighStep({ state, verb: verb.word }, text.slice(clause.start, clause.end));
}

/** A part that is done leaves the work under way: 主体封顶, 完成方案设计. */
export function weighStep(reading: Reading, clause: string): Reading {
  const { state, verb } = reading;
  if (state !== "completed") return reading;
  const behind = clause.slice(clause.lastIndexOf(verb) + verb.length);
  const partial =
    PARTIAL_VERBS.has(verb) || PARTIAL_OBJECTS.some((word) => behind.startsWith(word));
  return partial ? { state: "ongoing", verb } : reading;
}

/** The words by which a clause says that a promise was not kept, or null. */
export function missedIn(clause: string): string | null {
  return MISSED_WORDS.find((word) => clause.includes(word)) ?? null;
}

/** The words by which a clause says that a promise has changed, or null. */
export function changedIn(clause: string): string | null {
  return CHANGED_WORDS.find((word) => clause.includes(word)) ?? null;
}

/** The clause that holds the name. */
export function clauseWith(text: string, name: Span): string {
  const { start, end } = clauseOf(text, name);
  return text.slice(start, end);
}

function clauseOf(text: string, name: Span): Span {
  const clauses = splitClauses(text);
  return (
    clauses.find(({ start, end }) => start <= name.start && name.end <= end) ?? {
      start: 0,
      end: text.length,
    }
  );
}

function verbsIn(text: string) {
  return verbMatcher.findAll(text);
}
