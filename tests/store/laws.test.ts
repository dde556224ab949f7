/** What holds of every graph: tried on documents and decisions put together at random. */
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { GraphBatch } from "../../ingest/model/graph-batch.ts";
import { ZhengtuError } from "../../server/errors.ts";
import { makeBackup, restoreBackup } from "../../server/graph/backup.ts";
import { dumpGraph } from "../../server/graph/dump-graph.ts";
import { decide, undoDecision } from "../../server/graph/merges/decide.ts";
import { removeDocument } from "../../server/graph/remove-document.ts";
import { writeDocument } from "../../server/graph/write-document.ts";
import type { GraphStore } from "../../server/store/graph-store.ts";
import { THINGS, arbitraryDocument, arbitraryDocuments } from "../builders/arbitrary-documents.ts";
import { buildBatch, idOf } from "../builders/graph-batch.ts";
import {
  type OpenedStore,
  clearStore,
  describeStores,
  openTestEmbedded,
} from "./describe-stores.ts";

const RUNS = Number(process.env["ZHENGTU_LAWS"] ?? 12);
const OPTIONS = { numRuns: RUNS, endOnFailure: true };
const TIMEOUT_MS = 20_000 + RUNS * 20_000;

/** Every thing of the random documents, so that all of them can be decided on. */
const EVERYTHING = buildBatch({
  title: "什么都有的一份",
  entities: THINGS,
  sentences: THINGS.map(({ name }) => ({ text: `${name}。`, mentions: [name] })),
});

type Pair = readonly [one: string, other: string];

const ids = THINGS.map(idOf);
const pair: fc.Arbitrary<Pair> = fc
  .uniqueArray(fc.constantFrom(...ids), { minLength: 2, maxLength: 2 })
  .map(([one = "", other = ""]) => [one, other] as const);
const pairs = fc.uniqueArray(pair, {
  ...{ minLength: 1, maxLength: 4 },
  selector: (ends) => [...ends].sort().join(" "),
});

async function write(store: GraphStore, batches: readonly GraphBatch[]): Promise<void> {
  for (const batch of batches) await writeDocument(store, batch);
}

/** Joins two; null where what is already one, or of two types, refuses it. */
async function join(store: GraphStore, [one, other]: Pair): Promise<string | null> {
  const said = { verdict: "same", keep: null, rule: "by-hand", note: "", at: AT } as const;
  try {
    return (await decide(store, { one, other, ...said })).id;
  } catch (error) {
    if (error instanceof ZhengtuError && REFUSALS.has(error.code)) return null;
    throw error;
  }
}

const AT = "2026-01-02T03:04:05.000Z";
const REFUSALS: ReadonlySet<string> = new Set(["CONFLICT", "BAD_REQUEST"]);

/** The store with these documents and the one that names everything, and nothing else. */
async function holding(
  store: GraphStore,
  documents: Parameters<typeof write>[1],
): Promise<GraphStore> {
  await clearStore(store);
  await write(store, [EVERYTHING, ...documents]);
  return store;
}

async function joinAll(store: GraphStore, all: readonly Pair[]): Promise<readonly string[]> {
  const made: string[] = [];
  for (const each of all) {
    const id = await join(store, each);
    if (id !== null) made.push(id);
  }
  return made;
}

describeStores("merges of any documents", (current) => {
  it("are undone in any order without a trace", { timeout: TIMEOUT_MS }, async () => {
    const random = fc.record({
      documents: arbitraryDocuments(3),
      pairs,
      order: fc.infiniteStream(fc.nat()),
    });
    await fc.assert(
      fc.asyncProperty(random, async ({ documents, pairs: all, order }) => {
        const store = await holding(current(), documents);
        const before = await dumpGraph(store);
        const made = [...(await joinAll(store, all))];
        while (made.length > 0) {
          const [id] = made.splice((order.next().value ?? 0) % made.length, 1);
          await undoDecision(store, id ?? "");
        }
        expect(await dumpGraph(store)).toBe(before);
      }),
      OPTIONS,
    );
  });

  it(
    "make the same graph in any order, before the documents or after",
    { timeout: TIMEOUT_MS },
    async () => {
      const random = fc.record({ documents: arbitraryDocuments(3), pairs });
      await fc.assert(
        fc.asyncProperty(random, async ({ documents, pairs: all }) => {
          const store = await holding(current(), documents);
          await joinAll(store, all);
          const after = await dumpGraph(store);
          await clearStore(store);
          await write(store, [EVERYTHING]);
          await joinAll(store, all.toReversed());
          await write(store, documents.toReversed());
          expect(await dumpGraph(store)).toBe(after);
        }),
        OPTIONS,
      );
    },
  );

  it("change nothing when they are decided again", { timeout: TIMEOUT_MS }, async () => {
    const random = fc.record({ documents: arbitraryDocuments(2), pairs });
    await fc.assert(
      fc.asyncProperty(random, async ({ documents, pairs: all }) => {
        const store = await holding(current(), documents);
        await joinAll(store, all);
        const once = await dumpGraph(store);
        await joinAll(store, all);
        expect(await dumpGraph(store)).toBe(once);
      }),
      OPTIONS,
    );
  });
});

describeStores("any documents", (current) => {
  let other: OpenedStore | undefined;
  beforeAll(async () => {
    other = await openTestEmbedded();
  });
  afterAll(() => other?.dispose());

  it("come out as they went in, and go without a trace", { timeout: TIMEOUT_MS }, async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryDocument, arbitraryDocuments(2), async (batch, others) => {
        const store = current();
        await clearStore(store);
        await write(
          store,
          others.filter(({ document }) => document.id !== batch.document.id),
        );
        const before = await dumpGraph(store);
        await writeDocument(store, batch);
        const said = await store.read(
          "MATCH (:Document {id: $id})-[:HAS_SECTION]->(:Section)-[:HAS_SENTENCE]->(s:Sentence) RETURN s.id AS id, s.text AS text ORDER BY s.order",
          { id: batch.document.id },
        );
        expect(said).toEqual(batch.sentences.map(({ id, text }) => ({ id, text: storable(text) })));
        const once = await dumpGraph(store);
        await writeDocument(store, batch);
        expect(await dumpGraph(store)).toBe(once);
        await removeDocument(store, batch.document.id);
        expect(await dumpGraph(store)).toBe(before);
      }),
      OPTIONS,
    );
  });

  it(
    "make the same graph in any order, and by way of a backup in another store",
    { timeout: TIMEOUT_MS },
    async () => {
      await fc.assert(
        fc.asyncProperty(arbitraryDocuments(4), async (documents) => {
          const [store, second] = [current(), other?.store ?? current()];
          for (const each of [store, second]) await clearStore(each);
          await write(store, documents);
          const dump = await dumpGraph(store);
          await restoreBackup(second, await makeBackup(store));
          expect(await dumpGraph(second)).toBe(dump);
          await clearStore(second);
          await write(second, documents.toReversed());
          expect(await dumpGraph(second)).toBe(dump);
        }),
        OPTIONS,
      );
    },
  );
});

/** No store keeps half a surrogate pair: text is UTF-8 there. */
function storable(text: string): string {
  return Buffer.from(text).toString();
}
