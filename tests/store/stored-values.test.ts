/** Values of megabytes that are stored: a query that repeats them ends with a sentence, one that returns them is cut. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { GraphStore, PlainValue } from "../../server/store/graph-store.ts";
import { type OpenedStore, describeStores, hasNeo4j, openTestNeo4j } from "./describe-stores.ts";

const LIMITS = { timeoutMs: 20_000, maxRows: 1000 };
const TIMEOUT_MS = 240_000;
const MEGABYTES = 2;

const REPEATING = [
  "MATCH (b:Big) RETURN [i IN range(1, 20000) | b.text] AS texts",
  "MATCH (b:Big) RETURN [i IN range(1, 20000) | b] AS nodes",
  "MATCH (b:Big) RETURN [i IN range(1, 20000) | properties(b)] AS maps",
  "MATCH (b:Big) RETURN [i IN range(1, 20000) | b {.text}] AS maps",
  "MATCH (b:Big) RETURN [i IN range(1, 20000) | b['text']] AS texts",
  "MATCH (b:Big) WITH b.text AS t RETURN [i IN range(1, 20000) | t] AS texts",
  "MATCH (b:Big) WITH b AS other RETURN [i IN range(1, 20000) | other.text] AS texts",
  "MATCH (b:Big) WITH {inner: b.text} AS map RETURN [i IN range(1, 20000) | map] AS maps",
  "MATCH (b:Big) RETURN reduce(s = '', i IN range(1, 20000) | s + b.text) AS s",
  "UNWIND range(1, 20000) AS i MATCH (b:Big) RETURN collect(b.text) AS texts",
  "UNWIND range(1, 5000) AS i MATCH (b:Big) RETURN collect(b) AS nodes",
  "MATCH p = (b:Big)-[:NEXT]->() RETURN [i IN range(1, 1000) | p] AS paths",
  "MATCH (b:Big) RETURN [i IN range(1, 20000) | b.list] AS lists",
  "MATCH (b:Big) RETURN [x IN range(1, 5000) | toUpper(b.text)] AS texts",
  `MATCH (b:Big) RETURN ${Array.from({ length: 900 }, () => "b.text").join(" + ")} AS t`,
];

async function ask(store: GraphStore, cypher: string): Promise<string> {
  return store.query(cypher, {}, LIMITS).then(
    ({ rows, cutBy }) => `answered with ${rows.length} rows, cut by ${cutBy ?? "nothing"}`,
    (error: unknown) => {
      const { code = "none", message = "" } = error as { code?: string; message?: string };
      return `${code} ${message}`;
    },
  );
}

async function rowsOf(store: GraphStore, cypher: string): Promise<PlainValue> {
  return (await store.query(cypher, {}, LIMITS)).rows as PlainValue;
}

async function writeBig(store: GraphStore): Promise<void> {
  const text = "长".repeat(MEGABYTES * 1024 * 1024);
  const big = "(:Big {id: 'big', text: $text, list: [$text]})";
  const small = "(:Small {id: 'small', name: '罗湖', n: 7, tags: ['口岸', '桥']})";
  await store.write((transaction) => transaction.run(`CREATE ${big}-[:NEXT]->${small}`, { text }));
}

describeStores("stored values of megabytes", (current) => {
  beforeEach(() => writeBig(current()), TIMEOUT_MS);

  it.each(REPEATING)("are not repeated by %.80s", { timeout: TIMEOUT_MS }, async (cypher) => {
    expect(await ask(current(), cypher)).toMatch(
      /^QUERY_(TIMEOUT|UNSUPPORTED) .*(请缩小范围|改用 Neo4j|请写得简单)/,
    );
    expect(await ask(current(), "MATCH (s:Small) RETURN s.name AS name")).toBe(
      "answered with 1 rows, cut by nothing",
    );
  });

  it("are cut where they are returned", { timeout: TIMEOUT_MS }, async () => {
    const told = await ask(
      current(),
      "UNWIND range(1, 300) AS i MATCH (b:Big) RETURN i, b.text AS text",
    );
    expect(told).toMatch(/^answered with [12] rows, cut by size$/);
  });
});

describe.skipIf(!hasNeo4j())("small stored values on Neo4j", () => {
  let opened: OpenedStore;
  beforeAll(async () => {
    opened = await openTestNeo4j();
    await writeBig(opened.store);
  }, TIMEOUT_MS);
  afterAll(() => opened.dispose());

  it("are what they are without the check", async () => {
    const asked: readonly (readonly [string, PlainValue])[] = [
      ["RETURN [i IN range(1, 2) | s.name + i] AS v", ["罗湖1", "罗湖2"]],
      ["RETURN [i IN range(1, 2) | s.n] AS v", [7, 7]],
      ["RETURN [i IN [1] | s.none] AS v", [null]],
      ["RETURN [i IN [1] | s.tags] AS v", [["口岸", "桥"]]],
      ["RETURN [s.tags, s.name] AS v", [["口岸", "桥"], "罗湖"]],
      ["RETURN collect(s.name) AS v", ["罗湖"]],
      ["RETURN collect(DISTINCT s.none) AS v", []],
      ["RETURN {a: s.name, b: [s.n]} AS v", { a: "罗湖", b: [7] }],
      ["WITH {a: {b: s.tags}} AS m RETURN [i IN [1] | m.a] AS v", [{ b: ["口岸", "桥"] }]],
      ["RETURN coalesce(s.none, s.name) AS v", "罗湖"],
      ["RETURN CASE WHEN s.n > 5 THEN toUpper(s.id) ELSE '' END AS v", "SMALL"],
      ["RETURN [i IN [1] | labels(s)] AS v", [["Small"]]],
      ["WITH s, s.name AS name WITH name, name + count(*) AS v RETURN v", "罗湖1"],
      ["MATCH p = (s)-[*0..0]-() RETURN size([i IN [1] | p]) AS v", 1],
      ["RETURN [x IN [s] | x.name] AS v", ["罗湖"]],
      ["RETURN COLLECT { MATCH (o:Small) WITH o WITH o AS other RETURN other.name AS n } AS v", ["罗湖"]],
      ["RETURN [p = (s)<--(:Big) | s.name] AS v", ["罗湖"]],
      ["RETURN [(s)<--(b:Big) | b.id] AS v", ["big"]],
      ["RETURN split(s.name, '') AS v", ["罗", "湖"]],
      ["RETURN head([k IN keys(s) WHERE k = 'n' | s[k]]) AS v", 7],
      ["RETURN [d IN [date('2024-01-02')] | [d]] AS v", [["2024-01-02"]]],
    ];
    for (const [cypher, expected] of asked) {
      const rows = await rowsOf(opened.store, `MATCH (s:Small) ${cypher}`);
      expect([cypher, rows]).toEqual([cypher, [[expected]]]);
    }
  });
});
