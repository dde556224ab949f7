import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { startLocalNeo4j } from "../../scripts/neo4j/local-neo4j.ts";
import { findFreePort } from "../../scripts/neo4j/server-process.ts";
import { dumpGraph } from "../../server/graph/dump-graph.ts";
import { writeDocument } from "../../server/graph/write-document.ts";
import { openStore } from "../../server/store/open-store.ts";
import { report2022, report2023 } from "../builders/luohu-documents.ts";
import { hasNeo4j } from "./describe-stores.ts";

describe.skipIf(!hasNeo4j())("a Neo4j that goes away", () => {
  it("is missed with a clear sentence, and found again when it is back", async () => {
    const home = await mkdtemp(join(tmpdir(), "zhengtu-outage-"));
    const options = {
      home,
      boltPort: await findFreePort(),
      httpPort: await findFreePort(),
      password: "zhengtu-tests",
      log: () => undefined,
    };
    let server = await startLocalNeo4j(options);
    const store = await openStore({ kind: "neo4j", ...server });
    try {
      await writeDocument(store, report2022);
      const before = await dumpGraph(store);
      await server.kill();
      const away = {
        code: "STORE_UNAVAILABLE",
        message: expect.stringContaining("Neo4j") as unknown,
      };
      await expect(store.ping()).rejects.toMatchObject(away);
      await expect(dumpGraph(store)).rejects.toMatchObject(away);
      await expect(writeDocument(store, report2023)).rejects.toMatchObject(away);
      await expect(
        store.query("RETURN 1 AS one", {}, { timeoutMs: 5000, maxRows: 1 }),
      ).rejects.toMatchObject(away);
      server = await startLocalNeo4j(options);
      expect(await dumpGraph(store)).toBe(before);
      expect(await writeDocument(store, report2023)).toMatchObject({ added: true });
    } finally {
      await store.close();
      await server.stop();
      await rm(home, { recursive: true, force: true });
    }
  }, 300_000);

  it("that is not there at all is told from a wrong password", async () => {
    const port = await findFreePort();
    await expect(
      openStore({ kind: "neo4j", uri: `bolt://127.0.0.1:${port}`, user: "neo4j", password: "x" }),
    ).rejects.toMatchObject({
      code: "STORE_UNAVAILABLE",
      message: expect.stringContaining("连不上") as unknown,
    });
  });
});
