import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { GraphStore, PlainValue } from "../../server/store/graph-store.ts";
import { type OpenedStore, hasNeo4j, openTestEmbedded, openTestNeo4j } from "./describe-stores.ts";
import { type GeneratedQuery, generateQueries } from "./generate-queries.ts";
import { writeVariedGraph } from "./varied-graph.ts";

const limits = { timeoutMs: 20_000, maxRows: 2000 };

// ZHENGTU_DIFFERENTIAL=5000 for the long run (`npm run test:security`).
const COUNT = Number(process.env["ZHENGTU_DIFFERENTIAL"] ?? "200");
const BATCH = 100;

interface Outcome {
  readonly rows?: readonly string[];
  readonly code?: string;
  readonly message?: string;
  readonly noted?: boolean;
}

async function ask(store: GraphStore, { cypher, ordered }: GeneratedQuery): Promise<Outcome> {
  try {
    const { rows, notes } = await store.query(cypher, {}, limits);
    const texts = rows.map((row) => JSON.stringify(row.map(toRounded)));
    return { rows: ordered ? texts : texts.sort(), noted: notes.length > 0 };
  } catch (error) {
    const { code = "", message } = error as Error & { readonly code?: string };
    return { code, message };
  }
}

/** Both stores count in binary fractions, but not in the same order. */
function toRounded(value: PlainValue): PlainValue {
  if (typeof value === "number") return Number(value.toPrecision(10));
  return Array.isArray(value) ? value.map(toRounded) : value;
}

describe.skipIf(!hasNeo4j())("generated queries", () => {
  let embedded: OpenedStore;
  let neo4j: OpenedStore;
  beforeAll(async () => {
    [embedded, neo4j] = [await openTestEmbedded(), await openTestNeo4j()];
    await Promise.all([embedded, neo4j].map(({ store }) => writeVariedGraph(store)));
  });
  afterAll(async () => {
    await Promise.all([embedded, neo4j].map(({ dispose }) => dispose()));
  });

  const seeds = Array.from({ length: Math.ceil(COUNT / BATCH) }, (_, index) => index + 1);
  it.each(seeds)(
    "have the same answer or are refused (seed %i)",
    { timeout: 240_000 },
    async (seed) => {
      const different: string[] = [];
      let answered = 0;
      for (const query of generateQueries(BATCH, seed)) {
        const [ours, theirs] = await Promise.all([
          ask(embedded.store, query),
          ask(neo4j.store, query),
        ]);
        if (ours.code === "QUERY_UNSUPPORTED" || ours.noted) continue;
        if (isNeo4jBroken(theirs)) continue;
        if (ours.rows !== undefined) answered++;
        const same = JSON.stringify(ours.rows) === JSON.stringify(theirs.rows);
        if (!same) different.push([query.cypher, show(ours), show(theirs)].join("\n  "));
      }
      expect(different.join("\n")).toBe("");
      // Refusing everything would be no answer either.
      expect(answered).toBeGreaterThan(BATCH * 0.6);
    },
  );
});

/** A query over which Neo4j's own planner falls has no answer to be compared with. */
function isNeo4jBroken({ message = "" }: Outcome): boolean {
  return message.includes("cannot be cast to class org.neo4j.cypher.internal");
}

function show({ rows, message }: Outcome): string {
  return rows?.join(" ").slice(0, 300) ?? `error ${message ?? ""}`;
}
