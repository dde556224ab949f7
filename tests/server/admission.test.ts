import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { Admission } from "../../server/http/admission.ts";
import * as sketch from "./fixtures/documents.ts";
import { type RunningServer, readError, startServer } from "./running-server.ts";

const OVERLOADED = expect.objectContaining({ code: "OVERLOADED", retriable: true }) as Error;

describe("Admission", () => {
  it("lets in as many as may run, then in the order of their coming", async () => {
    const admission = new Admission({ running: 2, waiting: 2, patienceMs: 60_000 });
    const order: string[] = [];
    const enter = (name: string) =>
      admission.enter().then((leave) => {
        order.push(name);
        return leave;
      });
    const first = await enter("first");
    const second = await enter("second");
    const [third, fourth] = [enter("third"), enter("fourth")];
    expect(admission.state).toEqual({ running: 2, waiting: 2, refused: 0 });
    second();
    (await third)();
    (await fourth)();
    first();
    expect(order).toEqual(["first", "second", "third", "fourth"]);
    expect(admission.state).toEqual({ running: 0, waiting: 0, refused: 0 });
  });

  it("turns away at once where the queue is full", async () => {
    const admission = new Admission({ running: 1, waiting: 0, patienceMs: 60_000 });
    const leave = await admission.enter();
    await expect(admission.enter()).rejects.toThrow(OVERLOADED);
    leave();
    // A place is given back once, however often that is said.
    leave();
    expect(admission.state).toEqual({ running: 0, waiting: 0, refused: 1 });
  });

  it("turns away whoever has waited too long, and keeps the place for the next", async () => {
    vi.useFakeTimers();
    try {
      const admission = new Admission({ running: 1, waiting: 5, patienceMs: 1000 });
      const leave = await admission.enter();
      const late = expect(admission.enter()).rejects.toThrow(OVERLOADED);
      await vi.advanceTimersByTimeAsync(1000);
      await late;
      const next = admission.enter();
      leave();
      (await next)();
      expect(admission.state).toEqual({ running: 0, waiting: 0, refused: 1 });
    } finally {
      vi.useRealTimers();
    }
  });

  it("turns away at once whoever would wait too long, by what requests have taken of late", async () => {
    vi.useFakeTimers();
    try {
      const admission = new Admission({ running: 2, waiting: 50, patienceMs: 1000 });
      const slow = await admission.enter();
      await vi.advanceTimersByTimeAsync(900);
      slow();
      const running = [await admission.enter(), await admission.enter()];
      // At 900 ms each on two places the first two come in within the second, a third would not.
      const waiting = [admission.enter(), admission.enter()];
      await expect(admission.enter()).rejects.toThrow(OVERLOADED);
      expect(admission.state).toEqual({ running: 2, waiting: 2, refused: 1 });
      for (const leave of running) leave();
      for (const leave of await Promise.all(waiting)) leave();
      expect(admission.state).toEqual({ running: 0, waiting: 0, refused: 1 });
    } finally {
      vi.useRealTimers();
    }
  });

  it("leaves the processor to a lane of shorter requests while some of them wait", async () => {
    const short = new Admission({ running: 1, waiting: 5, patienceMs: 60_000 });
    const long = new Admission(
      { running: 3, waiting: 5, patienceMs: 60_000 },
      { of: short, running: 1 },
    );
    const first = await short.enter();
    const [one, two] = [await long.enter(), await long.enter()];
    const second = short.enter();
    // The short lane has a queue: of the long ones no more come in, also where one leaves, until there is one left.
    const later = [long.enter(), long.enter(), long.enter()];
    one();
    expect(long.state).toEqual({ running: 1, waiting: 3, refused: 0 });
    two();
    const third = await later[0];
    expect(long.state).toEqual({ running: 1, waiting: 2, refused: 0 });
    first();
    const rest = await Promise.all(later.slice(1));
    expect(long.state).toEqual({ running: 3, waiting: 0, refused: 0 });
    for (const leave of [await second, third, ...rest]) leave?.();
    expect([short.state.running, long.state.running]).toEqual([0, 0]);
  });

  it("forgets whoever has gone away while waiting", async () => {
    const admission = new Admission({ running: 1, waiting: 1, patienceMs: 60_000 });
    const leave = await admission.enter();
    const gone = new AbortController();
    const waiting = admission.enter(gone.signal);
    gone.abort();
    await expect(waiting).rejects.toThrow();
    await expect(admission.enter(gone.signal)).rejects.toThrow();
    leave();
    expect(admission.state).toEqual({ running: 0, waiting: 0, refused: 0 });
  });
});

