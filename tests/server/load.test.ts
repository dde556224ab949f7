import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fillStore } from "../../bench/graph/fill-store.ts";
import { countReports, madeReport } from "../../bench/graph/made-report.ts";
import { REQUEST_KINDS } from "../../bench/load/requests.ts";
import { figuresOf, percentile, runUsers } from "../../bench/load/users.ts";
import { HealthSchema } from "../../server/contract/system.ts";
import { type RunningServer, startServer } from "./running-server.ts";

const ENTITIES = 600;
const USERS = 12;
const REQUESTS = 8;

describe("made reports", () => {
  it("are the same each time, with a hub for the place and few relations elsewhere", () => {
    expect(madeReport(5)).toEqual(madeReport(5));
    expect(madeReport(5)).not.toEqual(madeReport(6));
    const { document, entities, relations, sentences } = madeReport(5);
    const degreeOf = (id: string) =>
      relations.filter(({ head, tail }) => head === id || tail === id).length;
    const degrees = entities.map(({ id }) => degreeOf(id)).toSorted((a, b) => b - a);
    expect(degreeOf(document.self ?? "")).toBe(degrees[0]);
    expect(degrees[0]).toBeGreaterThan(40);
    expect(degrees[Math.floor(degrees.length / 2)]).toBeLessThanOrEqual(2);
    expect(sentences.length).toBeGreaterThan(entities.length);
  });
});

// A hundred requests through the real server: how long they take is the machine's affair.
describe("a server with many users", { timeout: 120_000 }, () => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await startServer();
    await fillStore(server.store, ENTITIES);
  }, 120_000);
  afterAll(() => server.close());

  it("answers every request of every kind, and tells its health meanwhile", async () => {
    const running = runUsers({
      ...{ url: server.url, users: USERS, reports: countReports(ENTITIES) },
      goesOn: (asked) => asked < REQUESTS,
    });
    const health = await server.get("/api/health", HealthSchema);
    expect(health.status).toBe("ok");
    const answers = await running;
    expect(answers.filter(({ status }) => status !== 200)).toEqual([]);
    expect(answers).toHaveLength(USERS * REQUESTS);
    for (const { kind, answered } of figuresOf(answers)) {
      expect([kind, answered > 0]).toEqual([kind, true]);
    }
    expect(figuresOf(answers).map(({ kind }) => kind)).toEqual([...REQUEST_KINDS]);
  });
});

describe("percentile", () => {
  it.each([
    [[], 0.5, 0],
    [[7], 0.99, 7],
    [[3, 1, 2], 0.5, 2],
    [Array.from({ length: 100 }, (_none, at) => at + 1), 0.99, 99],
  ])("of %j at %d", (values, part, expected) => {
    expect(percentile(values, part)).toBe(expected);
  });
});
