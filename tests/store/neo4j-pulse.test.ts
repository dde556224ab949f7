/** Whether Neo4j is told to be well: apart from what users wait for, and not where it has fallen silent. */
import { once } from "node:events";
import { type AddressInfo, type Socket, connect, createServer } from "node:net";
import { describe, expect, inject, it } from "vitest";
import { MAX_CONNECTIONS, openNeo4jStore } from "../../server/store/neo4j/neo4j-store.ts";
import { hasNeo4j } from "./describe-stores.ts";

const PATIENCE = { timeout: 30_000 };

/** A way to a server that can fall silent: connections stay, and nothing passes. */
async function openRelay(port: number) {
  const sockets = new Set<Socket>();
  let isSilent = false;
  const pass = (from: Socket, to: Socket) => {
    sockets.add(from);
    from.on("data", (bytes) => to.write(bytes));
    from.on("close", () => {
      sockets.delete(from);
      to.destroy();
    });
    from.on("error", () => to.destroy());
    if (isSilent) from.pause();
  };
  const relay = createServer((client) => {
    const server = connect(port, "127.0.0.1");
    pass(client, server);
    pass(server, client);
  });
  await once(relay.listen(0, "127.0.0.1"), "listening");
  return {
    uri: `bolt://127.0.0.1:${(relay.address() as AddressInfo).port}`,
    setSilent: (silent: boolean) => {
      isSilent = silent;
      for (const socket of sockets) {
        if (silent) socket.pause();
        else socket.resume();
      }
    },
    close: () => {
      for (const socket of sockets) socket.destroy();
      relay.close();
    },
  };
}

describe.skipIf(!hasNeo4j())("the health of Neo4j", () => {
  it("is told while every connection for users is taken, and who finds none is told to come back", async () => {
    const store = openNeo4jStore(testServer());
    let letGo = () => {};
    const gate = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    let held = 0;
    const holders = Array.from({ length: MAX_CONNECTIONS }, () =>
      store.write(async (transaction) => {
        await transaction.run("RETURN 1 AS one");
        held += 1;
        await gate;
      }),
    );
    try {
      await expect.poll(() => held, PATIENCE).toBe(MAX_CONNECTIONS);
      await expect(store.ping()).resolves.toBeUndefined();
      await expect(store.read("RETURN 1 AS one")).rejects.toMatchObject({
        code: "OVERLOADED",
        retriable: true,
      });
    } finally {
      letGo();
      await Promise.all(holders);
      await store.close();
    }
  });

  it("is missed when it falls silent, and found again when it speaks", async () => {
    const server = testServer();
    const relay = await openRelay(Number(new URL(server.uri).port));
    const store = openNeo4jStore({ ...server, uri: relay.uri });
    const check = () =>
      store.ping().then(
        () => "well",
        (error: unknown) => error,
      );
    try {
      expect(await check()).toBe("well");
      relay.setSilent(true);
      await expect.poll(check, PATIENCE).toMatchObject({ code: "STORE_UNAVAILABLE" });
      relay.setSilent(false);
      await expect.poll(check, PATIENCE).toBe("well");
    } finally {
      relay.close();
      await store.close();
    }
  });
});

function testServer() {
  const server = inject("neo4j");
  if (!("uri" in server)) throw new Error(server.missing);
  return server;
}
