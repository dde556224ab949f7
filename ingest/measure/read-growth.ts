/** Growth said beside a level (、增长3.4%) is that level's change, not a metric of its own. */
import type { Quantity } from "./find-quantities.ts";
import { anyOf, measureWords } from "./measure-lexicon.ts";

const UP = anyOf(measureWords("growth-up"));
const DOWN = anyOf(measureWords("growth-down"));
const AROUND = anyOf(measureWords("growth-around"));
const PERIOD = '(?:[较比](?:[“"][^”"]*[”"]|[^，、]{0,8}?)(?:期间|时期|同期|以来)?(?:投入)?)';
const GROWTH_ONLY = new RegExp(
  `^(?:${AROUND}|${PERIOD}|[、，])*(?:(?<up>${UP})|(?<down>${DOWN}))(?:${AROUND}|了|率)*$`,
  "u",
);

/** The sign of growth that `before` says and nothing else, or null where it names a thing or says none. */
export function readGrowth(before: string, quantity: Quantity): 1 | -1 | null {
  if (quantity.unit !== "%" && quantity.unit !== "个百分点") return null;
  const match = GROWTH_ONLY.exec(before);
  if (match === null) return null;
  return match.groups?.["down"] === undefined ? 1 : -1;
}
