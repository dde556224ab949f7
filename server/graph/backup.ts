/**
 * A backup: the whole graph as text, after one line that says what it is. It comes from either store
 * and goes back into either.
 */
import { z } from "zod";
import { ZhengtuError } from "../errors.ts";
import { loadQuery } from "../queries/load-query.ts";
import type { GraphStore, PlainValue } from "../store/graph-store.ts";
import { NodeLineSchema, RelationshipLineSchema, dumpGraph } from "./dump-graph.ts";
import { readRows } from "./read-rows.ts";
import { writeRows } from "./write-rows.ts";

const HEADER = { zhengtu: "backup", format: 1 } as const;
const HeaderSchema = z.object({ zhengtu: z.literal("backup"), format: z.literal(1) });
const LineSchema = z.union([NodeLineSchema, RelationshipLineSchema]);
const CountSchema = z.object({ nodes: z.number().int() });
// Labels and types become part of a statement's text.
const NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;
const AFTER = ["metric-numbers", "fact-confidences", "relation-confidences"];

type NodeLine = z.infer<typeof NodeLineSchema>;
type RelationshipLine = z.infer<typeof RelationshipLineSchema>;

/** What a restored backup held. */
export interface Restored {
  readonly nodes: number;
  readonly relationships: number;
}

/** The graph as the text of a backup. Two backups of the same graph are the same bytes. */
export function makeBackup(store: GraphStore): Promise<string> {
  // In a transaction that waits for the writer, so that no document is half in it.
  return store.write(async (transaction) => {
    const read: GraphStore["read"] = (...query) => transaction.run(...query);
    const dump = await dumpGraph({ dialect: store.dialect, read });
    return `${JSON.stringify(HEADER)}\n${dump}`;
  });
}

/**
 * Puts a backup into an empty graph, whole or not at all. Throws CONFLICT where the graph is not
 * empty, BACKUP_UNREADABLE where the text is no whole backup.
 */
export async function restoreBackup(store: GraphStore, text: string): Promise<Restored> {
  const { statements, ...restored } = readBackup(text);
  const [count] = await readRows(store, "count-nodes", CountSchema);
  if ((count?.nodes ?? 0) > 0) {
    throw new ZhengtuError(
      "CONFLICT",
      "图数据库里已有内容，没有恢复。请用 DATA_DIR 指定一个空的数据文件夹（或用一个空的 Neo4j 数据库）再恢复。",
    );
  }
  const query = (name: string) => loadQuery(`write/restore-${name}`, store.dialect);
  await store.write(async (transaction) => {
    for (const { name, words, rows } of statements) {
      await writeRows(transaction, withWords(query(name), words), rows);
    }
    for (const name of AFTER) await transaction.run(query(name));
  });
  return restored;
}

/** Rows for one statement: the placeholders in its text and the words that stand for them. */
interface Statement {
  readonly name: "nodes" | "relationships";
  readonly words: Readonly<Record<string, string>>;
  readonly rows: PlainValue[];
}

function readBackup(text: string): Restored & { readonly statements: readonly Statement[] } {
  try {
    const [first = "", ...rest] = text.split("\n");
    HeaderSchema.parse(JSON.parse(first));
    // Every line ends with a line feed: a backup that was cut off has a half line at its end.
    if (rest.pop() !== "") throw new Error("the text is cut off");
    const lines = rest.map((line) => LineSchema.parse(JSON.parse(line)));
    const nodes = lines.filter((line) => "labels" in line);
    const relationships = lines.filter((line) => "type" in line);
    return {
      statements: [...nodeStatements(nodes), ...relationshipStatements(nodes, relationships)],
      nodes: nodes.length,
      relationships: relationships.length,
    };
  } catch (cause) {
    throw new ZhengtuError(
      "BACKUP_UNREADABLE",
      "这个文件不是完整的政图备份，没有恢复。请换一份由 npm run backup 生成的文件。",
      { cause },
    );
  }
}

function nodeStatements(nodes: readonly NodeLine[]): readonly Statement[] {
  const groups = new Map<string, Statement>();
  for (const { labels, properties } of nodes) {
    const words = { NODE_LABELS: labels.map(checkName).join(":") };
    groupFor(groups, "nodes", words).rows.push(properties);
  }
  return [...groups.values()];
}

function relationshipStatements(
  nodes: readonly NodeLine[],
  relationships: readonly RelationshipLine[],
): readonly Statement[] {
  const labels = new Map(nodes.map((node) => [node.properties["id"], indexedLabel(node)]));
  const labelOf = (id: string) => {
    const label = labels.get(id);
    if (label === undefined) throw new Error(`no node has the id ${id}`);
    return label;
  };
  const groups = new Map<string, Statement>();
  for (const { type, source, target, properties } of relationships) {
    const ends = { HeadLabel: labelOf(source), TailLabel: labelOf(target) };
    const words = { RELATION_TYPE: checkName(type), ...ends };
    groupFor(groups, "relationships", words).rows.push({ source, target, properties });
  }
  return [...groups.values()];
}

/** Entities have two labels; the index on their id belongs to :Entity. */
function indexedLabel({ labels }: NodeLine): string {
  return labels.includes("Entity") ? "Entity" : checkName(labels[0] ?? "");
}

function groupFor(
  groups: Map<string, Statement>,
  name: Statement["name"],
  words: Statement["words"],
): Statement {
  const key = Object.values(words).join(" ");
  const group = groups.get(key) ?? { name, words, rows: [] };
  groups.set(key, group);
  return group;
}

function checkName(text: string): string {
  if (NAME.test(text)) return text;
  throw new Error(`not a label or type: ${text}`);
}

function withWords(cypher: string, words: Statement["words"]): string {
  return Object.entries(words).reduce(
    (text, [word, value]) => text.replaceAll(word, value),
    cypher,
  );
}
