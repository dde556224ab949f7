import { beforeEach, describe, expect, it } from "vitest";
import { makeBackup, restoreBackup } from "../../server/graph/backup.ts";
import { dumpGraph } from "../../server/graph/dump-graph.ts";
import { removeDocument } from "../../server/graph/remove-document.ts";
import { writeDocument } from "../../server/graph/write-document.ts";
import { loadBuiltInQueries } from "../../server/queries/built-in-queries.ts";
import { addSavedQuery, listSavedQueries } from "../../server/queries/saved-queries.ts";
import type { GraphStore } from "../../server/store/graph-store.ts";
import { report2022, report2023, report2024 } from "../builders/luohu-documents.ts";
import { clearStore, describeStores, hasNeo4j } from "./describe-stores.ts";
import { openTestEmbedded, openTestNeo4j } from "./describe-stores.ts";

async function fill(store: GraphStore): Promise<void> {
  for (const batch of [report2022, report2023, report2024]) await writeDocument(store, batch);
}

describeStores("a backup", (current) => {
  beforeEach(() => fill(current()));

  it("gives back the same graph, which goes on as before", async () => {
    const store = current();
    const shelf = { store, builtIn: loadBuiltInQueries(store.dialect) };
    const saved = await addSavedQuery(shelf, {
      title: { zh: "口岸", en: "Ports" },
      description: { zh: "", en: "" },
      cypher: "MATCH (p:Port) RETURN p.name AS name",
      parameters: [],
      folder: "",
      view: "table",
    });
    const before = await dumpGraph(store);
    const backup = await makeBackup(store);
    await clearStore(store);
    await restoreBackup(store, backup);
    expect(await dumpGraph(store)).toBe(before);
    expect((await listSavedQueries(shelf)).map(({ id }) => id)).toContain(saved.id);
    expect(await writeDocument(store, report2023)).toEqual({ added: false, replaced: false });
    await removeDocument(store, report2023.document.id);
    await writeDocument(store, report2023);
    expect(await dumpGraph(store)).toBe(before);
  }, 240_000);

  it("keeps whole numbers of metrics as floats", async () => {
    const store = current();
    const halves = `MATCH (m:Metric) RETURN m.id AS id, m.value / 4 AS quarter ORDER BY id`;
    const before = await store.read(halves);
    expect(before.some(({ quarter }) => !Number.isInteger(quarter))).toBe(true);
    const backup = await makeBackup(store);
    await clearStore(store);
    await restoreBackup(store, backup);
    expect(await store.read(halves)).toEqual(before);
  });

  it("is refused by a graph that is not empty", async () => {
    const store = current();
    const before = await dumpGraph(store);
    await expect(restoreBackup(store, await makeBackup(store))).rejects.toMatchObject({
      code: "CONFLICT",
    });
    expect(await dumpGraph(store)).toBe(before);
  });

  const spoilt: readonly (readonly [string, (backup: string) => string])[] = [
    ["cut off", (backup) => backup.slice(0, -10)],
    ["of something else", () => '{"hello": 1}\n'],
    ["empty", () => ""],
    ["without a node that a relationship needs", (backup) => backup.replace(/.*"Port".*\n/, "")],
    [
      "with Cypher for a label",
      (backup) => `${backup}{"labels":["A) DETACH DELETE (n"],"properties":{"id":"x"}}\n`,
    ],
  ];
  it.each(spoilt)("that is %s is refused, and the graph stays empty", async (_what, spoil) => {
    const store = current();
    const backup = await makeBackup(store);
    await clearStore(store);
    await expect(restoreBackup(store, spoil(backup))).rejects.toMatchObject({
      code: "BACKUP_UNREADABLE",
      message: expect.stringContaining("npm run backup") as unknown,
    });
    expect(await dumpGraph(store)).toBe("");
  });
});

describe.skipIf(!hasNeo4j())("a backup of one store", () => {
  it("moves the graph to the other", async () => {
    const [embedded, neo4j] = await Promise.all([openTestEmbedded(), openTestNeo4j()]);
    try {
      await fill(embedded.store);
      const backup = await makeBackup(embedded.store);
      await restoreBackup(neo4j.store, backup);
      expect(await makeBackup(neo4j.store)).toBe(backup);
      await clearStore(embedded.store);
      await restoreBackup(embedded.store, await makeBackup(neo4j.store));
      expect(await makeBackup(embedded.store)).toBe(backup);
    } finally {
      await embedded.dispose();
      await neo4j.dispose();
    }
  });
});
