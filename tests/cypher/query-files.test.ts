import { beforeEach, describe, expect, it } from "vitest";
import { parseCypherHeader } from "../../scripts/cypher-lint/parse-cypher-header.ts";
import { saveCorrection } from "../../server/graph/corrections/correction-shelf.ts";
import { decide } from "../../server/graph/merges/decide.ts";
import { writeDocument } from "../../server/graph/write-document.ts";
import { loadBuiltInQueries } from "../../server/queries/built-in-queries.ts";
import { listQueries, loadQueryFile } from "../../server/queries/load-query.ts";
import type { GraphStore, Parameters, PlainValue, Row } from "../../server/store/graph-store.ts";
import { buildBatch, idOf } from "../builders/graph-batch.ts";
import {
  luohu,
  port,
  report2022,
  report2023,
  report2024,
  upgrade,
} from "../builders/luohu-documents.ts";
import {
  describeStores,
  hasNeo4j,
  openTestEmbedded,
  openTestNeo4j,
} from "../store/describe-stores.ts";

const LIMITS = { timeoutMs: 20_000, maxRows: 1000 };
const entityIds = [luohu, port, upgrade].map(idOf);
const firstSentence = report2022.sentences[0]?.id ?? "";

/** The port under a spelling that is merged without asking. */
const quotedPort = { type: "Port", name: "“罗湖口岸”" } as const;
const quotedReport = buildBatch({
  title: "带引号的报告",
  year: 2021,
  entities: [quotedPort],
  sentences: [{ text: "“罗湖口岸”很忙。", mentions: ["“罗湖口岸”"] }],
});

/** A value for each parameter that a read query may take, by its name; `id` and `ids` by the query's subject. */
const VALUES: Readonly<Record<string, PlainValue>> = {
  text: "罗湖",
  exact: "|罗湖|",
  prefix: "|罗湖",
  latin: "luohu",
  latinExact: "|luohu|",
  latinPrefix: "|luohu",
  relations: [],
  types: [],
  exclude: [],
  direction: "",
  ends: [],
  minimum: 1,
  other: idOf(luohu),
  sources: entityIds,
  targets: entityIds,
  source: idOf(upgrade),
  target: idOf(port),
  type: "TARGETS",
  words: ["口岸", "医院"],
  limit: 50,
};

/** What a write query takes that is no text. */
const WRITTEN: Readonly<Record<string, PlainValue>> = { rows: [], limit: 50 };

/** Neo4j keeps the names of labels and properties that are no longer used. */
const NAMES_ONCE_USED = ["read/labels", "read/property-keys", "read/relationship-types"];

/** Candidates that are compared afterwards: which come first is the store's business. */
const IN_ANY_ORDER = "read/scan-sentences";

/** What an id parameter is an id of. */
function idFor(query: string): string {
  if (/\/(stored-|silent-|known-|document\b|documents\b|report\b)/.test(query))
    return report2023.document.id;
  if (query.includes("merged")) return idOf(quotedPort);
  if (query.includes("sentence")) return firstSentence;
  if (query.includes("metrics")) return idOf(luohu);
  return idOf(query.includes("status") ? upgrade : port);
}

function valuesFor(query: string, params: readonly string[]): Parameters {
  const id = idFor(query);
  // All of them together have no neighbour besides.
  const isShared = query.includes("shared");
  const ids = entityIds.some((each) => each === id) && !isShared ? entityIds : [id];
  // No types are all types but where works are asked for.
  const types = query === "read/area-projects" ? ["Project"] : [];
  const values: Record<string, PlainValue> = { ...VALUES, id, ids, types };
  return Object.fromEntries(params.map((name) => [name, values[name] ?? null]));
}

/** The years and documents of an edge are sets. */
function inOrder(row: Row): Row {
  const entries = Object.entries(row).map(([name, value]): [string, PlainValue] => {
    const isSet = name === "years" || name === "documents";
    return [name, isSet && value instanceof Array ? value.map(String).sort() : value];
  });
  return Object.fromEntries(entries);
}

