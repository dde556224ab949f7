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

/** Whether words say growth and name nothing that grows. */
export function isGrowthOnly(words: string): boolean {
  return GROWTH_ONLY.test(words);
}

const GROWN = new RegExp(`(?:年均|累计|同比|平均)*(?<!新)(?:${UP}|${DOWN})$`, "u");

/** The name of what grows: 覆盖率提高 → 覆盖率. */
export function withoutGrowth(indicator: string): string {
  return indicator.replace(GROWN, "");
}

/** The sign of growth that `before` says and nothing else, or null where it names a thing or says none. */
export function readGrowth(before: string, quantity: Quantity): 1 | -1 | null {
  if (quantity.unit !== "%" && quantity.unit !== "个百分点") return null;
  const match = GROWTH_ONLY.exec(before);
  if (match === null) return null;
  return match.groups?.["down"] === undefined ? 1 : -1;
}
