/** The things that a report's plan promises, and what the later reports say of each. */
import type { EntityType } from "../model/ontology.ts";
import type { Span } from "../model/span.ts";
import { compareNames } from "./compare-names.ts";
import { findName, foldText, needlesOf } from "./find-name.ts";
import { type IndexedReport, indexReport } from "./index-report.ts";
import { judgePromise } from "./judge-promise.ts";
import {
  type Apart,
  DOUBTFUL,
  IN_TEXT,
  NAMESAKE,
  type NameMatch,
  type Proposal,
  type Report,
  type ReportEntity,
  type ReportSentence,
  SURE,
  type Step,
  type ThingPromise,
} from "./model.ts";
import type { NameParts } from "./name-parts.ts";
import { namesakeTest } from "./namesakes.ts";
import { type Promised, isNested, promisedThings } from "./promised-things.ts";
import { changedIn, clauseWith, readStep, weighStep } from "./read-step.ts";

const KINDS: readonly ReadonlySet<EntityType>[] = [
  new Set(["Project", "Place", "Route", "Organization", "Area", "Port", "Platform"]),
  new Set(["Program", "Project", "Platform", "Event"]),
];

/** The pairs that a person told apart, by pairKey. */
type Decisions = ReadonlySet<string>;

export interface FollowedThings {
  readonly promises: readonly ThingPromise[];
  readonly proposals: readonly Proposal[];
}

/** Follows every promised thing; reports must be of one place, the earliest first. */
export function followThings(
  reports: readonly Report[],
  place: string,
  apart: readonly Apart[],
): FollowedThings {
  const indexed = reports.map((report) => indexReport(report, place));
  const decisions: Decisions = new Set(apart.map(([one, other]) => pairKey(one, other)));
  const promises: ThingPromise[] = [];
  const proposals: Proposal[] = [];
  for (const own of indexed) {
    const known = indexed.filter(({ report }) => report.year <= own.report.year);
    const later = indexed.filter(({ report }) => report.year > own.report.year);
    for (const promised of promisedThings(own, indexed)) {
      const followed = followOne(promised, { own, known, later, decisions });
      promises.push(followed.promise);
      proposals.push(...followed.proposals);
    }
  }
  return { promises, proposals };
}

function pairKey(left: string, right: string): string {
  return left < right ? `${left} ${right}` : `${right} ${left}`;
}

interface Surroundings {
  readonly own: IndexedReport;
  /** The reports up to its year. */
  readonly known: readonly IndexedReport[];
  readonly later: readonly IndexedReport[];
  readonly decisions: Decisions;
}

function followOne(
  promised: Promised,
  { own, known: before, later, decisions }: Surroundings,
): { readonly promise: ThingPromise; readonly proposals: readonly Proposal[] } {
  const { entity, made } = promised;
  const id = `${entity.id}-${own.report.year}`;
  const steps: Step[] = [];
  const proposals: Proposal[] = [];
  const isNamesake = namesakeTest(entity, made, before);
  for (const report of later) {
    const { taken, doubtful } = candidatesIn(promised, report, decisions);
    steps.push(...stepsIn(promised, report, { taken, isNamesake }));
    proposals.push(...doubtful.map((each) => propose({ ...each, id, promised, own, report })));
  }
  const { year } = own.report;
  const judged = judgePromise(made, steps, { later: later.length, years: reportYears(later) });
  const known = { kind: "thing" as const, id, report: own.report.id, year, made, steps };
  const promise = { ...known, entity: entity.id, type: entity.type, name: entity.name, ...judged };
  return { promise, proposals };
}

function reportYears(reports: readonly IndexedReport[]): ReadonlyMap<string, number> {
  return new Map(reports.map(({ report }) => [report.id, report.year]));
}

interface Candidate {
  readonly other: ReportEntity;
  readonly match: NameMatch;
}

interface Candidates {
  readonly taken: readonly Candidate[];
  readonly doubtful: readonly Candidate[];
}

/** The entities of a later report that are, or may be, the promised thing. */
function candidatesIn(
  { entity, parts }: Promised,
  { byGram }: IndexedReport,
  decisions: Decisions,
): Candidates {
  const grams = parts.flatMap((part) => part.grams);
  const near = new Set(grams.flatMap((gram) => byGram.get(gram) ?? []));
  const found = [...near].flatMap(({ entity: other, parts: otherParts }): Candidate[] => {
    if (other.id === entity.id) return [{ other, match: { reason: "same-entity", confidence: 1 } }];
    if (decisions.has(pairKey(entity.id, other.id))) return [];
    const match = bestMatch(parts, otherParts);
    return match === null ? [] : [{ other, match: weigh(match, entity.type, other.type) }];
  });
  return settle(found);
}

