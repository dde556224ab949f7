/** Which administrative area each entity belongs to: by its scope, else by what it relates to. Pure. */
import type { EntityEdge, EntityNode } from "../../server/contract/graph.ts";
import { countEach } from "./count-each.ts";

/** The area of what no scope and no relation places. */
export const NO_AREA = "";

const ROUNDS = 3;
/** Districts of these levels are areas of their own; smaller ones lie in one. */
const OWN_AREA: ReadonlySet<string> = new Set(["省", "市", "区县"]);

/** The name of each entity's area, NO_AREA where there is none. */
export function areasOf(
  entities: Iterable<EntityNode>,
  edges: Iterable<EntityEdge>,
): ReadonlyMap<string, string> {
  const areas = new Map<string, string>();
  const open: string[] = [];
  for (const entity of entities) {
    const area = ownArea(entity);
    if (area === NO_AREA) open.push(entity.id);
    else areas.set(entity.id, area);
  }
  const neighbours = neighbourLists(edges, new Set(open));
  for (let round = 0; round < ROUNDS; round += 1) {
    // Decided together, so that the order of the entities does not matter.
    const found = open.flatMap((id) => {
      const area = areas.has(id) ? undefined : mostFrequent(neighbours.get(id) ?? [], areas);
      return area === undefined ? [] : [[id, area] as const];
    });
    if (found.length === 0) break;
    for (const [id, area] of found) areas.set(id, area);
  }
  for (const id of open) if (!areas.has(id)) areas.set(id, NO_AREA);
  return areas;
}

function ownArea({ type, level, name, scope }: EntityNode): string {
  if (type === "District" && level !== null && OWN_AREA.has(level)) return name;
  return scope.split("/").at(-1) ?? NO_AREA;
}

function neighbourLists(
  edges: Iterable<EntityEdge>,
  wanted: ReadonlySet<string>,
): ReadonlyMap<string, readonly string[]> {
  const lists = new Map<string, string[]>();
  const add = (id: string, other: string) => {
    if (!wanted.has(id)) return;
    const list = lists.get(id);
    if (list) list.push(other);
    else lists.set(id, [other]);
  };
  for (const { source, target } of edges) {
    add(source, target);
    add(target, source);
  }
  return lists;
}

function mostFrequent(
  ids: readonly string[],
  areas: ReadonlyMap<string, string>,
): string | undefined {
  const found = ids.flatMap((id) => areas.get(id) ?? []);
  const counts = countEach(found.filter((area) => area !== NO_AREA));
  const ranked = [...counts].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return ranked[0]?.[0];
}
