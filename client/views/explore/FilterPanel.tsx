/** Filters beyond type and relation: years, status, documents, confidence, how much is said, indicators. */
import { Button } from "antd";
import { useMemo } from "react";
import type { Measure } from "../../../server/contract/explore.ts";
import { STATUSES } from "../../../server/contract/vocabulary.ts";
import { documentsQuery, measuresQuery } from "../../api/queries.ts";
import { useAnswer } from "../../api/useAnswer.ts";
import { Failure } from "../../components/StateNotes.tsx";
import { countEach } from "../../graph/count-each.ts";
import { useCanvasStore } from "../../state/canvas/store.ts";
import { histogramOf } from "../../state/filters/histogram.ts";
import { toggleStatus } from "../../state/filters/producers.ts";
import { changeFilters, useFilters } from "../../state/filters/store.ts";
import type { Filters, Range } from "../../state/filters/types.ts";
import { wholePercent } from "../../state/whole-percent.ts";
import { useWords } from "../../text/useWords.ts";
import { LegendToggle } from "./LegendToggle.tsx";
import { RangeFilter } from "./RangeFilter.tsx";

const STATUS_KEYS = [...STATUSES, "none"] as const;

/** One part for each kind of filter; a part with nothing to choose from is left out. */
export function FilterPanel() {
  const { t } = useWords();
  return (
    <div className="filters">
      <h2 className="panel-title">{t("filter.status")}</h2>
      <StatusFilter />
      <h2 className="panel-title">{t("filter.ranges")}</h2>
      <RangeFilters />
      <h2 className="panel-title">{t("filter.documents")}</h2>
      <DocumentFilter />
      <h2 className="panel-title">{t("filter.measure")}</h2>
      <MeasureFilter />
    </div>
  );
}

function set(part: Partial<Filters>): void {
  changeFilters((filters) => ({ ...filters, ...part }));
}

function StatusFilter() {
  const { t } = useWords();
  const { hiddenStatuses } = useFilters();
  const entities = useCanvasStore((store) => store.history.present.entities);
  const counts = useMemo(
    () => countEach([...entities.values()].map(({ status }) => status ?? "none")),
    [entities],
  );
  return (
    <ul>
      {STATUS_KEYS.filter((key) => counts.has(key)).map((key) => (
        <li key={key}>
          <LegendToggle
            mark={<span className={`status-dot status-${key}`} aria-hidden="true" />}
            name={key === "none" ? t("filter.noStatus") : t(`status.${key}`)}
            count={counts.get(key) ?? 0}
            shown={!hiddenStatuses.has(key)}
            onToggle={() => changeFilters((filters) => toggleStatus(filters, key))}
          />
        </li>
      ))}
    </ul>
  );
}

function RangeFilters() {
  const { t, number } = useWords();
  const { years, degree, mentions, confidence } = useFilters();
  const { entities, edges } = useCanvasStore((store) => store.history.present);
  const bins = useMemo(() => {
    const nodes = [...entities.values()];
    return {
      years: histogramOf(nodes.flatMap((node) => node.years)),
      degree: histogramOf(nodes.map((node) => node.degree)),
      mentions: histogramOf(nodes.map((node) => node.mentions)),
      confidence: histogramOf([...edges.values()].map((edge) => round(edge.confidence))),
    };
  }, [entities, edges]);
  const surest = bins.confidence.at(-1)?.to ?? 1;
  return (
    <>
      <RangeFilter
        label={t("filter.years")}
        bins={bins.years}
        range={years}
        onChange={(range) => set({ years: range })}
        write={String}
      />
      <RangeFilter
        label={t("filter.degree")}
        bins={bins.degree}
        range={degree}
        onChange={(range) => set({ degree: range })}
        write={number}
      />
      <RangeFilter
        label={t("filter.mentions")}
        bins={bins.mentions}
        range={mentions}
        onChange={(range) => set({ mentions: range })}
        write={number}
      />
      <RangeFilter
        label={t("filter.confidence")}
        bins={bins.confidence}
        range={confidence === 0 ? null : [confidence, surest]}
        onChange={(range) => set({ confidence: range?.[0] ?? 0 })}
        write={(value) => `${wholePercent(value)}%`}
      />
    </>
  );
}

function round(value: number): number {
  return Math.floor(value * 20) / 20;
}

