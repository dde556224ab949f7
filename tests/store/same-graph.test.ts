import { describe, expect, it } from "vitest";
import { dumpGraph } from "../../server/graph/dump-graph.ts";
import { removeDocument } from "../../server/graph/remove-document.ts";
import { writeDocument } from "../../server/graph/write-document.ts";
import type { GraphStore } from "../../server/store/graph-store.ts";
import { report2022, report2023, report2024 } from "../builders/luohu-documents.ts";
import { hasNeo4j, openTestEmbedded, openTestNeo4j } from "./describe-stores.ts";

async function dumpAfterWork(store: GraphStore): Promise<readonly string[]> {
  const dumps: string[] = [];
  for (const batch of [report2022, report2023, report2024, report2023]) {
    await writeDocument(store, batch);
    dumps.push(await dumpGraph(store));
  }
  await removeDocument(store, report2022.document.id);
  dumps.push(await dumpGraph(store));
  return dumps;
}

describe.skipIf(!hasNeo4j())("both stores", () => {
  it("hold the same graph after the same work", async () => {
    const [embedded, neo4j] = await Promise.all([openTestEmbedded(), openTestNeo4j()]);
    try {
      const dumps = await dumpAfterWork(embedded.store);
      expect(dumps[0]).toContain("罗湖口岸");
      expect(await dumpAfterWork(neo4j.store)).toEqual(dumps);
    } finally {
      await embedded.dispose();
      await neo4j.dispose();
    }
  });
});
