import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listOf } from "../../server/contract/common.ts";
import {
  DocumentSummarySchema,
  type ImportJob,
  ImportJobSchema,
} from "../../server/contract/document.ts";
import { dumpGraph } from "../../server/graph/dump-graph.ts";
import { type RunningServer, readError, startServer } from "./running-server.ts";

const REPORT = `# 2023年青禾县政府工作报告

各位代表：

现在，我向大会报告工作，请予审议。

## 一、2022年工作回顾

过去一年，全县完成地区生产总值120亿元，增长5.2%。青禾县人民医院新院区建成投用。我们推进青禾大桥改造工程，方便群众出行。

## 二、2023年工作安排

今年，我们将加快青禾产业园建设，力争年底前建成青禾县文化中心。继续办好青禾采茶节。
`;

let server: RunningServer;
beforeAll(async () => {
  server = await startServer({ env: { UPLOAD_MAX_MB: "1" } });
});
afterAll(() => server.close());

/** Every state that the job's event stream tells, until the server ends it. */
async function watchJob(id: string): Promise<ImportJob[]> {
  const response = await fetch(`${server.url}/api/jobs/${id}/events`);
  expect(response.headers.get("content-type")).toContain("text/event-stream");
  const text = await response.text();
  return text
    .split("\n\n")
    .filter((event) => event.startsWith("data: "))
    .map((event) => ImportJobSchema.parse(JSON.parse(event.slice("data: ".length))));
}

async function uploadJob(name: string, content: string | Uint8Array): Promise<ImportJob> {
  const response = await server.upload(name, content);
  expect(response.status).toBe(202);
  return ImportJobSchema.parse(await response.json());
}

describe("POST /api/documents", () => {
  it("imports a report under its Chinese file name and tells every step in order", async () => {
    const { id, fileName } = await uploadJob("青禾县2023年报告（终稿）.md", REPORT);
    expect(fileName).toBe("青禾县2023年报告（终稿）.md");
    const states = await watchJob(id);
    const order = ["queued", "reading", "writing", "done"];
    const steps = states.map((state) => order.indexOf(state.stage));
    expect(steps).toEqual([...steps].sort());
    const last = states.at(-1);
    expect(last).toMatchObject({ stage: "done", added: true, error: null });
    expect(last?.document).toMatchObject({ title: "2023年青禾县政府工作报告", year: 2023 });
    expect(last?.counts?.sentences).toBeGreaterThan(4);
    const { items } = await server.get("/api/documents", listOf(DocumentSummarySchema));
    expect(items.map((item) => item.title)).toEqual(["2023年青禾县政府工作报告"]);
  });

  it("takes the same text again without changing the graph, and says so", async () => {
    await server.imports.idle();
    const before = await dumpGraph(server.store);
    const { id } = await uploadJob("同一份.md", REPORT);
    const states = await watchJob(id);
    expect(states.at(-1)).toMatchObject({ stage: "done", added: false });
    expect(await dumpGraph(server.store)).toBe(before);
  });

  it("keeps the state of finished jobs for those who ask later", async () => {
    await server.imports.idle();
    const { items } = await server.get("/api/jobs", listOf(ImportJobSchema));
    expect(items.map((job) => [job.fileName, job.stage]).slice(-2)).toEqual([
      ["同一份.md", "done"],
      ["青禾县2023年报告（终稿）.md", "done"],
    ]);
    const first = items.at(-1);
    expect(await watchJob(first?.id ?? "")).toEqual([first]);
    const missing = await fetch(`${server.url}/api/jobs/nobody`);
    expect(await readError(missing)).toMatchObject({ status: 404, code: "NOT_FOUND" });
    const unwatched = await fetch(`${server.url}/api/jobs/nobody/events`);
    expect(await readError(unwatched)).toMatchObject({ status: 404 });
  });

  it.each([
    ["an empty file", "空.txt", "", 422],
    ["a binary", "图片.txt", new Uint8Array(4000).map((_, at) => (at * 7919) % 256), 422],
    ["a page without a report", "买菜.txt", "今天买了白菜和豆腐。", 422],
    ["an unknown kind of file", "表格.xyz", REPORT, 415],
  ])(
    "refuses %s with a sentence and leaves the graph as it was",
    async (_, name, content, status) => {
      await server.imports.idle();
      const before = await dumpGraph(server.store);
      const refusal = await readError(await server.upload(name, content));
      expect([refusal.status, refusal.message]).toEqual([status, expect.stringMatching(/[。！]$/)]);
      expect(await dumpGraph(server.store)).toBe(before);
    },
  );

  it("refuses what is too large without reading it", async () => {
    const refusal = await readError(await server.upload("大.txt", new Uint8Array(3_000_000)));
    expect(refusal).toMatchObject({ status: 413, code: "FILE_TOO_LARGE" });
    expect(refusal.message).toContain("1 MB");
  });

  it("refuses a form without a file, or with the file in another field", async () => {
    const form = new FormData();
    form.set("document", new Blob([REPORT]), "a.md");
    for (const body of [form, new FormData()]) {
      const response = await fetch(`${server.url}/api/documents`, { method: "POST", body });
      expect(await readError(response)).toMatchObject({ status: 400, code: "BAD_REQUEST" });
    }
    const bare = await server.send("POST", "/api/documents", { file: REPORT });
    expect(await readError(bare)).toMatchObject({ status: 400, code: "BAD_REQUEST" });
  });
});