function DocumentFilter() {
  const { t } = useWords();
  const { documents } = useFilters();
  const entities = useCanvasStore((store) => store.history.present.entities);
  const answer = useAnswer(documentsQuery());
  const here = useMemo(
    () => new Set([...entities.values()].flatMap((node) => node.documents)),
    [entities],
  );
  const known = (answer.data?.items ?? []).filter(({ id }) => here.has(id));
  const toggle = (id: string) => {
    const next = new Set(documents);
    if (!next.delete(id)) next.add(id);
    set({ documents: next });
  };
  if (answer.error) return <Failure error={answer.error} onRetry={() => void answer.refetch()} />;
  return (
    <ul className="filter-documents" tabIndex={0} aria-label={t("filter.documents")}>
      {known.map(({ id, title }) => (
        <li key={id}>
          <label>
            <input type="checkbox" checked={documents.has(id)} onChange={() => toggle(id)} />
            <span>{title}</span>
          </label>
        </li>
      ))}
    </ul>
  );
}

/** The indicators of the entities on the canvas are asked for once the filter is wanted. */
function MeasureFilter() {
  const { t } = useWords();
  const { measure } = useFilters();
  const entities = useCanvasStore((store) => store.history.present.entities);
  const ids = useMemo(() => [...entities.keys()].toSorted(), [entities]);
  const answer = useAnswer({ ...measuresQuery(ids), enabled: false });
  const items = answer.data?.items;
  const load = () => void answer.refetch();
  if (answer.error) return <Failure error={answer.error} onRetry={load} />;
  if (!items && !measure) {
    return (
      <Button size="small" loading={answer.isFetching} onClick={load}>
        {t("filter.loadMeasures")}
      </Button>
    );
  }
  if (items?.length === 0 && !measure) return <p className="quiet">{t("filter.noMeasures")}</p>;
  return (
    <>
      <MeasureChoice items={items ?? []} chosen={measure} />
      {measure && <MeasureRange measure={measure} items={items ?? []} />}
    </>
  );
}

interface MeasureChoiceProps {
  readonly items: readonly Measure[];
  readonly chosen: ChosenMeasure | null;
}

/** The browser's own list: it works by finger and by screen reader like no other. */
function MeasureChoice({ items, chosen }: MeasureChoiceProps) {
  const { t } = useWords();
  // One that came with a link is there before the others are read.
  const choices = items.length === 0 && chosen ? [chosen] : items;
  const choose = (key: string) => {
    const item = items.find((each) => keyOf(each) === key);
    set({ measure: item ? toFilter(item, null) : null });
  };
  return (
    <select
      className="filter-select"
      aria-label={t("filter.measure")}
      value={chosen ? keyOf(chosen) : ""}
      onChange={(event) => choose(event.target.value)}
    >
      <option value="">{t("filter.chooseMeasure", { count: items.length })}</option>
      {choices.map((item) => (
        <option key={keyOf(item)} value={keyOf(item)}>
          {`${item.indicator}（${item.unit}）`}
        </option>
      ))}
    </select>
  );
}

interface MeasureRangeProps {
  readonly measure: ChosenMeasure;
  readonly items: readonly Measure[];
}

/** A change of the range takes in what has come to the canvas since. */
function MeasureRange({ measure, items }: MeasureRangeProps) {
  const { t, number } = useWords();
  const current = items.find((item) => keyOf(item) === keyOf(measure));
  const change = (range: Range | null) =>
    set({ measure: current ? toFilter(current, range) : withRange(measure, range) });
  return (
    <>
      <p className="quiet">{t("filter.measureHides")}</p>
      <RangeFilter
        label={`${measure.indicator}（${measure.unit}）`}
        bins={histogramOf(Object.values(measure.values))}
        range={measure.range}
        onChange={change}
        write={number}
      />
    </>
  );
}

function keyOf({ indicator, unit }: { readonly indicator: string; readonly unit: string }): string {
  return `${indicator}\n${unit}`;
}

type ChosenMeasure = NonNullable<Filters["measure"]>;

function toFilter({ indicator, unit, values }: Measure, range: Range | null): ChosenMeasure {
  const byEntity = Object.fromEntries(values.map(({ entity, value }) => [entity, value]));
  return withRange({ indicator, unit, range: [0, 0], values: byEntity }, range);
}

function withRange(measure: ChosenMeasure, range: Range | null): ChosenMeasure {
  const all = Object.values(measure.values);
  return { ...measure, range: range ?? [Math.min(...all), Math.max(...all)] };
}
