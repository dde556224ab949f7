import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { ZhengtuError } from "../../server/errors.ts";
import * as sketch from "./fixtures/documents.ts";
import { type RunningServer, readError, startServer } from "./running-server.ts";

let server: RunningServer;
let down: boolean;

beforeAll(async () => {
  server = await startServer({
    documents: [sketch.REPORT_2023],
    wrapStore: (store) => ({
      ...store,
      ping: () =>
        down
          ? Promise.reject(new ZhengtuError("STORE_UNAVAILABLE", "图数据库没有回应。"))
          : store.ping(),
    }),
  });
});
beforeEach(() => {
  down = false;
});
afterAll(() => server.close());

async function figures(): Promise<string> {
  const reply = await fetch(`${server.url}/metrics`);
  expect(reply.headers.get("content-type")).toContain("text/plain");
  return reply.text();
}

describe("a server whose store does not answer", () => {
  it("is alive but not ready", async () => {
    down = true;
    expect((await fetch(`${server.url}/api/health/live`)).status).toBe(200);
    const ready = await fetch(`${server.url}/api/health/ready`);
    expect(await readError(ready)).toMatchObject({ status: 503, code: "STORE_UNAVAILABLE" });
    down = false;
    expect((await fetch(`${server.url}/api/health/ready`)).status).toBe(200);
  });
});

describe("a server that still starts", () => {
  it("tells its probes so, and writes no fault into the log for it", async () => {
    const lines: string[] = [];
    const starting = await startServer({
      isStarted: () => false,
      logTo: (line) => lines.push(line),
    });
    try {
      const ready = await fetch(`${starting.url}/api/health/ready`);
      expect(await readError(ready)).toMatchObject({ status: 503, code: "STORE_UNAVAILABLE" });
      expect(ready.headers.get("retry-after")).toBe("5");
      await expect.poll(() => lines.join("")).toContain("/api/health/ready");
      expect(lines.filter((line) => line.includes("request failed"))).toEqual([]);
    } finally {
      await starting.close();
    }
  });
});

describe("the figures for Prometheus", () => {
  it("count requests by route, never by what was asked for", async () => {
    const id = "e0123456789abcdef0123";
    expect((await fetch(`${server.url}/api/entities/${id}`)).status).toBe(404);
    await fetch(`${server.url}/api/search?q=%E7%BD%97%E6%B9%96`);
    // A request is counted when its connection has taken the reply, a moment after the caller has it.
    await expect
      .poll(figures)
      .toMatch(
        /http_request_duration_seconds_count\{method="GET",route="\/api\/entities\/:id",status="404"\} 1/,
      );
    await expect.poll(figures).toContain('route="/api/search",status="200"');
    const text = await figures();
    expect(text).not.toContain(id);
    expect(text).toContain("process_resident_memory_bytes");
  });

  it("tell whether the store answers, and what became of imports", async () => {
    expect(await figures()).toContain('zhengtu_store_up{dialect="embedded"} 1');
    await server.upload("empty.txt", "");
    await expect.poll(figures, { timeout: 20_000 }).toContain('zhengtu_imports{stage="failed"} 1');
    down = true;
    expect(await figures()).toContain('zhengtu_store_up{dialect="embedded"} 0');
  });
});
