/** A graph as the tables that `neo4j-admin database import full` reads: one for nodes with the same labels, one a type of relationship. */
import { stringify } from "csv-stringify/sync";
import { loadQuery } from "../../queries/load-query.ts";
import type { PlainValue } from "../../store/graph-store.ts";
import { NodeLineSchema, RelationshipLineSchema } from "../dump-graph.ts";
import type { DumpSource } from "../dump-graph.ts";

/** One table as text. */
export interface ImportTable {
  readonly kind: "nodes" | "relationships";
  readonly fileName: string;
  readonly content: string;
}

/** Stands between the items of a list, and is in no text. */
export const LIST_DELIMITER = "\u001f";
/** Stands for an empty item, which a table cannot tell from an empty list. `write/finish-empty-cues` takes it out again. */
export const EMPTY_ITEM = "␀";

// Whole or not, these are stored with a fraction.
const FRACTIONS: ReadonlySet<string> = new Set(["confidence", "confidences", "value", "change"]);

interface Row {
  /** What stands before the properties. */
  readonly ends: readonly string[];
  readonly properties: Readonly<Record<string, PlainValue>>;
}

/** The tables of a whole graph, sorted by name. */
export async function readImportTables(source: DumpSource): Promise<readonly ImportTable[]> {
  const nodes = new Map<string, Row[]>();
  for (const row of await source.read(loadQuery("dump/nodes", source.dialect))) {
    const { labels, properties } = NodeLineSchema.parse(row);
    const { id, ...rest } = properties;
    const name = labels.toSorted().join(".");
    addRow(nodes, name, { ends: [String(id), labels.toSorted().join(";")], properties: rest });
  }
  const relationships = new Map<string, Row[]>();
  for (const row of await source.read(loadQuery("dump/relationships", source.dialect))) {
    const { source: start, type, target, properties } = RelationshipLineSchema.parse(row);
    addRow(relationships, type, { ends: [start, target, type], properties });
  }
  return [
    ...toTables("nodes", nodes, ["id:ID", ":LABEL"]),
    ...toTables("relationships", relationships, [":START_ID", ":END_ID", ":TYPE"]),
  ];
}

/** The arguments of the command that reads the tables. */
export function importArguments(tables: readonly ImportTable[], folder: string): readonly string[] {
  return [
    ...["database", "import", "full", "neo4j", "--overwrite-destination"],
    ...["--array-delimiter=U+001F", "--multiline-fields=true"],
    ...tables.map(({ kind, fileName }) => `--${kind}=${folder}/${fileName}`),
  ];
}

function addRow(groups: Map<string, Row[]>, name: string, row: Row): void {
  const rows = groups.get(name);
  if (rows) rows.push(row);
  else groups.set(name, [row]);
}

function toTables(
  kind: ImportTable["kind"],
  groups: ReadonlyMap<string, readonly Row[]>,
  ends: readonly string[],
): readonly ImportTable[] {
  return [...groups].sort().map(([name, rows]) => {
    const types = columnTypes(rows);
    const header = [...ends, ...[...types].map(([key, type]) => `${key}:${type}`)];
    const lines = rows.map((row) => [
      ...row.ends,
      ...[...types.keys()].map((key) => toCell(row.properties[key] ?? null)),
    ]);
    // An empty text has quotes; what is not there has none.
    const content = stringify([header, ...lines], { quoted_string: true, quoted_empty: false });
    return { kind, fileName: `${kind}.${name}.csv`, content };
  });
}

function columnTypes(rows: readonly Row[]): ReadonlyMap<string, string> {
  const types = new Map<string, string>();
  for (const { properties } of rows) {
    for (const [key, value] of Object.entries(properties)) {
      if (value !== null) types.set(key, types.get(key) ?? typeOf(key, value));
    }
  }
  return new Map([...types].sort());
}

function typeOf(key: string, value: PlainValue): string {
  const fraction = FRACTIONS.has(key);
  if (Array.isArray(value)) return fraction ? "double[]" : "string[]";
  if (typeof value === "number") return fraction ? "double" : "long";
  return typeof value === "boolean" ? "boolean" : "string";
}

function toCell(value: PlainValue): string | null {
  if (value === null) return null;
  if (!Array.isArray(value)) return String(value);
  if (value.length === 0) return null;
  return value.map((item) => (item === "" ? EMPTY_ITEM : String(item))).join(LIST_DELIMITER);
}
