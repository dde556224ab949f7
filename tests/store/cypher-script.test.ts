import { describe, expect, it } from "vitest";
import { collectGraph } from "../../server/graph/export/collect-graph.ts";
import { writeCypher } from "../../server/graph/export/write-cypher.ts";
import { writeDocument } from "../../server/graph/write-document.ts";
import type { GraphStore } from "../../server/store/graph-store.ts";
import { buildBatch } from "../builders/graph-batch.ts";
import { report2022, report2023, report2024 } from "../builders/luohu-documents.ts";
import { clearStore, hasNeo4j, openTestEmbedded, openTestNeo4j } from "./describe-stores.ts";

const hostile = buildBatch({
  title: "带单引号'和反斜杠\\的报告（示例）",
  year: 2024,
  entities: [
    { type: "Project", name: "O'Brien\\工程；“一期”😀" },
    { type: "Area", name: "<b>分号;片区</b>" },
  ],
  sentences: [
    {
      text: "O'Brien\\工程；“一期”😀设在<b>分号;片区</b>。",
      relation: ["O'Brien\\工程；“一期”😀", "LOCATED_IN", "<b>分号;片区</b>"],
    },
  ],
});

/** What cypher-shell does: one statement after the other, each a transaction. */
async function runScript(store: GraphStore, script: string): Promise<void> {
  const statements = script
    .split(/;\n/)
    .map((one) => one.trim())
    .filter((one) => one !== "");
  for (const statement of statements) {
    await store.write((transaction) => transaction.run(statement));
  }
}

function readBack(store: GraphStore) {
  return Promise.all([
    store.read(
      "MATCH (n:Entity) RETURN labels(n) AS labels, properties(n) AS properties ORDER BY n.id",
    ),
    store.read(
      `MATCH (a)-[r]->(b) RETURN a.id AS source, type(r) AS type, b.id AS target,
       properties(r) AS properties ORDER BY source, type, target`,
    ),
  ]);
}

// A Neo4j that has just started plans every statement for the first time.
const PATIENT = { timeout: 240_000 };

describe.skipIf(!hasNeo4j())("the exported Cypher script", () => {
  it("gives an empty Neo4j the graph that was exported, once or twice", PATIENT, async () => {
    const [embedded, neo4j] = await Promise.all([openTestEmbedded(), openTestNeo4j()]);
    try {
      for (const batch of [report2022, report2023, report2024, hostile]) {
        await writeDocument(embedded.store, batch);
      }
      await clearStore(neo4j.store);
      const graph = await collectGraph(embedded.store, []);
      const script = writeCypher(graph);
      await runScript(neo4j.store, script);
      const once = await readBack(neo4j.store);
      const nodes = graph.nodes.toSorted((a, b) => (a.id < b.id ? -1 : 1));
      expect(once[0]).toEqual(
        nodes.map(({ id, type, name, aliases, scope, level, mentions, sample }) => ({
          labels: ["Entity", type],
          properties: {
            ...{ id, name, aliases, scope, mentions, sample },
            ...(level === null ? {} : { level }),
          },
        })),
      );
      const keyOf = ({ source, type, target }: (typeof graph.edges)[number]) =>
        `${source}~${type}~${target}`;
      const edges = graph.edges.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
      expect(once[1]).toEqual(
        edges.map(({ source, type, target, years, documents, confidence, sayings }) => ({
          ...{ source, type, target },
          properties: {
            ...{ years, documents, confidence },
            sentences: sayings.map(({ sentence }) => graph.sentences.get(sentence)?.text),
            rules: sayings.map(({ rule }) => rule),
          },
        })),
      );
      expect(once[0].length * once[1].length).toBeGreaterThan(0);
      await runScript(neo4j.store, script);
      expect(await readBack(neo4j.store)).toEqual(once);
    } finally {
      await embedded.dispose();
      await neo4j.dispose();
    }
  });
});
