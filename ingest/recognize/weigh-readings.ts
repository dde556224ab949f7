/** The two opinions on a sentence, the judge's and the network's, as one chance for each reading (a linear opinion pool: Stone, 1961). */
import type { EntityType } from "../model/ontology.ts";
import { isAdmissible } from "./admissible.ts";
import type { NamedSpan } from "./by-national-name.ts";
import { findAnchors } from "./find-anchors.ts";
import { type Weights, chances, scoreAnchorsOf } from "./mention-model.ts";
import type { SpanReading } from "./network/span-reading.ts";
import type { SentenceView } from "./sentence-view.ts";
import { withoutComplements } from "./verb-complement.ts";

/** The likeliest reading of a place where a name may end. */
export interface JudgedName extends NamedSpan {
  /** The chance that any name ends here. */
  readonly named: number;
}

// Chosen by the scores of reports that neither had learned from.
const NETWORK_SHARE = 0.6;
const NETWORK_RULE = "span-network";

interface Reading {
  readonly start: number;
  readonly type: EntityType;
  rule: string;
  judge: number;
  network: number;
}

/** The readings by where they end; several anchors may end at one place. */
class Endings {
  readonly #readings = new Map<number, Map<string, Reading>>();

  at(end: number, start: number, type: EntityType): Reading {
    const readings = this.#readings.get(end) ?? new Map<string, Reading>();
    this.#readings.set(end, readings);
    const key = `${start} ${type}`;
    const reading = readings.get(key) ?? { start, type, rule: NETWORK_RULE, judge: 0, network: 0 };
    readings.set(key, reading);
    return reading;
  }

  entries(): Iterable<readonly [number, ReadonlyMap<string, Reading>]> {
    return this.#readings;
  }
}

function likeliest(end: number, readings: Iterable<Reading>): JudgedName | undefined {
  let best: NamedSpan | undefined;
  let named = 0;
  for (const { start, type, rule, judge, network } of readings) {
    const confidence = NETWORK_SHARE * network + (1 - NETWORK_SHARE) * judge;
    named += confidence;
    if (best === undefined || confidence > best.confidence) {
      best = { start, end, type, rule, confidence };
    }
  }
  return best === undefined ? undefined : { ...best, named: Math.min(1, named) };
}

function groupByEnd(spans: readonly SpanReading[]): ReadonlyMap<number, readonly SpanReading[]> {
  const groups = new Map<number, SpanReading[]>();
  for (const span of spans) {
    const group = groups.get(span.end);
    if (group) group.push(span);
    else groups.set(span.end, [span]);
  }
  return groups;
}

interface Opinions {
  readonly weights: Weights;
  readonly spans: readonly SpanReading[];
  readonly least: number;
}

/** The likeliest reading of each place where a name ends with a chance of at least `least`. */
export function weighReadings(
  view: SentenceView,
  { weights, least, spans }: Opinions,
): JudgedName[] {
  const endings = new Endings();
  const scoresOf = scoreAnchorsOf(view, weights);
  for (const anchor of findAnchors(view)) {
    const odds = chances(scoresOf(anchor));
    const proposed = anchor.proposals.map((one, index) => ({ ...one, chance: odds[index] ?? 0 }));
    for (const { start, type, chance } of withoutComplements(view, proposed)) {
      const reading = endings.at(anchor.end, start, type);
      if (chance <= reading.judge) continue;
      reading.judge = chance;
      reading.rule = anchor.rule;
    }
  }
  for (const [end, ending] of groupByEnd(spans)) {
    for (const { start, type, chance } of withoutComplements(view, ending)) {
      if (!isAdmissible(view, { start, type }, end)) continue;
      endings.at(end, start, type).network = chance;
    }
  }
  return [...endings.entries()].flatMap(([end, readings]) => {
    const name = likeliest(end, readings.values());
    return name === undefined || name.named < least ? [] : [name];
  });
}
