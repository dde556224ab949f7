/** A pattern whose right end is known is gone through from there on the embedded store, whatever way it is written. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeDocument } from "../../server/graph/write-document.ts";
import type { PlanStep } from "../../server/store/graph-store.ts";
import { idOf } from "../builders/graph-batch.ts";
import { luohu, port, report2022 } from "../builders/luohu-documents.ts";
import { type OpenedStore, hasNeo4j, openTestEmbedded, openTestNeo4j } from "./describe-stores.ts";

const limits = { timeoutMs: 20_000, maxRows: 100 };
const parameters = { port: idOf(port), luohu: idOf(luohu) };

/** Where a plan gets its first rows from. */
function beginningOf(step: PlanStep): string {
  const below = step.steps.at(-1);
  return below ? beginningOf(below) : step.details;
}

function detailsOf(step: PlanStep): string {
  return [step.details, ...step.steps.map(detailsOf)].join("\n");
}

describe("a pattern with a known end", () => {
  let opened: OpenedStore;
  beforeAll(async () => {
    opened = await openTestEmbedded();
    await writeDocument(opened.store, report2022);
  });
  afterAll(() => opened.dispose());

  it.each([
    ["MATCH (s:Sentence)-[:MENTIONS]->(:Entity {id: $port}) RETURN count(s) AS n", null],
    ["MATCH (s:Sentence)-[r:MENTIONS]->(e:Entity) WHERE e.id = $port RETURN count(r) AS n", "e"],
    [
      "MATCH (s:Sentence)-[:MENTIONS]->(e:Entity) WHERE s.id <> '' AND e.id = $port RETURN count(s) AS n",
      "e",
    ],
    ["MATCH (e:Entity {id: $port}) MATCH (s:Sentence)-[:MENTIONS]->(e) RETURN count(s) AS n", "e"],
    ["MATCH (o:Port)-[:LOCATED_IN*1..2]->(d:Entity {id: $luohu}) RETURN count(o) AS n", "d"],
    ["MATCH (d:Entity {id: $luohu})<-[:LOCATED_IN]-(o:Port) RETURN count(o) AS n", "d"],
    ["MATCH (o:Port)-[:LOCATED_IN]-(d:Entity {id: $luohu}) RETURN count(o) AS n", "d"],
  ])("begins there: %s", async (cypher, name) => {
    const { plan } = await opened.store.explain(cypher, parameters, limits);
    expect(detailsOf(plan)).toContain("[index: id]");
    if (name !== null) expect(beginningOf(plan)).toContain(`${name}:`);
    const { rows } = await opened.store.query(cypher, parameters, limits);
    expect(Number(rows[0]?.[0])).toBeGreaterThan(0);
  });

  it("finds what the other way round finds", async () => {
    const ask = async (cypher: string) =>
      (await opened.store.query(cypher, parameters, limits)).rows;
    const there = await ask(
      "MATCH (d:Document)-[:HAS_SECTION]->(c)-[:HAS_SENTENCE]->(s)-[m:MENTIONS]->(e {id: $port}) RETURN d.id AS d, c.id AS c, s.id AS s, type(m) AS m ORDER BY s",
    );
    const back = await ask(
      "MATCH (e:Entity {id: $port})<-[m:MENTIONS]-(s)<-[:HAS_SENTENCE]-(c)<-[:HAS_SECTION]-(d:Document) RETURN d.id AS d, c.id AS c, s.id AS s, type(m) AS m ORDER BY s",
    );
    expect(there).toEqual(back);
    expect(there.length).toBeGreaterThan(0);
  });

  it("leaves a path and a list of relationships in the order they are written", async () => {
    const path =
      "MATCH p = (o:Port)-[r:LOCATED_IN*1..2]->(d:Entity {id: $luohu}) RETURN [n IN nodes(p) | n.id] AS ids, size(r) AS n";
    const { rows } = await opened.store.query(path, parameters, limits);
    expect(rows).toEqual([[[idOf(port), idOf(luohu)], 1]]);
  });
});

