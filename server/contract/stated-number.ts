/** A number as a report writes it, its qualifier where the report has it: 超2600亿元, 6.5%左右, 20多万人. */

export interface StatedNumber {
  readonly value: number;
  readonly unit: string;
  readonly qualifier: string;
}

const AFTER = /(?:以上|左右|以内|以下|之内|上下|之多)$/u;
const INSIDE = /[多余来几]$/u;

/** The number in words; `written` writes the value itself. */
export function stateNumber(
  { value, unit, qualifier }: StatedNumber,
  written: (value: number) => string = String,
): string {
  const after = AFTER.exec(qualifier)?.[0] ?? "";
  const inside = INSIDE.exec(qualifier)?.[0] ?? "";
  const before = qualifier.slice(0, qualifier.length - after.length - inside.length);
  return `${before}${written(value)}${inside}${unit}${after}`;
}
