/** A pattern whose right end is known is gone through from there on the embedded store, whatever way it is written. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeDocument } from "../../server/graph/write-document.ts";
import type { PlanStep } from "../../server/store/graph-store.ts";
import { idOf } from "../builders/graph-batch.ts";
import { luohu, port, report2022 } from "../builders/luohu-documents.ts";
import { type OpenedStore, openTestEmbedded } from "./describe-stores.ts";

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
