/** `cypher/schema.json`: the labels, relationship types and properties that Cypher files may use. */
import { z } from "zod";
import { ENTITY_TYPES, RELATION_TYPES } from "../../ingest/model/ontology.ts";

const names = z.array(z.string());
const CypherSchemaFile = z.strictObject({
  nodes: z.record(z.string(), names),
  relationships: z.record(
    z.string(),
    z.strictObject({ from: z.string(), to: z.string(), properties: names }),
  ),
  relationProperties: names,
  rowFields: names,
  bookkeeping: z.strictObject({ nodes: names, relationships: names, properties: names }),
  placeholders: names,
});

/** The names that a query may use, as the linter takes them. */
export interface CypherSchema {
  readonly labels: string[];
  readonly relationshipTypes: string[];
  readonly propertyKeys: string[];
}

/** The schema file's text → the names it allows, with the ontology's types; throws ZodError on a malformed file. */
export function parseCypherSchema(text: string): CypherSchema {
  const file = CypherSchemaFile.parse(JSON.parse(text));
  const ends = Object.values(file.relationships);
  const properties = [
    ...Object.values(file.nodes).flat(),
    ...ends.flatMap((relationship) => relationship.properties),
    ...file.relationProperties,
    ...file.rowFields,
  ];
  return {
    labels: [...Object.keys(file.nodes), ...ENTITY_TYPES, ...file.placeholders],
    relationshipTypes: [
      ...Object.keys(file.relationships),
      ...RELATION_TYPES,
      ...file.placeholders,
    ],
    propertyKeys: [...new Set(properties)],
  };
}
