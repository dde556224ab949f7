/** Sentences and their tokens in, the names in them out. */
import type { DocumentInfo, Sentence } from "../model/document.ts";
import type { SentenceId } from "../model/ids.ts";
import type { MentionCandidate } from "../model/mention.ts";
import type { EntityType } from "../model/ontology.ts";
import type { Token } from "../model/token.ts";
import { byDivision, isBareDivision } from "./by-division.ts";
import { byDocumentName, documentNames } from "./by-document-name.ts";
import { type NamedSpan, byNationalName } from "./by-national-name.ts";
import { findAnchors } from "./find-anchors.ts";
import { type Weights, chances, loadWeights, scoreAnchorsOf } from "./mention-model.ts";
import { resolveOverlaps } from "./resolve-overlaps.ts";
import { type SentenceView, viewSentence } from "./sentence-view.ts";

/** The weights of the judge and how sure it must be. */
export interface MentionJudge {
  readonly weights: Weights;
  /** The least chance of a name by itself. */
  readonly threshold: number;
  /** The least chance of a name inside another one. */
  readonly nestedThreshold: number;
}

const THRESHOLDS = { threshold: 0.3, nestedThreshold: 0.2 };

let shipped: MentionJudge | undefined;

/** The judge that comes with the program. */
export function shippedJudge(): MentionJudge {
  shipped ??= judgeBy(loadWeights());
  return shipped;
}

/** A judge as sure as the shipped one must be, with weights of a trial. */
export function judgeBy(weights: Weights): MentionJudge {
  return { weights, ...THRESHOLDS };
}

const NESTING_TYPES: ReadonlySet<EntityType> = new Set<EntityType>([
  "Area",
  "Event",
  "Organization",
  "Place",
  "Port",
  "Route",
]);

interface JudgedName extends NamedSpan {
  /** The chance that any name ends here. */
  readonly named: number;
}

export interface RecognizeInput {
  readonly sentences: readonly Sentence[];
  readonly tokens: ReadonlyMap<SentenceId, readonly Token[]>;
  readonly info: DocumentInfo;
}

/** The likeliest reading of each anchor that is likely enough to be looked at. */
function judgedNames(view: SentenceView, judge: MentionJudge): JudgedName[] {
  const least = Math.min(judge.threshold, judge.nestedThreshold);
  const scoresOf = scoreAnchorsOf(view, judge.weights);
  return findAnchors(view).flatMap((anchor) => {
    const scores = scoresOf(anchor);
    const odds = chances(scores);
    const named = odds.reduce((sum, chance) => sum + chance, 0);
    if (named < least) return [];
    const confidence = Math.max(...odds);
    const proposal = anchor.proposals[odds.indexOf(confidence)];
    if (proposal === undefined) return [];
    const { start, type } = proposal;
    return [{ start, end: anchor.end, type, rule: anchor.rule, confidence, named }];
  });
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
  tokens: readonly Token[],
  { judge, placePath }: { readonly judge: MentionJudge; readonly placePath: string },
): JudgedSentence {
  const view = viewSentence(sentence.text, tokens);
  const judged = judgedNames(view, judge);
  const likely = judged.filter(({ named }) => named >= judge.threshold);
  const nested = judged.filter(
    (name) =>
      name.named < judge.threshold &&
      name.named >= judge.nestedThreshold &&
      NESTING_TYPES.has(name.type) &&
      likely.some((outer) => isInside(name, outer)),
  );
  const known = [...byNationalName(sentence.text), ...byDivision(view, placePath)];
  return { sentence, spans: [...known, ...likely, ...nested] };
}

/** The names of a sentence that can stand together. */
function chooseNames({ sentence, spans }: JudgedSentence): MentionCandidate[] {
  const { id, text } = sentence;
  const names = resolveOverlaps(spans);
  return names
    .map((name) => ({ ...name, sentence: id, text: text.slice(name.start, name.end) }))
    .filter(
      (name) =>
        name.type !== "District" ||
        !isBareDivision(name.text) ||
        !names.some(
          (other) => isInside({ ...name }, other) && other.end - other.start > name.text.length,
        ),
    );
}

/** The names of every sentence, in the order of the text; `judge` only where a trial has its own. */
export function recognizeMentions(
  { sentences, tokens, info }: RecognizeInput,
  judge: MentionJudge = shippedJudge(),
): MentionCandidate[] {
  const { placePath } = info;
  const judged = sentences.map((sentence) =>
    judgeSentence(sentence, tokens.get(sentence.id) ?? [], { judge, placePath }),
  );
  const chosen = judged.map(chooseNames);
  const clear = documentNames(chosen.flat());
  return judged.flatMap(({ sentence, spans }, index) => {
    const elsewhere = byDocumentName(sentence.text, clear);
    if (elsewhere.length === 0) return chosen[index] ?? [];
    return chooseNames({ sentence, spans: [...spans, ...elsewhere] });
  });
}
