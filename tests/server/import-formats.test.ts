import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ImportJob, ImportJobSchema } from "../../server/contract/document.ts";
import { dumpGraph } from "../../server/graph/dump-graph.ts";
import { removeDocument } from "../../server/graph/remove-document.ts";
import { REPORT, buildZip, reportFiles } from "../builders/report-files.ts";
import { type RunningServer, startServer } from "./running-server.ts";

let server: RunningServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

async function importWhole(name: string, bytes: Uint8Array): Promise<ImportJob> {
  const response = await server.upload(name, bytes);
  expect(response.status).toBe(202);
  const { id } = ImportJobSchema.parse(await response.json());
  await server.imports.idle();
  return server.imports.get(id);
}

/** A dump without the pages and rows of its sentences: what may differ between two formats of one text. */
function withoutPlaces(dump: string): string[] {
  return dump
    .trimEnd()
    .split("\n")
    .map((line) =>
      JSON.stringify(JSON.parse(line), (key, value: unknown) =>
        ["page", "row", "sheet"].includes(key) ? undefined : value,
      ),
    )
    .sort();
}

describe("importing other formats than text", { timeout: 120_000 }, () => {
  it("makes the same graph of the same report", async () => {
    const dumps = new Map<string, string>();
    for (const { name, bytes } of await reportFiles()) {
      const job = await importWhole(name, bytes);
      expect(job).toMatchObject({ stage: "done", added: true });
      dumps.set(name, await dumpGraph(server.store));
      await removeDocument(server.store, job.document?.id ?? "");
    }
    const [first = ""] = dumps.values();
    expect(first).toContain("云川湖片区");
    expect(dumps.size).toBe(7);
    for (const dump of dumps.values()) expect(withoutPlaces(dump)).toEqual(withoutPlaces(first));
    const pdf = [...dumps].find(([name]) => name.endsWith(".pdf"))?.[1];
    expect(pdf).toContain('"page":1');
  });

  it("takes an archive as one import, and tells what of it did not come in", async () => {
    const other = REPORT.map((line) => line.replaceAll("云川", "青禾"));
    const bytes = buildZip({
      "一.txt": REPORT.join("\n"),
      "二.md": other.join("\n\n"),
      "又一.txt": REPORT.join("\n"),
      "空.txt": "",
    });
    const job = await importWhole("全部.zip", bytes);
    expect(job).toMatchObject({
      stage: "done",
      progress: { done: 4, total: 4 },
      tally: { added: 2, replaced: 0, unchanged: 1, refused: 1 },
      refused: [{ name: "空.txt" }],
    });
    const before = await dumpGraph(server.store);
    const again = await importWhole("全部.zip", bytes);
    expect(again.tally).toEqual({ added: 0, replaced: 0, unchanged: 3, refused: 1 });
    expect(await dumpGraph(server.store)).toBe(before);
  });
});
