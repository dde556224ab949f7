/** Where the promised things lie: the areas, ports and lower districts that reports place them in. */
import { z } from "zod";
import { EntityTypeSchema } from "../../contract/vocabulary.ts";
import type { GraphStore } from "../../store/graph-store.ts";
import { readRows } from "../read-rows.ts";

const AreaRowSchema = z.object({
  entity: z.string(),
  area: z.string(),
  name: z.string(),
  type: EntityTypeSchema,
});

export interface AreaRef {
  readonly id: string;
  readonly name: string;
}

/** The areas of each entity; the place itself is none. */
export async function findAreas(
  store: GraphStore,
  entities: readonly string[],
  place: string,
): Promise<ReadonlyMap<string, readonly AreaRef[]>> {
  if (entities.length === 0) return new Map();
  const rows = await readRows(store, "entity-areas", AreaRowSchema, {
    ids: [...new Set(entities)],
  });
  const areas = new Map<string, AreaRef[]>();
  for (const { entity, area, name } of rows) {
    if (name === place) continue;
    const known = areas.get(entity);
    if (known) known.push({ id: area, name });
    else areas.set(entity, [{ id: area, name }]);
  }
  return areas;
}
