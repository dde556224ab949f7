/** Status facts and metrics as rows in reading order, each statement once. */
import type { Metric, StatusFact } from "../model/fact.ts";
import type { MetricRow, StatusRow } from "../model/graph-batch.ts";
import { type SentenceId, metricId } from "../model/ids.ts";
import { type SentenceOrder, dropRepeated, placeOf, sortByKey } from "./row-order.ts";

/** One row for each (sentence, entity, status, year): the surest. */
export function toStatusRows(
  status: readonly StatusFact[],
  order: SentenceOrder,
): readonly StatusRow[] {
  const sorted = sortByKey(status, (fact) => [
    placeOf(order, fact.sentence),
    fact.entity,
    fact.status,
    fact.year,
    -fact.confidence,
    fact.rule,
    fact.verb,
  ]);
  const once = dropRepeated(sorted, (fact) => [fact.sentence, fact.entity, fact.status, fact.year]);
  return once.map((fact) => ({
    sentence: fact.sentence,
    entity: fact.entity,
    status: fact.status,
    year: fact.year,
    verb: fact.verb,
    rule: fact.rule,
    confidence: fact.confidence,
  }));
}

/** One row a metric; its id counts within its sentence in the order of content, not of finding. */
export function toMetricRows(
  metrics: readonly Metric[],
  order: SentenceOrder,
): readonly MetricRow[] {
  const sorted = sortByKey(metrics, (metric) => [
    placeOf(order, metric.sentence),
    ...statement(metric),
    -metric.confidence,
    metric.rule,
  ]);
  const once = dropRepeated(sorted, (metric) => [metric.sentence, ...statement(metric)]);
  const counted = new Map<SentenceId, number>();
  return once.map((metric) => {
    const nth = counted.get(metric.sentence) ?? 0;
    counted.set(metric.sentence, nth + 1);
    return toMetricRow(metric, nth);
  });
}

function statement(metric: Metric): readonly (string | number | null)[] {
  const { indicator, value, unit, change, qualifier, year, of, kind } = metric;
  return [indicator, value, unit, change, qualifier, year, of, kind];
}

function toMetricRow(metric: Metric, nth: number): MetricRow {
  return {
    id: metricId(metric.sentence, nth),
    sentence: metric.sentence,
    entity: metric.of,
    indicator: metric.indicator,
    value: metric.value,
    unit: metric.unit,
    change: metric.change,
    qualifier: metric.qualifier,
    year: metric.year,
    kind: metric.kind,
    rule: metric.rule,
    confidence: metric.confidence,
  };
}