const BOTH_WAYS = [
  "MATCH (a)-[r]->(b:N {id: $id})-[s]->(c) RETURN a.id AS a, type(r) AS r, type(s) AS s, c.id AS c",
  "MATCH (a)-[r]-(b:N {id: $id})-[s]-(c) RETURN a.id AS a, type(r) AS r, type(s) AS s, c.id AS c",
  "MATCH (a)-[r]-(:N {id: $id})-[s]-(c) RETURN a.id AS a, type(r) AS r, type(s) AS s, c.id AS c",
  "MATCH (a)-[r:R]-(b)-[s]-(c)-[t]->(d) WHERE c.id = $id RETURN a.id AS a, b.id AS b, d.id AS d, type(s) AS s, type(t) AS t",
  "MATCH (a)-[*1..2]-(b:N {id: $id})-[s]-(c) RETURN a.id AS a, type(s) AS s, c.id AS c",
  "MATCH (a)-[*1..2]-(b:N {id: $id})-[*1..2]->(c) RETURN a.id AS a, c.id AS c",
  "MATCH (a)-[r]->(b:N {id: $id})-[s*1..2]->(c) RETURN a.id AS a, type(r) AS r, size(s) AS s, c.id AS c",
  "MATCH (b:N {id: $id}) MATCH (a)-[r:R]->(b)-[s]->(c) RETURN a.id AS a, type(s) AS s, c.id AS c",
  "MATCH (b:N {id: $id}) OPTIONAL MATCH (a)-[:R]->(b)-[:NONE]->(c) RETURN a.id AS a, b.id AS b, c.id AS c",
  "MATCH (b:N {id: $id}) OPTIONAL MATCH (a)-[:L]->(b)-[:R]->(c) WHERE a.id <> c.id RETURN a.id AS a, c.id AS c",
  "MATCH (a)-->(b:N {id: $id})-->(c), (c)-->(d) RETURN a.id AS a, c.id AS c, d.id AS d",
  "MATCH (a)-->(b:N {id: $id})-->(a) RETURN a.id AS a",
  "MATCH (a)-[r]->(:N {id: $id})-[s]->(c) WITH * RETURN a.id AS a, type(r) AS r, type(s) AS s, c.id AS c",
  "MATCH (b:N {id: $id}) WHERE EXISTS { MATCH (a)-->(b)-->(c) WHERE a.id < c.id } RETURN b.id AS b",
  "MATCH (b:N {id: $id}) RETURN COUNT { MATCH (a)-->(b)-->(c) } AS n",
  "MATCH p = (a)-->(b:N {id: $id})-->(c) RETURN [n IN nodes(p) | n.id] AS ids",
];

describe.skipIf(!hasNeo4j())("a pattern with a known node in between", () => {
  let opened: readonly OpenedStore[];
  beforeAll(async () => {
    opened = [await openTestEmbedded(), await openTestNeo4j()];
    // Between two nodes more than one, a node with itself, there and back.
    const edges = "1R2 2R3 2S1 3R4 2L2 4R2 5S2 2R6 1S2 6R5".split(" ");
    for (const { store } of opened) {
      await store.write(async (transaction) => {
        await transaction.run("UNWIND range(1, 6) AS i CREATE (:N {id: toString(i)})");
        for (const [a, type, b] of edges) {
          const ends = "MATCH (a:N {id: $a}), (b:N {id: $b})";
          await transaction.run(`${ends} CREATE (a)-[:${type ?? ""}]->(b)`, {
            ...{ a: a ?? "", b: b ?? "" },
          });
        }
      });
    }
  });
  afterAll(() => Promise.all(opened.map(({ dispose }) => dispose())));

  it.each(BOTH_WAYS)("finds what Neo4j finds: %s", async (cypher) => {
    for (const id of ["1", "2", "3", "none"]) {
      const [ours, theirs] = await Promise.all(
        opened.map(async ({ store }) => {
          const { rows } = await store.query(cypher, { id }, { timeoutMs: 20_000, maxRows: 1000 });
          return rows.map((row) => JSON.stringify(row)).toSorted();
        }),
      );
      expect([id, ours]).toEqual([id, theirs]);
    }
  });

  it("begins there on the embedded store", async () => {
    const [embedded] = opened;
    const plan = await embedded?.store.explain(
      "MATCH (s)-[:R]->(e:Entity {id: $id})-[:R]->(o) RETURN s.id AS s, o.id AS o",
      { id: "2" },
      limits,
    );
    expect(plan && beginningOf(plan.plan)).toContain("e:");
  });
});
