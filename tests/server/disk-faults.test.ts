/** A disk that is full or read-only: a clear sentence, the graph as before, and all goes on. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { dumpGraph } from "../../server/graph/dump-graph.ts";
import { writeDocument } from "../../server/graph/write-document.ts";
import { UploadSpool } from "../../server/jobs/upload-spool.ts";
import { openStore } from "../../server/store/open-store.ts";
import { buildBatch } from "../builders/graph-batch.ts";
import { type SmallDisk, canMount, mountSmallDisk } from "../builders/small-disk.ts";
import { REPORT_2023 } from "./fixtures/documents.ts";
import { readError, startServer } from "./running-server.ts";

const NAMES = 40;
const MOST = 200;

function manyNames(number: number) {
  const names = Array.from({ length: NAMES }, (_, order) => `第${number}号之${order}工程`);
  return buildBatch({
    title: `第${number}份报告`,
    year: 2024,
    entities: names.map((name) => ({ type: "Project", name }) as const),
    sentences: names.map((name) => ({ text: `推进${name}。`, mentions: [name] })),
  });
}

describe.skipIf(!canMount)("a disk that takes no more", { timeout: 300_000 }, () => {
  const disks: SmallDisk[] = [];
  const mount = (...given: Parameters<typeof mountSmallDisk>) => {
    const disk = mountSmallDisk(...given);
    disks.push(disk);
    return disk;
  };
  afterEach(() => disks.splice(0).forEach((disk) => disk.dispose()));

  it("leaves the graph as it was, answers, and takes documents again when there is room", async () => {
    const disk = mount("1500k");
    const store = await openStore({ kind: "embedded", folder: join(disk.folder, "data") });
    try {
      let before = "";
      const fill = async () => {
        for (let number = 0; number < MOST; number += 1) {
          before = await dumpGraph(store);
          await writeDocument(store, manyNames(number));
        }
      };
      await expect(fill()).rejects.toMatchObject({
        code: "STORE_UNAVAILABLE",
        message: "磁盘已满，数据没有写入。请腾出空间后再试。",
      });
      expect(await dumpGraph(store)).toBe(before);
      disk.remount("size=8m");
      expect(await writeDocument(store, manyNames(MOST))).toMatchObject({ added: true });
    } finally {
      await store.close();
    }
  });

  it("refuses an upload and leaves nothing of it behind", async () => {
    const disk = mount("200k");
    const spool = new UploadSpool(disk.folder);
    await expect(
      spool.keep("i1", { name: "大.txt", bytes: new Uint8Array(300_000) }, "2026"),
    ).rejects.toMatchObject({
      code: "STORE_UNAVAILABLE",
      message: "文件“大.txt”没有收下：磁盘已满。请腾出空间后再试；图没有改变。",
    });
    expect(readdirSync(disk.folder)).toEqual([]);
    const small = { name: "小.txt", bytes: new Uint8Array([1, 2, 3]) };
    await spool.keep("i2", small, "2026");
    expect(await spool.read("i2")).toMatchObject({ name: "小.txt" });
  });

  it("that became read-only is told to who uploads, while the graph goes on answering", async () => {
    const folder = mkdtempSync(join(tmpdir(), "zhengtu-readonly-"));
    mkdirSync(join(folder, "uploads"));
    const disk = mount("1m", join(folder, "uploads"));
    const server = await startServer({ dataDir: folder, documents: [REPORT_2023] });
    try {
      const before = await dumpGraph(server.store);
      disk.remount("ro");
      const refusal = await readError(await server.upload("报告.txt", "今年的工作。"));
      expect(refusal).toMatchObject({ status: 503, code: "STORE_UNAVAILABLE" });
      expect(refusal.message).toMatch(/报告\.txt.*只读.*图没有改变/);
      expect(await dumpGraph(server.store)).toBe(before);
      expect((await fetch(`${server.url}/api/documents`)).status).toBe(200);
    } finally {
      await server.close();
      disks.splice(0).forEach((each) => each.dispose());
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
