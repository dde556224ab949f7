/** The things that a report's plan promises, and what the later reports say of each. */
import { FRAMEWORKS, SUPPORT_VERBS } from "../lexicon/follow-words.ts";
import type { EntityType } from "../model/ontology.ts";
import type { Span } from "../model/span.ts";
import { compareNames } from "./compare-names.ts";
import { type FoldedText, findName, foldText, needlesOf } from "./find-name.ts";
import { judgePromise } from "./judge-promise.ts";
import {
  type Apart,
  DOUBTFUL,
  type NameMatch,
  type Proposal,
  type Report,
  type ReportEntity,
  type ReportSentence,
  type ReportStatus,
  SURE,
  type Step,
  type ThingPromise,
} from "./model.ts";
import { type NameParts, nameParts } from "./name-parts.ts";
import { changedIn, clauseWith, readStep, weighStep } from "./read-step.ts";

/** A report with what following looks up again and again. */
interface IndexedReport {
  readonly report: Report;
  readonly place: string;
  readonly entities: readonly IndexedEntity[];
  /** Entities by the pairs of characters in their names: only these can match. */
  readonly byGram: ReadonlyMap<string, readonly IndexedEntity[]>;
  readonly sentences: ReadonlyMap<string, ReportSentence>;
  readonly folded: ReadonlyMap<string, FoldedText>;
  /** All its folded sentences: what does not stand here stands in none of them. */
  readonly whole: string;
  readonly spansIn: ReadonlyMap<string, readonly (Span & { readonly entity: string })[]>;
  readonly statusOf: ReadonlyMap<string, readonly ReportStatus[]>;
}

interface IndexedEntity {
  readonly entity: ReportEntity;
  readonly parts: readonly NameParts[];
}

const NEVER_PROMISED: ReadonlySet<EntityType> = new Set(["District", "Award"]);
const CONGRESS = /^(?:中国共产党第|党的.+大$)/u;
const IN_TEXT: NameMatch = { reason: "in-text", confidence: 0.85 };
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
    const later = indexed.filter(({ report }) => report.year > own.report.year);
    const read = promisesOf(own);
    const all = [...read, ...unreadPromises(own, indexed, read)];
    for (const promised of all.toSorted((a, b) => orderOf(a, own) - orderOf(b, own))) {
      const followed = followOne(promised, own, later, decisions);
      promises.push(followed.promise);
      proposals.push(...followed.proposals);
    }
  }
  return { promises, proposals };
}

function pairKey(left: string, right: string): string {
  return left < right ? `${left} ${right}` : `${right} ${left}`;
}

function indexReport(report: Report, place: string): IndexedReport {
  const spansIn = new Map<string, (Span & { entity: string })[]>();
  for (const { sentence, start, end, entity } of report.mentions) {
    const spans = spansIn.get(sentence);
    if (spans) spans.push({ start, end, entity });
    else spansIn.set(sentence, [{ start, end, entity }]);
  }
  const statusOf = new Map<string, ReportStatus[]>();
  for (const status of report.status) {
    const facts = statusOf.get(status.entity);
    if (facts) facts.push(status);
    else statusOf.set(status.entity, [status]);
  }
  const folded = new Map(report.sentences.map(({ id, text }) => [id, foldText(text)]));
  const entities = report.entities
    .filter(({ type }) => !NEVER_PROMISED.has(type))
    .map((entity) => ({ entity, parts: entity.names.map((name) => nameParts(name, place)) }));
  return {
    ...{ report, place, spansIn, statusOf, entities, byGram: indexGrams(entities) },
    sentences: new Map(report.sentences.map((sentence) => [sentence.id, sentence])),
    folded,
    whole: [...folded.values()].map(({ text }) => text).join("\n"),
  };
}

function indexGrams(
  entities: readonly IndexedEntity[],
): ReadonlyMap<string, readonly IndexedEntity[]> {
  const byGram = new Map<string, IndexedEntity[]>();
  for (const each of entities) {
    for (const gram of new Set(each.parts.flatMap(({ grams }) => grams))) {
      const known = byGram.get(gram);
      if (known) known.push(each);
      else byGram.set(gram, [each]);
    }
  }
  return byGram;
}

interface Promised extends IndexedEntity {
  readonly made: readonly Step[];
}

