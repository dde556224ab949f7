import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listOf } from "../../server/contract/common.ts";
import { ViewSchema, ViewSummarySchema } from "../../server/contract/view.ts";
import { idOf } from "./fixtures/build-batch.ts";
import * as sketch from "./fixtures/documents.ts";
import { type RunningServer, readError, startServer } from "./running-server.ts";

let server: RunningServer;
beforeAll(async () => {
  server = await startServer({ documents: [sketch.REPORT_2023] });
});
afterAll(() => server.close());

const STATE = {
  nodes: [[idOf(sketch.PORT), 1, 2]],
  pinned: [],
  hidden: [],
  filters: {},
  looks: {},
  selected: null,
  origin: null,
};

async function save(title: string): Promise<{ id: string }> {
  const response = await server.send("POST", "/api/views", { title, state: STATE });
  expect(response.status).toBe(201);
  return ViewSummarySchema.parse(await response.json());
}

describe("/api/views", () => {
  it("keeps a view with a hostile title as text", async () => {
    const title = `<img src=x onerror=alert(1)>${"长".repeat(100)}\u{1F600}`;
    const { id } = await save(title);
    expect((await server.get(`/api/views/${id}`, ViewSchema)).title).toBe(title);
    await server.send("DELETE", `/api/views/${id}`);
  });

  it("renames without touching what the view holds, and deletes", async () => {
    const { id } = await save("初稿");
    const renamed = await server.send("PUT", `/api/views/${id}`, { title: "定稿" });
    expect(renamed.status).toBe(200);
    expect(await server.get(`/api/views/${id}`, ViewSchema)).toMatchObject({
      ...{ title: "定稿", note: "", state: STATE },
    });
    expect((await server.send("DELETE", `/api/views/${id}`)).status).toBe(200);
    expect((await server.get("/api/views", listOf(ViewSummarySchema))).total).toBe(0);
    expect(await readError(await server.send("GET", `/api/views/${id}`))).toMatchObject({
      ...{ status: 404, code: "NOT_FOUND" },
    });
  });

  it.each([
    ["no title", { title: "  ", state: STATE }],
    ["a position that is no number", { title: "甲", state: { ...STATE, nodes: [["e1", "x", 0]] } }],
    ["a foreign id", { title: "甲", state: { ...STATE, pinned: ["../etc"] } }],
    ["no state", { title: "甲" }],
  ])("refuses %s", async (_what, body) => {
    const response = await server.send("POST", "/api/views", body);
    const { status, message } = await readError(response);
    expect(status).toBe(400);
    expect(message).toMatch(/[\u4e00-\u9fff].*。/);
  });
});
