/** How numbers and series are put into words on this page. */
import type { NumberSeries } from "../../../server/contract/numbers.ts";
import { SCALES, type Scale } from "../../text/scale-unit.ts";
import { useWords } from "../../text/useWords.ts";

export type NumberWords = ReturnType<typeof useNumberWords>;

/** The words; `several` tells whether more than one indicator is shown. */
export function useNumberWords(series: readonly NumberSeries[]) {
  const words = useWords();
  const { t, language } = words;
  // As many digits as any report states.
  const exact = new Intl.NumberFormat(language, { maximumFractionDigits: 8 });
  const several = new Set(series.map(({ indicator }) => indicator)).size > 1;
  const unitOf = (unit: string, scale: Scale) =>
    scale === "one" ? unit : t(`numbers.scale.${scale}`, { unit });
  return {
    ...words,
    /** The unit with its power of ten: 亿元. */
    unitOf,
    /** A value in a scale, without its unit. */
    scaledText: (value: number, scale: Scale) =>
      exact.format(Number((value / SCALES[scale]).toPrecision(12))),
    exact: (value: number) => exact.format(value),
    /** What a line is of: the place or thing, and the indicator where there are several. */
    lineName: ({ of, name }: NumberSeries) => {
      const owner = of.name === "" ? t("numbers.noPlace") : of.name;
      return several ? `${owner} · ${name}` : owner;
    },
    panelName: (sense: NumberSeries["sense"], unit: string) =>
      t("numbers.panel", { sense: t(`numbers.sense.${sense}`), unit }),
  };
}
