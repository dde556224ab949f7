/** What a server asks of its store before it says that it is ready, and what it says until then. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { warmUp } from "../../server/graph/warm-up.ts";
import * as sketch from "./fixtures/documents.ts";
import { type RunningServer, readError, startServer } from "./running-server.ts";

const FOREVER = { limitMs: 60_000, signal: new AbortController().signal };

let server: RunningServer;
let isStarted = false;
beforeAll(async () => {
  server = await startServer({ documents: [sketch.REPORT_2023], isStarted: () => isStarted });
});
afterAll(() => server.close());

/** A clock by which every round takes as long as told, and the last for ever on. */
function clockOf(rounds: readonly number[]): () => number {
  let [calls, time] = [0, 0];
  return () => {
    // Once at the start; then a look whether time is over, and the beginning and the end of each round.
    const round = Math.floor((calls - 1) / 3);
    if (calls > 0 && (calls - 1) % 3 === 2) time += rounds[Math.min(round, rounds.length - 1)] ?? 0;
    calls += 1;
    return time;
  };
}

describe("warming up", { timeout: 120_000 }, () => {
  it("goes on while rounds get quicker, and ends when they do not", async () => {
    const now = clockOf([900, 500, 300, 100, 99, 98, 97, 99, 101, 100, 99, 99]);
    expect(await warmUp(server.store, { ...FOREVER, now })).toEqual({
      ...{ rounds: 12, firstMs: 900, lastMs: 99 },
    });
  });

  it("ends when its time is over, and when the server is told to stop", async () => {
    const now = clockOf([900, 500, 300]);
    const timed = await warmUp(server.store, { ...FOREVER, limitMs: 1000, now });
    expect(timed).toEqual({ rounds: 2, firstMs: 900, lastMs: 500 });
    const stopped = await warmUp(server.store, { ...FOREVER, signal: AbortSignal.abort() });
    expect(stopped.rounds).toBe(0);
  });

  it("asks nothing of an empty graph", async () => {
    const empty = await startServer();
    expect(await warmUp(empty.store, FOREVER)).toMatchObject({ rounds: 0 });
    await empty.close();
  });
});

describe("a server whose start is not over", () => {
  it("is alive and serves who comes, but is not ready for more", async () => {
    const ready = () => fetch(`${server.url}/api/health/ready`);
    expect(await readError(await ready())).toMatchObject({
      ...{ status: 503, code: "STORE_UNAVAILABLE", message: "服务正在启动，请稍后再试。" },
    });
    expect((await fetch(`${server.url}/api/health/live`)).status).toBe(200);
    expect((await fetch(`${server.url}/api/overview`)).status).toBe(200);
    isStarted = true;
    expect((await ready()).status).toBe(200);
  });
});
