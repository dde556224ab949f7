/** Filters beyond type and relation: years, status, documents, confidence, how much is said, indicators. */
import { useQuery } from "@tanstack/react-query";
import { Button, Select } from "antd";
import { useMemo } from "react";
import type { Measure } from "../../../server/contract/explore.ts";
import { STATUSES } from "../../../server/contract/vocabulary.ts";
import { documentsQuery, measuresQuery } from "../../api/queries.ts";
import { Failure } from "../../components/StateNotes.tsx";
import { useCanvasStore } from "../../state/canvas/store.ts";
import { histogramOf } from "../../state/filters/histogram.ts";
import { toggleStatus } from "../../state/filters/producers.ts";
import { changeFilters, useFilters } from "../../state/filters/store.ts";
import type { Filters, Range } from "../../state/filters/types.ts";
import { useWords } from "../../text/useWords.ts";
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
  const { t, number } = useWords();
  const { hiddenStatuses } = useFilters();
  const entities = useCanvasStore((store) => store.history.present.entities);
  const counts = useMemo(() => {
    const found = new Map<string, number>();
    for (const { status } of entities.values()) {
      found.set(status ?? "none", (found.get(status ?? "none") ?? 0) + 1);
    }
    return found;
  }, [entities]);
  return (
    <ul>
      {STATUS_KEYS.filter((key) => counts.has(key)).map((key) => {
        const name = key === "none" ? t("filter.noStatus") : t(`status.${key}`);
        return (
          <li key={key}>
            <button
              type="button"
              className="legend-row"
              aria-pressed={!hiddenStatuses.has(key)}
              title={t("legend.toggleType", { name })}
              onClick={() => changeFilters((filters) => toggleStatus(filters, key))}
            >
              <span className={`status-dot status-${key}`} aria-hidden="true" />
              <span>{name}</span>
              <span className="count">{number(counts.get(key) ?? 0)}</span>
            </button>
          </li>
        );
      })}
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
        write={(value) => `${Math.round(value * 100)}%`}
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
  const answer = useQuery(documentsQuery());
  const here = useMemo(
    () => new Set([...entities.values()].flatMap((node) => node.documents)),
    [entities],
  );
  const known = (answer.data?.items ?? []).filter(({ id }) => here.has(id));
  return (
    <Select<string[]>
      className="filter-select"
      mode="multiple"
      allowClear
      placeholder={t("filter.allDocuments", { count: here.size })}
      aria-label={t("filter.documents")}
      value={[...documents]}
      loading={answer.isPending}
      optionFilterProp="label"
      options={known.map(({ id, title }) => ({ value: id, label: title }))}
      onChange={(ids) => set({ documents: new Set(ids) })}
    />
  );
}

/** The indicators of the entities on the canvas are asked for once the filter is wanted. */
function MeasureFilter() {
  const { t, number } = useWords();
  const { measure } = useFilters();
  const entities = useCanvasStore((store) => store.history.present.entities);
  const ids = useMemo(() => [...entities.keys()].toSorted(), [entities]);
  const answer = useQuery({ ...measuresQuery(ids), enabled: false });
  const items = answer.data?.items ?? [];
  const load = () => void answer.refetch();
  const choose = (key: string | undefined) => {
    const chosen = items.find((item) => keyOf(item) === key);
    set({ measure: chosen ? toFilter(chosen, null) : null });
  };
  const current = items.find((item) => measure !== null && keyOf(item) === keyOf(measure));
  const values = Object.values(measure?.values ?? {});
  return (
    <>
      {!answer.data && measure === null ? (
        <Button size="small" loading={answer.isFetching} onClick={load}>
          {t("filter.loadMeasures")}
        </Button>
      ) : (
        <Select<string>
          className="filter-select"
          allowClear
          showSearch
          placeholder={t("filter.chooseMeasure", { count: items.length })}
          aria-label={t("filter.measure")}
          value={measure ? keyOf(measure) : null}
          options={items.map((item) => ({
            value: keyOf(item),
            label: `${item.indicator}（${item.unit}）· ${item.values.length}`,
          }))}
          onChange={choose}
        />
      )}
      {answer.error !== null && <Failure error={answer.error} onRetry={load} />}
      {answer.data && items.length === 0 && <p className="quiet">{t("filter.noMeasures")}</p>}
      {measure && (
        <>
          <p className="quiet">{t("filter.measureHides")}</p>
          <RangeFilter
            label={`${measure.indicator}（${measure.unit}）`}
            bins={histogramOf(values)}
            range={measure.range}
            onChange={(range) =>
              set({ measure: current ? toFilter(current, range) : withRange(measure, range) })
            }
            write={number}
          />
        </>
      )}
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
