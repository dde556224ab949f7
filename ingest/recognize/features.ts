/**
 * What the judge sees of a reading, as feature names, in three parts: what holds for an anchor, what
 * holds for an anchor and a start, and what also depends on the type. The first two are written once
 * and read for every type: the model crosses them with it.
 */
import type { EntityType } from "../model/ontology.ts";
import { endFeatures, followedBy, startFeatures } from "./context-features.ts";
import { profileOf, readinessOf } from "./head-nouns.ts";
import {
  listAgrees,
  listNounAfter,
  neighbourAgrees,
  nextItemHead,
  previousItemHead,
} from "./list-context.ts";
import type { Anchor, Proposal } from "./proposal.ts";
import { type SentenceView, indexAt } from "./sentence-view.ts";
import { grammarStart, shapeFeatures, specificity } from "./shape-features.ts";

/** Features whose weight may differ by type. */
const CROSSED = /^(?:P1c|O1c|Q1w|list|Ml|proper|N1w|all-generic|rule|H|start|G=|A=|LV|RV|HP|E2)/u;

/** Whether the model keeps a weight of a feature for each type beside the shared one. */
export function isCrossed(feature: string): boolean {
  return CROSSED.test(feature);
}

/** What is worked out once for an anchor. */
export interface AnchorSight {
  readonly anchor: Anchor;
  readonly after: string;
  readonly bestStart: number;
  readonly listNoun: string;
  readonly nextHead: string;
  readonly features: readonly string[];
}

/** Looks at an anchor: its end and what follows. */
export function seeAnchor(view: SentenceView, anchor: Anchor): AnchorSight {
  const after = followedBy(view, anchor.end);
  return {
    anchor,
    after,
    bestStart: grammarStart(view, anchor),
    listNoun:
      after === "list" || after === "close-list" ? listNounAfter(view.text, anchor.end) : "",
    nextHead: nextItemHead(view, anchor.end),
    features: [
      ...endFeatures(view, anchor),
      `HP=${profileOf(anchor.head)}`,
      `A=${after}`,
      `A=${after}|H=${anchor.head}`,
    ],
  };
}

/** What is worked out once for an anchor and a start. */
export interface StartSight {
  readonly best: string;
  readonly specific: string;
  readonly cues: readonly string[];
  readonly previousHead: string;
  /** All that the features of a type depend on beside the type. */
  readonly key: string;
  readonly features: readonly string[];
}

const SENTENCE_START: readonly string[] = ["#"];

/** Looks at a start of an anchor: the modifier between them and how the grammar likes it. */
export function seeStart(view: SentenceView, sight: AnchorSight, start: number): StartSight {
  const { anchor, after } = sight;
  const best = start === sight.bestStart ? "best" : "not";
  const specific = specificity(view, anchor, start);
  const previous = view.tokens[indexAt(view, start) - 1];
  const previousHead = previousItemHead(view, start);
  const cues = previous === undefined ? SENTENCE_START : previous.classes;
  return {
    best,
    specific,
    cues,
    previousHead,
    key: `${best},${specific},${cues.join(" ")},${previousHead}`,
    features: [
      ...shapeFeatures(view, anchor, start),
      `G=${best}`,
      `G=${best}|${anchor.rule}`,
      `G=${best},${specific}`,
      `G=${best},${specific},${after}`,
      `G=${best},${specific}|H=${anchor.head}`,
    ],
  };
}

/** The features that depend on how readily the head makes a name of the type. */
export function typeFeatures(sight: AnchorSight, seen: StartSight, type: EntityType): string[] {
  const { anchor, after } = sight;
  const { best, specific, cues } = seen;
  const ready = readinessOf(anchor.head, type);
  const list = listAgrees(sight.listNoun, type);
  const next = neighbourAgrees(sight.nextHead, type);
  const before = neighbourAgrees(seen.previousHead, type);
  return [
    `T=${type}`,
    `LN=${list}`,
    `LN=${list},${ready}`,
    `LN=${list},${best},${specific}`,
    `NH=${next}`,
    `PH=${before}`,
    `NH=${next},${ready}`,
    `PH=${before},${ready}`,
    `LN=${list}|${type}`,
    `NH=${next}|${type}`,
    `PH=${before}|${type}`,
    `S=${ready}`,
    `S=${ready},${best}`,
    `S=${ready},${specific}`,
    `S=${ready},${specific},${best}`,
    `S=${ready},${after}`,
    `S=${ready}|${type}`,
    `S=${ready},${specific}|${type}`,
    `S=${ready},${after}|${type}`,
    ...cues.map((name) => `S=${ready},P=${name},${best}`),
  ];
}

/** All features of one reading, crossed ones written out: what training learns from. */
export function proposalFeatures(view: SentenceView, anchor: Anchor, proposal: Proposal): string[] {
  const { start, type } = proposal;
  const sight = seeAnchor(view, anchor);
  const seen = seeStart(view, sight, start);
  const shared = [...sight.features, ...startFeatures(view, start), ...seen.features];
  const crossed = shared.filter(isCrossed).map((name) => `${name}|${type}`);
  return [...shared, ...crossed, ...typeFeatures(sight, seen, type)];
}
