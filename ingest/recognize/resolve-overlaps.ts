/** Leaves of the chosen readings those that can stand together: apart, or one whole inside the other. */
import type { Span } from "../model/span.ts";

export interface Choice extends Span {
  readonly confidence: number;
}

function collides(one: Span, other: Span): boolean {
  const apart = one.end <= other.start || other.end <= one.start;
  if (apart) return false;
  const same = one.start === other.start && one.end === other.end;
  const inside = one.start >= other.start && one.end <= other.end;
  const around = one.start <= other.start && one.end >= other.end;
  return same || !(inside || around);
}

/** The choices that do not collide, the more confident first to be kept; in the order of the text. */
export function resolveOverlaps<T extends Choice>(choices: readonly T[]): T[] {
  const kept: T[] = [];
  const ranked = [...choices].sort(
    (a, b) => b.confidence - a.confidence || b.end - b.start - (a.end - a.start),
  );
  for (const choice of ranked) {
    if (!kept.some((other) => collides(choice, other))) kept.push(choice);
  }
  return kept.sort((a, b) => a.start - b.start || b.end - a.end);
}
