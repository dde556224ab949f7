/** Why the judge took a span for a name: the features that spoke most for it and most against it. */
import type { EntityType } from "../model/ontology.ts";
import type { Span } from "../model/span.ts";
import type { Token } from "../model/token.ts";
import { proposalFeatures } from "./features.ts";
import { findAnchors } from "./find-anchors.ts";
import { weightOf } from "./mention-model.ts";
import { shippedJudge } from "./recognize.ts";
import { viewSentence } from "./sentence-view.ts";

/** A feature of a reading and its weight: above 0 for the name, below against it. */
export interface WeighedFeature {
  readonly feature: string;
  readonly weight: number;
}

export interface JudgedSpan extends Span {
  readonly type: EntityType;
}

/** The `count` features of most weight; empty where the judge was not asked, as for divisions. */
export function strongestFeatures(
  text: string,
  tokens: readonly Token[],
  { start, end, type, count }: JudgedSpan & { readonly count: number },
): WeighedFeature[] {
  const view = viewSentence(text, tokens);
  const { weights } = shippedJudge();
  for (const anchor of findAnchors(view)) {
    const proposal = anchor.proposals.find((each) => each.start === start && each.type === type);
    if (anchor.end !== end || proposal === undefined) continue;
    return [...new Set(proposalFeatures(view, anchor, proposal))]
      .map((feature) => ({ feature, weight: weightOf(feature, weights) }))
      .filter(({ weight }) => weight !== 0)
      .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight) || (a.feature < b.feature ? -1 : 1))
      .slice(0, count);
  }
  return [];
}
