/** What the graph is made of now, for the console's completion. */
import { z } from "zod";
import schemaFile from "../../cypher/schema.json" with { type: "json" };
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

/** Without what the product keeps its own books with: nothing of the reports is to be found there. */
export function withoutBookkeeping(summary: SchemaSummary): SchemaSummary {
  const without = (names: readonly string[], hidden: ReadonlySet<string>) =>
    names.filter((name) => !hidden.has(name));
  return {
    labels: without(summary.labels, BOOKKEEPING.labels),
    relationshipTypes: without(summary.relationshipTypes, BOOKKEEPING.relationshipTypes),
    propertyKeys: without(summary.propertyKeys, BOOKKEEPING.propertyKeys),
  };
}

const BOOKKEEPING = readBookkeeping();

/** A property is hidden where it is named, or where none but hidden nodes and relationships have it. */
function readBookkeeping(): Readonly<Record<keyof SchemaSummary, ReadonlySet<string>>> {
  const { nodes, relationships, relationProperties, bookkeeping } = schemaFile;
  const labels = new Set(bookkeeping.nodes);
  const relationshipTypes = new Set(bookkeeping.relationships);
  const isHidden = (name: string) => labels.has(name) || relationshipTypes.has(name);
  const owners = [
    ...Object.entries(nodes),
    ...Object.entries(relationships).map(([type, { properties }]) => [type, properties] as const),
  ];
  const propertiesOf = (hidden: boolean) =>
    owners.filter(([name]) => isHidden(name) === hidden).flatMap(([, properties]) => properties);
  const kept = new Set([...propertiesOf(false), ...relationProperties]);
  const propertyKeys = new Set([
    ...propertiesOf(true).filter((property) => !kept.has(property)),
    ...bookkeeping.properties,
  ]);
  return { labels, relationshipTypes, propertyKeys };
}
