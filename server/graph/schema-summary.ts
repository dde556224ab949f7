/** What the graph is made of now, for the console's completion. */
import { z } from "zod";
import type { SchemaSummary } from "../contract/system.ts";
import type { GraphStore } from "../store/graph-store.ts";
import { readRows } from "./read-rows.ts";

const NameRowSchema = z.object({ name: z.string() });

/** The labels, relationship types and property keys that the store knows. */
export async function getSchemaSummary(store: GraphStore): Promise<SchemaSummary> {
  const [labels, relationshipTypes, propertyKeys] = await Promise.all(
    ["labels", "relationship-types", "property-keys"].map(async (query) => {
      const rows = await readRows(store, query, NameRowSchema);
      return rows.map((row) => row.name);
    }),
  );
  return {
    labels: labels ?? [],
    relationshipTypes: relationshipTypes ?? [],
    propertyKeys: propertyKeys ?? [],
  };
}
