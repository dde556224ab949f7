/** Numbers with their units as Chinese reads them: 52.3万人, 1.2亿元. Pure; no digit is lost. */
import type { StatedNumber } from "../../server/contract/stated-number.ts";
import { stateNumber } from "../../server/contract/stated-number.ts";
import { SCALES } from "./scale-unit.ts";

const STEPS = [
  [SCALES.yi, "亿"],
  [SCALES.wan, "万"],
] as const;

/** A value with its unit. In Chinese a large one counts in 万 or 亿, unless its unit does so already. */
export function quantityText(value: number, unit: string, language: string): string {
  return `${numberText(value, unit, language)}${unit}`;
}

/** The same with the report's own qualifier where the report has it: 超2,600亿元, 6.5%左右. */
export function statedText(stated: StatedNumber, language: string): string {
  return stateNumber(stated, (value) => numberText(value, stated.unit, language));
}

function numberText(value: number, unit: string, language: string): string {
  const write = (number: number) =>
    new Intl.NumberFormat(language, { maximumFractionDigits: 8 }).format(number);
  const counts = language === "zh-CN" && !/^[万亿]/.test(unit);
  const step = counts ? STEPS.find(([least]) => Math.abs(value) >= least) : undefined;
  if (step === undefined) return write(value);
  const [times, sign] = step;
  return `${write(value / times)}${sign}`;
}
