/** The numbers of many entities at once, by indicator: what a filter by range needs. */
import { z } from "zod";
import type { Measure } from "../contract/explore.ts";
import type { GraphStore } from "../store/graph-store.ts";
import { readRows } from "./read-rows.ts";

const MAX_ROWS = 50_000;

const MeasureRowSchema = z.object({
  entity: z.string(),
  indicator: z.string(),
  unit: z.string(),
  value: z.number(),
  year: z.number().nullable(),
});

/** Each indicator with the latest value of each entity, the one that most entities have first. */
export async function getMeasures(store: GraphStore, ids: readonly string[]) {
  const rows = await readRows(store, "entity-measures", MeasureRowSchema, { ids, limit: MAX_ROWS });
  const measures = new Map<string, Map<string, z.output<typeof MeasureRowSchema>>>();
  for (const row of rows) {
    const key = `${row.indicator}\n${row.unit}`;
    const values = measures.get(key) ?? new Map<string, z.output<typeof MeasureRowSchema>>();
    // Rows come by year: the latest one stays.
    measures.set(key, values.set(row.entity, row));
  }
  const items = [...measures.values()].flatMap((values): Measure[] => {
    const [first] = values.values();
    if (!first) return [];
    const { indicator, unit } = first;
    const latest = [...values.values()].map(({ entity, value, year }) => ({ entity, value, year }));
    return [{ indicator, unit, values: latest }];
  });
  const ordered = items.toSorted((a, b) => b.values.length - a.values.length);
  return { items: ordered, total: items.length, limitHit: rows.length === MAX_ROWS };
}