function bestMatch(left: readonly NameParts[], right: readonly NameParts[]): NameMatch | null {
  let best: NameMatch | null = null;
  for (const a of left) {
    for (const b of right) {
      const match = compareNames(a, b);
      if (match !== null && match.confidence > (best?.confidence ?? 0)) best = match;
    }
  }
  return best;
}

/** A road is no policy: names alike on things of other kinds are doubtful. */
function weigh(match: NameMatch, left: EntityType, right: EntityType): NameMatch {
  const kin = left === right || KINDS.some((kinds) => kinds.has(left) && kinds.has(right));
  return kin ? match : { ...match, confidence: Math.min(match.confidence, 0.7) };
}

/** Where the same words fit two things of a report, neither is taken unless one has the very name. */
function settle(found: readonly Candidate[]): Candidates {
  const sure = found.filter(({ match }) => match.confidence >= SURE);
  const doubtful = found.filter(({ match: { confidence } }) => {
    return confidence < SURE && confidence >= DOUBTFUL;
  });
  const exact = sure.filter(({ match }) => match.confidence >= 0.9);
  if (exact.length > 0) return { taken: exact, doubtful: [] };
  if (sure.length > 1) return { taken: [], doubtful: [...sure, ...doubtful] };
  return { taken: sure, doubtful: sure.length > 0 ? [] : doubtful };
}

interface Recognition {
  readonly taken: readonly Candidate[];
  readonly isNamesake: (text: string, span: Span) => boolean;
}

/** Every sentence of a later report that speaks of the promised thing. */
function stepsIn(
  { entity, parts }: Promised,
  indexed: IndexedReport,
  { taken, isNamesake }: Recognition,
): Step[] {
  const matchOf = new Map(taken.map(({ other, match }) => [other.id, match]));
  const needles = needlesOf([entity.name, ...entity.names], parts).filter((needle) =>
    indexed.whole.includes(needle),
  );
  return indexed.report.sentences.flatMap((sentence): Step[] => {
    const spans = indexed.spansIn.get(sentence.id) ?? [];
    const mention = spans.find((span) => matchOf.has(span.entity) && !isNested(span, spans));
    const folded = indexed.folded.get(sentence.id) ?? foldText(sentence.text);
    const span = mention ?? findName(folded, needles, { mentions: spans, place: indexed.place });
    if (span === null) return [];
    const named = (mention && matchOf.get(mention.entity)) ?? IN_TEXT;
    const match = isNamesake(sentence.text, span) ? NAMESAKE : named;
    return [stepAt(sentence, span, { indexed, entity: mention?.entity ?? null, match })];
  });
}

interface Found {
  readonly indexed: IndexedReport;
  readonly entity: string | null;
  readonly match: NameMatch;
}

function stepAt(sentence: ReportSentence, span: Span, { indexed, entity, match }: Found): Step {
  const { id, part, year, text } = sentence;
  const known = { report: indexed.report.id, sentence: id, part, ...match };
  const name = text.slice(span.start, span.end);
  const reading = readStep(text, span, part);
  const clause = clauseWith(text, span);
  const changed = part === "plan" ? "" : (changedIn(clause) ?? "");
  const facts = entity === null ? [] : (indexed.statusOf.get(entity) ?? []);
  const fact = facts.find((each) => each.sentence === id);
  // That it came to nothing is said by no status fact.
  if (fact === undefined || reading.state === "missed") {
    return { ...known, year, name, changed, ...reading };
  }
  const weighed = weighStep({ state: fact.status, verb: fact.verb }, clause);
  return { ...known, name, changed, year: fact.year, ...weighed };
}

interface Doubt extends Candidate {
  readonly id: string;
  readonly promised: Promised;
  readonly own: IndexedReport;
  readonly report: IndexedReport;
}

function propose({ id, promised, other, match, report }: Doubt): Proposal {
  return {
    promise: id,
    left: promised.entity.id,
    leftName: promised.entity.name,
    right: other.id,
    rightName: other.name,
    match,
    leftSentence: promised.made[0]?.sentence ?? "",
    rightSentence: firstSentence(other.id, report),
  };
}

function firstSentence(entity: string, { report }: IndexedReport): string {
  return report.mentions.find((mention) => mention.entity === entity)?.sentence ?? "";
}
