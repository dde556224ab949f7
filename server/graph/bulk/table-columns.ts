/** The tables that `neo4j-admin database import full` reads, column by column as the ingest writes their properties. */

/** How Neo4j stores a column. */
export type ColumnType = "string" | "long" | "double" | "boolean" | "string[]" | "double[]";

type Columns = Readonly<Record<string, ColumnType>>;

/** One table: what stands before the properties follows from its kind. */
export interface TableColumns {
  readonly kind: "nodes" | "relationships";
  readonly columns: Columns;
}

const nodes = (columns: Columns): TableColumns => ({ kind: "nodes", columns });
const relationships = (columns: Columns): TableColumns => ({ kind: "relationships", columns });

const FACT = { rule: "string", confidence: "double" } as const;
const RELATION: Columns = {
  ...{ document: "string", year: "long", evidence: "string[]", rules: "string[]" },
  ...{ cues: "string[]", confidences: "double[]", head: "string", tail: "string" },
};

/** Every table by the name of its file. */
export const TABLES = {
  documents: nodes({
    ...{ digest: "string", reader: "string", title: "string", place: "string" },
    ...{ placePath: "string", year: "long", sample: "boolean", self: "string" },
  }),
  sections: nodes({
    ...{ order: "long", title: "string", path: "string", part: "string", year: "long" },
  }),
  sentences: nodes({
    ...{ order: "long", paragraph: "long", text: "string", folded: "string", part: "string" },
    ...{ year: "long", page: "long", sheet: "string", row: "long" },
  }),
  metrics: nodes({
    ...{ indicator: "string", value: "double", unit: "string", change: "double" },
    ...{ qualifier: "string", year: "long", kind: "string", ...FACT },
  }),
  entities: nodes({
    ...{ name: "string", scope: "string", key: "string", aliases: "string[]", level: "string" },
    ...{ mentions: "long", sample: "boolean", searchNames: "string", searchPinyin: "string" },
    ...{ searchInitials: "string", searchTerms: "string" },
  }),
  merged: nodes({
    ...{ type: "string", scope: "string", name: "string", key: "string" },
    ...{ into: "string", rule: "string" },
  }),
  setup: nodes({}),
  "has-section": relationships({}),
  "has-sentence": relationships({}),
  states: relationships({}),
  describes: relationships({
    ...{ names: "string[]", mentions: "long", level: "string", entity: "string" },
  }),
  mentions: relationships({
    ...{ start: "long", end: "long", text: "string", ...FACT, entity: "string" },
  }),
  reports: relationships({
    ...{ status: "string", year: "long", verb: "string", ...FACT, entity: "string" },
  }),
  measures: relationships({ entity: "string" }),
  relations: relationships(RELATION),
  withholds: relationships({ ...RELATION, type: "string" }),
} as const satisfies Readonly<Record<string, TableColumns>>;

export type TableName = keyof typeof TABLES;

/** Every table's name. */
export const TABLE_NAMES = Object.keys(TABLES) as readonly TableName[];
