/** A filter by range: bars that show how many there are, and a slider with two handles along them. */
import { Button, Slider } from "antd";
import type { Bin } from "../../state/filters/histogram.ts";
import type { Range } from "../../state/filters/types.ts";
import { useWords } from "../../text/useWords.ts";

const HEIGHT = 34;

export interface RangeFilterProps {
  readonly label: string;
  readonly bins: readonly Bin[];
  /** Null for everything. */
  readonly range: Range | null;
  readonly onChange: (range: Range | null) => void;
  /** How a value is written. */
  readonly write: (value: number) => string;
}

/** Nothing where all values are the same: there is nothing to choose then. */
export function RangeFilter({ label, bins, range, onChange, write }: RangeFilterProps) {
  const { t } = useWords();
  const [first, last] = [bins[0], bins.at(-1)];
  if (!first || !last || bins.length < 2) return null;
  const [from, to] = range ?? [first.from, last.to];
  const low = Math.max(
    bins.findIndex((bin) => bin.to >= from),
    0,
  );
  const high = Math.max(
    bins.findLastIndex((bin) => bin.from <= to),
    low,
  );
  const choose = (ends: readonly number[]) => {
    const [start, end] = [bins[ends[0] ?? 0], bins[ends[1] ?? 0]];
    if (!start || !end) return;
    onChange(start === first && end === last ? null : [start.from, end.to]);
  };
  return (
    <div className="range-filter" role="group" aria-label={label}>
      <p className="range-head">
        <span>{label}</span>
        <span className="count">
          {write(from)}
          {from !== to && ` – ${write(to)}`}
        </span>
        {range !== null && (
          <Button size="small" type="link" onClick={() => onChange(null)}>
            {t("filter.reset")}
          </Button>
        )}
      </p>
      <Bars bins={bins} low={low} high={high} />
      <Slider
        range
        min={0}
        max={bins.length - 1}
        value={[low, high]}
        onChange={choose}
        tooltip={{ formatter: (at) => write(bins[at ?? 0]?.from ?? 0) }}
        ariaLabelForHandle={[t("filter.from", { label }), t("filter.to", { label })]}
        ariaValueTextFormatterForHandle={[
          (at) => write(bins[at]?.from ?? 0),
          (at) => write(bins[at]?.to ?? 0),
        ]}
      />
    </div>
  );
}

interface BarsProps {
  readonly bins: readonly Bin[];
  readonly low: number;
  readonly high: number;
}

function Bars({ bins, low, high }: BarsProps) {
  const highest = Math.max(...bins.map(({ count }) => count), 1);
  return (
    <svg
      className="bars"
      viewBox={`0 0 ${bins.length * 10} ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {bins.map(({ from, count }, at) => {
        const height = count === 0 ? 0 : Math.max((count / highest) * HEIGHT, 2);
        return (
          <rect
            key={from}
            className={at >= low && at <= high ? "bar bar-in" : "bar"}
            x={at * 10 + 1}
            y={HEIGHT - height}
            width={8}
            height={height}
          />
        );
      })}
    </svg>
  );
}
