/** Numbers with their units as Chinese reads them: 52.3万人, 1.2亿元. Pure; no digit is lost. */
import { SCALES } from "./scale-unit.ts";

const STEPS = [
  [SCALES.yi, "亿"],
  [SCALES.wan, "万"],
] as const;

/** A value with its unit. In Chinese a large one counts in 万 or 亿, unless its unit does so already. */
export function quantityText(value: number, unit: string, language: string): string {
  const write = (number: number, most: number) =>
    new Intl.NumberFormat(language, { maximumFractionDigits: most }).format(number);
  if (language !== "zh-CN") return `${write(value, 8)}${unit}`;
  const size = Math.abs(value);
  const step = /^[万亿]/.test(unit) ? undefined : STEPS.find(([least]) => size >= least);
  if (step === undefined) return `${write(value, 8)}${unit}`;
  const [times, sign] = step;
  return `${write(value / times, 8)}${sign}${unit}`;
}
