import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { dumpGraph } from "../../server/graph/dump-graph.ts";
import { writeDocument } from "../../server/graph/write-document.ts";
import { openStore } from "../../server/store/open-store.ts";
import { buildBatch } from "./fixtures/build-batch.ts";
import * as sketch from "./fixtures/documents.ts";
import { type CliRun, runCli } from "./run-cli.ts";
import { startServer } from "./running-server.ts";

let base: string;

beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), "zhengtu-backup-"));
});

afterEach(() => {
  rmSync(base, { recursive: true, force: true });
});

function run(command: "save" | "restore", file: string, dataDir: string): Promise<CliRun> {
  const settings = { DATA_DIR: dataDir, STORE: "embedded", INIT_CWD: base };
  return runCli("backup-cli", [command, file], settings);
}

async function withFolder<T>(
  folder: string,
  work: (store: Awaited<ReturnType<typeof openStore>>) => Promise<T>,
): Promise<T> {
  const store = await openStore({ kind: "embedded", folder });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

describe("npm run backup and npm run restore", { timeout: 120_000 }, () => {
  it("carry the graph from one data folder to another, and never over what is there", async () => {
    const [from, to] = [join(base, "from"), join(base, "to")];
    const before = await withFolder(from, async (store) => {
      for (const each of [sketch.REPORT_2023, sketch.REPORT_2024])
        await writeDocument(store, buildBatch(each));
      return dumpGraph(store);
    });
    expect(await run("save", "graph.jsonl.gz", from)).toMatchObject({ code: 0, problems: "" });
    expect(await run("restore", "graph.jsonl.gz", to)).toMatchObject({ code: 0, problems: "" });
    expect(await withFolder(to, dumpGraph)).toBe(before);
    const again = await run("restore", "graph.jsonl.gz", to);
    expect(again).toMatchObject({
      code: 1,
      problems: expect.stringContaining("已有内容") as unknown,
    });
    expect(await withFolder(to, dumpGraph)).toBe(before);
  });

  it("say in one line what is wrong with a file, and leave no half backup behind", async () => {
    writeFileSync(join(base, "notes.txt"), "这不是备份");
    const refused = await run("restore", "notes.txt", join(base, "data"));
    expect(refused.code).toBe(1);
    expect(refused.problems.trim().split("\n")).toHaveLength(1);
    expect(refused.problems).toContain("不是完整的政图备份");
    const lost = await run("save", "missing/folder/graph.jsonl.gz", join(base, "data"));
    expect(lost).toMatchObject({ code: 1, problems: expect.stringContaining("ENOENT") as unknown });
    expect(existsSync(join(base, "missing"))).toBe(false);
  });
});

describe("GET /api/backup", () => {
  it("gives a backup of a running server's graph", async () => {
    const server = await startServer({ documents: [sketch.REPORT_2023] });
    try {
      const reply = await server.send("GET", "/api/backup");
      expect(reply.status).toBe(200);
      expect(reply.headers.get("Content-Disposition")).toContain("zhengtu-backup.jsonl.gz");
      writeFileSync(join(base, "served.jsonl.gz"), new Uint8Array(await reply.arrayBuffer()));
      const dump = await dumpGraph(server.store);
      expect(await run("restore", "served.jsonl.gz", join(base, "data"))).toMatchObject({
        code: 0,
      });
      expect(await withFolder(join(base, "data"), dumpGraph)).toBe(dump);
    } finally {
      await server.close();
    }
  }, 60_000);
});
