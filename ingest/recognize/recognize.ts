/** Sentences and their tokens in, the names in them out. */
import type { DocumentInfo, Sentence } from "../model/document.ts";
import type { SentenceId } from "../model/ids.ts";
import type { MentionCandidate } from "../model/mention.ts";
import type { EntityType } from "../model/ontology.ts";
import { isWithin } from "../model/span.ts";
import type { Token } from "../model/token.ts";
import { isPartOfPhrase, isPartOfTitle } from "./bare-division.ts";
import { byDivision, isBareDivision } from "./by-division.ts";
import { byDocumentName, documentNames } from "./by-document-name.ts";
import { NATIONAL_RULE, type NamedSpan, byNationalName } from "./by-national-name.ts";
import { type Weights, loadWeights } from "./mention-model.ts";
import { type SpanNetwork, shippedNetwork } from "./network/span-network.ts";
import type { SpanReading } from "./network/span-reading.ts";
import { resolveOverlaps } from "./resolve-overlaps.ts";
import { type SentenceView, viewSentence } from "./sentence-view.ts";
import { settleType } from "./settle-type.ts";
import { weighReadings } from "./weigh-readings.ts";

/** What judges readings, and how sure it must be. */
export interface MentionJudge {
  readonly weights: Weights;
  readonly network: SpanNetwork;
  /** The least chance of a name by itself. */
  readonly threshold: number;
  /** The least chance of a name inside another one. */
  readonly nestedThreshold: number;
}

const THRESHOLDS = { threshold: 0.3, nestedThreshold: 0.25 };

let shipped: MentionJudge | undefined;

/** The judge that comes with the program. */
export function shippedJudge(): MentionJudge {
  shipped ??= judgeBy(loadWeights(), shippedNetwork());
  return shipped;
}

/** A judge as sure as the shipped one must be, with weights and network of a trial. */
export function judgeBy(weights: Weights, network: SpanNetwork): MentionJudge {
  return { weights, network, ...THRESHOLDS };
}

// So likely a longer name must be for the bare name of a place in it to be none.
const OVERSHADOWING = 0.1;
// The gazetteer knows most divisions: what it does not know must be surer to be one.
const DISTRICT_THRESHOLD = 0.5;

const NESTING_TYPES: ReadonlySet<EntityType> = new Set<EntityType>([
  "Area",
  "Event",
  "Organization",
  "Place",
  "Port",
  "Route",
]);

export interface RecognizeInput {
  readonly sentences: readonly Sentence[];
  readonly tokens: ReadonlyMap<SentenceId, readonly Token[]>;
  readonly info: DocumentInfo;
}

function isInside(inner: NamedSpan, outer: NamedSpan): boolean {
  if (inner === outer) return false;
  return outer.start <= inner.start && outer.end >= inner.end;
}

/** What every rule and the judge find in one sentence, some of it in each other's way. */
interface JudgedSentence {
  readonly sentence: Sentence;
  readonly spans: readonly NamedSpan[];
}

function judgeSentence(
  sentence: Sentence,
  { view, spans }: { readonly view: SentenceView; readonly spans: readonly SpanReading[] },
  { judge, placePath }: { readonly judge: MentionJudge; readonly placePath: string },
): JudgedSentence {
  const least = Math.min(judge.threshold, judge.nestedThreshold, OVERSHADOWING);
  const judged = weighReadings(view, { weights: judge.weights, least, spans }).map((name) =>
    settleType(sentence.text, name),
  );
  const likely = judged.filter((name) => {
    if (name.type !== "District") return name.named >= judge.threshold;
    return name.named >= DISTRICT_THRESHOLD && !isPartOfTitle(view, name);
  });
  const nested = judged.filter(
    (name) =>
      name.named < judge.threshold &&
      name.named >= judge.nestedThreshold &&
      NESTING_TYPES.has(name.type) &&
      likely.some((outer) => isInside(name, outer)),
  );
  const divisions = byDivision(view, placePath).filter((division) => {
    if (isPartOfTitle(view, division)) return false;
    if (!isBareDivision(sentence.text.slice(division.start, division.end))) return true;
    return !isPartOfPhrase(view, division) && !isOvershadowed(division, judged);
  });
  const known = [...byNationalName(view), ...divisions];
  return { sentence, spans: [...known, ...likely, ...nested] };
}

// 冬奥会 is the short form of 北京冬奥会, and no event inside it.
function shortensOther(name: NamedSpan, names: readonly NamedSpan[]): boolean {
  if (name.rule !== NATIONAL_RULE) return false;
  return names.some(
    ({ start, end, type }) => type === name.type && end === name.end && start < name.start,
  );
}

/** Whether the place more likely stands in a longer name, though not likely enough for that to be taken. */
function isOvershadowed(division: NamedSpan, judged: readonly NamedSpan[]): boolean {
  const own = judged.find(({ start, end }) => start === division.start && end === division.end);
  return judged.some(
    (name) =>
      isWithin(division, name) && name.confidence >= Math.max(OVERSHADOWING, own?.confidence ?? 0),
  );
}

/** The names of a sentence that can stand together. */
function chooseNames({ sentence, spans }: JudgedSentence): MentionCandidate[] {
  const { id, text } = sentence;
  const standing = resolveOverlaps(spans);
  const names = standing.filter((name) => !shortensOther(name, standing));
  return names
    .map((name) => ({ ...name, sentence: id, text: text.slice(name.start, name.end) }))
    .filter(
      (name) =>
        name.type !== "District" ||
        !isBareDivision(name.text) ||
        !names.some((other) => isWithin(name, other)),
    );
}

/** The names of every sentence, in the order of the text; `judge` only where a trial has its own. */
export function recognizeMentions(
  { sentences, tokens, info }: RecognizeInput,
  judge: MentionJudge = shippedJudge(),
): MentionCandidate[] {
  const { placePath } = info;
  const views = sentences.map(({ id, text }) => viewSentence(text, tokens.get(id) ?? []));
  const readings = judge.network.read(views);
  const judged = sentences.flatMap((sentence, index) => {
    const view = views[index];
    if (view === undefined) return [];
    return [judgeSentence(sentence, { view, spans: readings[index] ?? [] }, { judge, placePath })];
  });
  const chosen = judged.map(chooseNames);
  const clear = documentNames(chosen.flat());
  return judged.flatMap(({ sentence, spans }, index) => {
    const elsewhere = byDocumentName(sentence.text, clear);
    if (elsewhere.length === 0) return chosen[index] ?? [];
    return chooseNames({ sentence, spans: [...spans, ...elsewhere] });
  });
}
