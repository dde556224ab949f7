/** The exported graph as a Cypher script for an empty or a filled database: run twice it changes nothing. */
import { groupBy } from "../group-by.ts";
import type { ExportedEdge, ExportedGraph } from "./collect-graph.ts";

const ROWS = 200;

type Value = string | number | boolean | null | readonly Value[];

const SIGNS: Readonly<Record<string, string>> = {
  "\\": "\\\\",
  "'": "\\'",
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
};

/** Statements for cypher-shell or Neo4j Browser, each ended by a semicolon. */
export function writeCypher({ nodes, edges, sentences }: ExportedGraph): string {
  const nodeRows = [...groupBy(nodes, ({ type }) => type)].flatMap(([type, members]) =>
    chunks(members).map((chunk) =>
      statement(
        chunk.map(({ id, name, aliases, scope, level, mentions, sample }) => ({
          ...{ id, name, aliases, scope, level, mentions, sample },
        })),
        `MERGE (n:Entity {id: row.id})\nSET n:${type}, n += row`,
      ),
    ),
  );
  const edgeRows = [...groupBy(edges, ({ type }) => type)].flatMap(([type, members]) =>
    chunks(members).map((chunk) =>
      statement(
        chunk.map((edge) => ({
          ...{ source: edge.source, target: edge.target, ...edgeValues(edge, sentences) },
        })),
        `MATCH (a:Entity {id: row.source})\nMATCH (b:Entity {id: row.target})\n` +
          `MERGE (a)-[r:${type}]->(b)\n` +
          "SET r.years = row.years, r.documents = row.documents, r.sentences = row.sentences, " +
          "r.rules = row.rules, r.confidence = row.confidence",
      ),
    ),
  );
  return [
    "// 政图导出：实体以编号为准，重复运行不会产生重复。",
    "CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;",
    ...nodeRows,
    ...edgeRows,
    "",
  ].join("\n");
}

function edgeValues(
  edge: ExportedEdge,
  sentences: ExportedGraph["sentences"],
): Readonly<Record<string, Value>> {
  const { years, documents, confidence, sayings } = edge;
  return {
    ...{ years, documents, confidence },
    sentences: sayings.map(({ sentence }) => sentences.get(sentence)?.text ?? ""),
    rules: sayings.map(({ rule }) => rule),
  };
}

function statement(rows: readonly Readonly<Record<string, Value>>[], action: string): string {
  const written = rows.map((row) => {
    const parts = Object.entries(row).map(([key, value]) => `${key}: ${literal(value)}`);
    return `  {${parts.join(", ")}}`;
  });
  return `UNWIND [\n${written.join(",\n")}\n] AS row\n${action};`;
}

function literal(value: Value): string {
  if (value === null) return "null";
  if (typeof value === "string") return `'${escapeText(value)}'`;
  if (typeof value === "object") return `[${value.map(literal).join(", ")}]`;
  return String(value);
}

function escapeText(text: string): string {
  return text
    .replaceAll(/[\\'\n\r\t]/g, (sign) => SIGNS[sign] ?? sign)
    .replaceAll(
      /[\u0000-\u001f\u007f]/g,
      (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
    );
}

function chunks<Item>(items: readonly Item[]): (readonly Item[])[] {
  const parts: (readonly Item[])[] = [];
  for (let start = 0; start < items.length; start += ROWS) {
    parts.push(items.slice(start, start + ROWS));
  }
  return parts;
}