/** The place of a promise in its report. */
function orderOf({ made }: Promised, { sentences }: IndexedReport): number {
  return Math.min(...made.map(({ sentence }) => sentences.get(sentence)?.order ?? Infinity));
}

/** What the plan part promises, each with the sentences that do. */
function promisesOf({ report, entities, statusOf, sentences }: IndexedReport): Promised[] {
  return entities.flatMap((each) => {
    if (isFramework(each.entity)) return [];
    const made = (statusOf.get(each.entity.id) ?? [])
      .filter(({ status, sentence }) => {
        return status === "planned" && sentences.get(sentence)?.part === "plan";
      })
      .filter(({ verb }) => each.entity.type !== "Organization" || !SUPPORT_VERBS.has(verb))
      .map((fact): Step => {
        const { name } = each.entity;
        const { sentence, year, verb } = fact;
        const made = { report: report.id, sentence, year, verb, name, changed: "" };
        return { ...made, part: "plan", state: "planned", reason: "same-entity", confidence: 1 };
      });
    return made.length === 0 ? [] : [{ ...each, made }];
  });
}

function isFramework({ names, type }: ReportEntity): boolean {
  const isCongress = type === "Event" && names.some((name) => CONGRESS.test(name));
  return isCongress || names.some((name) => FRAMEWORKS.has(name));
}

/** Things that another report, or another part of this one, names and this plan does too, where they were not read as names. */
function unreadPromises(
  own: IndexedReport,
  all: readonly IndexedReport[],
  read: readonly Promised[],
): Promised[] {
  const known = new Set(read.map(({ entity }) => entity.id));
  const taken = new Set(
    read.flatMap(({ made }) => made.map(({ sentence, name }) => `${sentence} ${name}`)),
  );
  const plan = own.report.sentences.filter(({ part }) => part === "plan");
  const others = all.flatMap(({ entities, statusOf }) =>
    entities.filter(({ entity }) => statusOf.has(entity.id)),
  );
  return others.flatMap((each) => {
    if (known.has(each.entity.id) || each.entity.type === "Organization") return [];
    if (isFramework(each.entity)) return [];
    known.add(each.entity.id);
    const needles = needlesOf(each.entity.names, each.parts).filter((needle) =>
      own.whole.includes(needle),
    );
    if (needles.length === 0) return [];
    const made = plan.flatMap((sentence): Step[] => {
      const spans = own.spansIn.get(sentence.id) ?? [];
      const folded = own.folded.get(sentence.id) ?? foldText(sentence.text);
      const span = findName(folded, needles, { mentions: spans, place: own.place });
      // A name cut short lies within: the other report tells its whole.
      if (span === null || spans.some((each) => overlaps(span, each) && !isNested(each, [span]))) {
        return [];
      }
      const { id, part, year, text } = sentence;
      const name = text.slice(span.start, span.end);
      if (taken.has(`${id} ${name}`)) return [];
      taken.add(`${id} ${name}`);
      const { verb } = readStep(text, span, part);
      const known = { report: own.report.id, sentence: id, year, verb, name, ...IN_TEXT };
      return [{ ...known, part, state: "planned", changed: "" }];
    });
    return made.length === 0 ? [] : [{ ...each, made }];
  });
}

/** A name inside a longer one: 某口岸 in 某口岸改造 says nothing of the port itself. */
function isNested(span: Span, spans: readonly Span[]): boolean {
  return spans.some(
    (other) =>
      other.start <= span.start &&
      span.end <= other.end &&
      other.end - other.start > span.end - span.start,
  );
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

function followOne(
  promised: Promised,
  own: IndexedReport,
  later: readonly IndexedReport[],
  decisions: Decisions,
): { readonly promise: ThingPromise; readonly proposals: readonly Proposal[] } {
  const { entity, made } = promised;
  const id = `${entity.id}-${own.report.year}`;
  const steps: Step[] = [];
  const proposals: Proposal[] = [];
  for (const report of later) {
    const { taken, doubtful } = candidatesIn(promised, report, decisions);
    steps.push(...stepsIn(promised, report, taken));
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

/** Every sentence of a later report that speaks of the promised thing. */
function stepsIn(
  { entity, parts }: Promised,
  indexed: IndexedReport,
  taken: readonly Candidate[],
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
    const match = (mention && matchOf.get(mention.entity)) ?? IN_TEXT;
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
