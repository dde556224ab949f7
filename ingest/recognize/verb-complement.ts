/** 落实好某政策: 好 belongs to the verb and begins no name; what reads it into one means the name behind it. */
import type { EntityType } from "../model/ontology.ts";
import type { SentenceView } from "./sentence-view.ts";

/** A reading of a place where a name may end, with its chance. */
export interface ChancedReading {
  readonly start: number;
  readonly type: EntityType;
  readonly chance: number;
}

const COMPLEMENT = "好";

/** The readings with each start behind a verb's 好; the chances of those that become one are added. */
export function withoutComplements(
  view: SentenceView,
  readings: readonly ChancedReading[],
): readonly ChancedReading[] {
  if (!readings.some(({ start }) => isComplement(view, start))) return readings;
  const merged = new Map<string, ChancedReading>();
  for (const { start, type, chance } of readings) {
    const begin = isComplement(view, start) ? start + COMPLEMENT.length : start;
    const key = `${begin} ${type}`;
    merged.set(key, { start: begin, type, chance: chance + (merged.get(key)?.chance ?? 0) });
  }
  return [...merged.values()];
}

function isComplement({ text, tokens, tokenAt }: SentenceView, start: number): boolean {
  if (start === 0 || text[start] !== COMPLEMENT) return false;
  const own = tokens[tokenAt[start] ?? -1];
  const verb = tokens[tokenAt[start - 1] ?? -1];
  return own?.text === COMPLEMENT && verb?.tag.startsWith("v") === true && verb.text.length > 1;
}
