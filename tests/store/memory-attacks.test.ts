/**
 * Queries that would take all memory, the database's or that of whoever fetches the answer: each ends with a
 * sentence, and the database goes on answering.
 */
import { expect, it } from "vitest";
import { dumpGraph } from "../../server/graph/dump-graph.ts";
import { writeDocument } from "../../server/graph/write-document.ts";
import type { GraphStore } from "../../server/store/graph-store.ts";
import { report2022 } from "../builders/luohu-documents.ts";
import { describeStores } from "./describe-stores.ts";

const LIMITS = { timeoutMs: 10_000, maxRows: 1000 };
const TIMEOUT_MS = 300_000;
const DOUBLED = "reduce(s = 'x', i IN range(1, 24) | s + s)";

const GREEDY = [
  "UNWIND range(1, 100000000) AS i RETURN collect(i) AS all",
  "UNWIND range(1, 100000000) AS i WITH collect(i) AS xs RETURN size(xs) AS n",
  "UNWIND range(1, 100000000) AS i WITH DISTINCT toString(i) AS s RETURN count(s) AS n",
  "UNWIND range(1, 10000000) AS i WITH collect({a: i, b: toString(i), c: [i, i, i]}) AS maps RETURN size(maps) AS n",
  "UNWIND range(1, 20000) AS i UNWIND range(1, 20000) AS j WITH i, j ORDER BY j, i RETURN i, j",
  "RETURN range(1, 100000000) AS all",
  "RETURN [i IN range(1, 30000) | range(1, 30000)] AS lists",
  "RETURN size([i IN range(1, 30000) | range(i, 30000)]) AS n",
  "RETURN size(reduce(s = 'x', i IN range(1, 40) | s + s)) AS n",
  "RETURN reduce(s = '长', i IN range(1, 34) | s + s) AS text",
  "RETURN size(reduce(l = [1], i IN range(1, 40) | l + l)) AS n",
  `RETURN replace(${DOUBLED}, 'x', ${DOUBLED}) AS text`,
  `RETURN size([i IN range(1, 1000) | toString(i) + ${DOUBLED}]) AS n`,
  `RETURN split(${DOUBLED}, '') AS letters`,
  "RETURN size([i IN range(1, 100000000) | toString(i)]) AS n",
  "UNWIND range(1, 5000000) AS i RETURN collect(i) AS all",
  `WITH 'x' AS s ${"WITH s + s AS s ".repeat(40)} RETURN size(s) AS n`,
  `WITH [1] AS s ${"WITH [s, s] AS s ".repeat(40)} RETURN s`,
];

/** What a person is told; an answer within the limits is one as well. */
async function ask(store: GraphStore, cypher: string): Promise<string> {
  return store.query(cypher, {}, LIMITS).then(
    ({ rows }) => `answered with ${rows.length} rows`,
    (error: unknown) => {
      const { code = "none", message = "" } = error as { code?: string; message?: string };
      return `${code} ${message}`;
    },
  );
}

const TOLD =
  /^(answered with \d{1,4} rows|QUERY_(TIMEOUT|UNSUPPORTED) .*(请缩小范围|请.*简单|改用 Neo4j).*)$/;

describeStores("a query that takes all memory", (current) => {
  it.each(GREEDY)("ends, and the graph is there: %s", { timeout: TIMEOUT_MS }, async (cypher) => {
    await writeDocument(current(), report2022);
    const before = await dumpGraph(current());
    expect(await ask(current(), cypher)).toMatch(TOLD);
    expect(await dumpGraph(current())).toBe(before);
  });

  it(
    "ends beside many others like it, and the graph is there",
    { timeout: TIMEOUT_MS },
    async () => {
      await writeDocument(current(), report2022);
      const before = await dumpGraph(current());
      const told = await Promise.all(GREEDY.map((cypher) => ask(current(), cypher)));
      for (const each of told) expect(each).toMatch(TOLD);
      expect(await dumpGraph(current())).toBe(before);
      expect(await ask(current(), "RETURN 1 AS one")).toBe("answered with 1 rows");
    },
  );
});