async function fill(store: GraphStore): Promise<void> {
  for (const batch of [report2022, report2023, report2024, quotedReport]) {
    await writeDocument(store, batch);
  }
  const ids = { one: idOf(port), other: idOf(upgrade), keep: null };
  const made = { rule: "by-hand", note: "口岸不是工程", at: "2026-01-02T03:04:05.000Z" };
  await decide(store, { ...ids, ...made, verdict: "different" });
  const correction = { kind: "not-entity", text: "报告", type: null } as const;
  await saveCorrection(store, { correction, note: "", at: made.at });
}

function readQueries(store: GraphStore): readonly string[] {
  return ["read", "dump"].flatMap((folder) => listQueries(folder, store.dialect));
}

async function runAll(store: GraphStore): Promise<ReadonlyMap<string, readonly Row[]>> {
  const answers = new Map<string, readonly Row[]>();
  for (const query of readQueries(store)) {
    const { header, cypher } = loadQueryFile(query, store.dialect);
    const { params } = parseCypherHeader(header);
    answers.set(query, await store.read(cypher, valuesFor(query, params)));
  }
  return answers;
}

describeStores("query files", (current) => {
  beforeEach(() => fill(current()));

  it("answer with the columns that their headers name", async () => {
    const store = current();
    const silent: string[] = [];
    for (const [query, rows] of await runAll(store)) {
      const { columns } = parseCypherHeader(loadQueryFile(query, store.dialect).header);
      const [row] = rows;
      if (row === undefined) silent.push(query);
      else
        expect({ query, columns: Object.keys(row).sort() }).toEqual({
          query,
          columns: [...columns].sort(),
        });
    }
    // The graph of this test holds no entity of an earlier version, no import, no saved query, no saved view and no sentence that says nothing.
    expect(silent).toEqual([
      "read/awaiting-documents",
      "read/entities-without-terms",
      "read/import-job",
      "read/import-job-ages",
      "read/import-jobs",
      "read/saved-view",
      "read/saved-views",
      "read/silent-sentences",
      "read/user-queries",
    ]);
  }, 240_000);

  it("that write are planned by the store", async () => {
    const store = current();
    const queries = listQueries("write", store.dialect);
    expect(queries).not.toEqual([]);
    for (const query of queries) {
      const { header, cypher } = loadQueryFile(query, store.dialect);
      const { params } = parseCypherHeader(header);
      const parameters = Object.fromEntries(params.map((name) => [name, WRITTEN[name] ?? ""]));
      const text = cypher
        .replaceAll(/EntityType|NODE_LABELS|HeadLabel|TailLabel/g, "Port")
        .replaceAll("RELATION_TYPE", "TARGETS");
      await store.write((transaction) => transaction.run(`EXPLAIN ${text}`, parameters));
    }
  });

  it("that come as saved queries run as a person would run them", async () => {
    const store = current();
    const queries = loadBuiltInQueries(store.dialect);
    expect(queries.length).toBeGreaterThan(5);
    for (const query of queries) {
      const parameters = Object.fromEntries(
        query.parameters.map(({ name, type, default: fallback }) => {
          return [name, type === "entity" ? idOf(name === "second" ? upgrade : port) : fallback];
        }),
      );
      const result = await store.query(query.cypher, parameters, LIMITS);
      expect(result.columns.length).toBeGreaterThan(0);
    }
  });
});

describe.skipIf(!hasNeo4j())("query files on both stores", () => {
  it("answer the same over the same graph", async () => {
    const opened = await Promise.all([openTestEmbedded(), openTestNeo4j()]);
    try {
      const [embedded, neo4j] = await Promise.all(
        opened.map(async ({ store }) => {
          await fill(store);
          return runAll(store);
        }),
      );
      for (const [query, rows] of neo4j ?? []) {
        // Dumps come in any order; tests/store compares them.
        if (NAMES_ONCE_USED.includes(query) || query.startsWith("dump/")) continue;
        const [ours = [], theirs] = [embedded?.get(query), rows].map((each) => each?.map(inOrder));
        if (query === IN_ANY_ORDER) expect(new Set(ours)).toEqual(new Set(theirs));
        else expect({ query, rows: ours }).toEqual({ query, rows: theirs });
      }
    } finally {
      await Promise.all(opened.map(({ dispose }) => dispose()));
    }
  }, 240_000);
});
