/** The power of ten in which amounts are told side by side: 万 and 亿, as these reports do. */

export const SCALES = { one: 1, wan: 1e4, yi: 1e8 } as const;
export type Scale = keyof typeof SCALES;

/** The scale of the largest amount; rates are never scaled. */
export function scaleFor(values: readonly number[], unit: string): Scale {
  if (unit === "%" || unit.endsWith("百分点")) return "one";
  const largest = Math.max(0, ...values.map(Math.abs));
  if (largest >= SCALES.yi) return "yi";
  return largest >= SCALES.wan ? "wan" : "one";
}
