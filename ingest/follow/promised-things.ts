/** The things that a plan part promises: as they were read, and those that only another report's names tell. */
import { FRAMEWORKS, SUPPORT_VERBS } from "../lexicon/follow-words.ts";
import { type Span, isWithin, overlaps } from "../model/span.ts";
import { findName, foldText, needlesOf } from "./find-name.ts";
import type { IndexedEntity, IndexedReport } from "./index-report.ts";
import { IN_TEXT, type ReportEntity, type Step } from "./model.ts";
import { readStep } from "./read-step.ts";

const CONGRESS = /^(?:中国共产党第|党的.+大$)/u;

/** A promised thing with the sentences that promise it. */
export interface Promised extends IndexedEntity {
  readonly made: readonly Step[];
}

/** All promises of `own`, in the order of its text. */
export function promisedThings(own: IndexedReport, all: readonly IndexedReport[]): Promised[] {
  const read = promisesOf(own);
  const unread = unreadPromises(own, all, read);
  return [...read, ...unread].toSorted((a, b) => orderOf(a, own) - orderOf(b, own));
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
    const [first] = made;
    // It goes by the name that its own plan has.
    return first === undefined
      ? []
      : [{ ...each, entity: { ...each.entity, name: first.name }, made }];
  });
}

/** A name inside a longer one: 某口岸 in 某口岸改造 says nothing of the port itself. */
export function isNested(span: Span, spans: readonly Span[]): boolean {
  return spans.some((other) => isWithin(span, other));
}