describe("a server that is asked more than it may do at once", () => {
  let server: RunningServer;
  let held: (() => void)[] = [];
  let isSlow = false;

  beforeAll(async () => {
    server = await startServer({
      documents: [sketch.REPORT_2023],
      env: { REQUESTS_RUNNING: "1", REQUESTS_WAITING: "1", QUERIES_RUNNING: "1" },
      wrapStore: (store) => ({
        ...store,
        read: async (cypher, parameters) => {
          if (isSlow) await new Promise<void>((resolve) => held.push(resolve));
          return store.read(cypher, parameters);
        },
      }),
    });
  });
  afterAll(() => server.close());

  function release(): void {
    isSlow = false;
    for (const go of held) go();
    held = [];
  }

  const running = async (lane: string, state: string) => {
    const figures = await (await fetch(`${server.url}/metrics`)).text();
    const line = `zhengtu_admission{lane="${lane}",state="${state}"} `;
    return Number(figures.split(line)[1]?.split("\n")[0]);
  };

  it("answers one after the other, and those beyond the queue at once with when to come back", async () => {
    isSlow = true;
    const first = fetch(`${server.url}/api/overview`);
    await expect.poll(() => running("requests", "running")).toBe(1);
    const second = fetch(`${server.url}/api/overview`);
    await expect.poll(() => running("requests", "waiting")).toBe(1);
    const third = await fetch(`${server.url}/api/overview`);
    expect(third.headers.get("retry-after")).toBe("5");
    expect(await readError(third)).toEqual({
      ...{ status: 503, code: "OVERLOADED" },
      message: "现在请求太多，服务器忙不过来。请过几秒再试。",
    });
    expect((await fetch(`${server.url}/api/health`)).status).toBe(200);
    release();
    expect([(await first).status, (await second).status]).toEqual([200, 200]);
    await expect.poll(() => running("requests", "running")).toBe(0);
    expect(await running("requests", "refused")).toBe(1);
  });

  it("answers queries of persons beside other requests, in a lane of their own", async () => {
    isSlow = true;
    const slow = fetch(`${server.url}/api/overview`);
    await expect.poll(() => running("requests", "running")).toBe(1);
    const asked = await server.send("POST", "/api/cypher", { query: "RETURN 1 AS one" });
    expect(asked.status).toBe(200);
    release();
    expect((await slow).status).toBe(200);
  });

  it("answers beside a file that comes in slowly", async () => {
    const sender = connect(Number(new URL(server.url).port), "127.0.0.1");
    sender.write(
      [
        "POST /api/documents HTTP/1.1",
        "Host: localhost",
        "Content-Type: multipart/form-data; boundary=part",
        "Content-Length: 1000000",
        "\r\n--part",
      ].join("\r\n"),
    );
    try {
      await expect.poll(() => running("uploads", "running")).toBe(1);
      expect((await fetch(`${server.url}/api/overview`)).status).toBe(200);
    } finally {
      sender.destroy();
    }
    await expect.poll(() => running("uploads", "running")).toBe(0);
  });

  it("gives the place of a client that goes away to the next", async () => {
    isSlow = true;
    const first = fetch(`${server.url}/api/overview`);
    await expect.poll(() => running("requests", "running")).toBe(1);
    const leaving = new AbortController();
    const gone = fetch(`${server.url}/api/overview`, { signal: leaving.signal });
    await expect.poll(() => running("requests", "waiting")).toBe(1);
    leaving.abort();
    await expect(gone).rejects.toThrow();
    await expect.poll(() => running("requests", "waiting")).toBe(0);
    release();
    expect((await first).status).toBe(200);
  });
});
