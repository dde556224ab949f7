/**
 * Areas, ports and districts over a work. A park or building is no row of its own: a work in it belongs to the
 * areas that it lies in. Pure.
 */
import type { Area, AreaProject } from "../../contract/areas.ts";
import { groupBy } from "../group-by.ts";

interface NameRow extends Omit<Area, "parents"> {
  readonly id: string;
}

interface Places {
  readonly areas: readonly Area[];
  /** The areas that a place stands for: an area for itself. */
  readonly areasOf: (id: string) => readonly string[];
}

/** Drops the places between areas, so that area follows on area. */
export function climb(
  names: readonly NameRow[],
  parents: readonly { readonly child: string; readonly parent: string }[],
): Places {
  const known = new Map(names.map((row) => [row.id, row]));
  const above = groupBy(parents, ({ child }) => child);
  const areasOf = (id: string, seen: readonly string[] = []): readonly string[] => {
    if (seen.includes(id)) return [];
    if (known.get(id)?.type !== "Place") return known.has(id) ? [id] : [];
    const over = above.get(id) ?? [];
    return [...new Set(over.flatMap(({ parent }) => areasOf(parent, [...seen, id])))];
  };
  const areas = names
    .filter(({ type }) => type !== "Place")
    .map((row) => {
      const over = (above.get(row.id) ?? []).flatMap(({ parent }) => areasOf(parent));
      return { ...row, parents: [...new Set(over)].filter((id) => id !== row.id) };
    });
  return { areas, areasOf: (id) => areasOf(id) };
}

interface LocatedRow {
  readonly entity: string;
  readonly area: string;
  readonly evidence: readonly string[];
}

/** The areas of each work, each once with the first sentence that says so. */
export function findAreas(
  rows: readonly LocatedRow[],
  { areasOf }: Places,
): ReadonlyMap<string, AreaProject["areas"]> {
  const placed = new Map<string, AreaProject["areas"]>();
  for (const { entity, area, evidence } of rows) {
    const known = placed.get(entity) ?? [];
    const added = areasOf(area)
      .filter((id) => !known.some((one) => one.id === id))
      .map((id) => ({ id, sentence: evidence[0] ?? null }));
    if (known.length + added.length > 0) placed.set(entity, [...known, ...added]);
  }
  return placed;
}
