import { pino } from "pino";
import { describe, expect, it } from "vitest";
import { ZhengtuError } from "../../server/errors.ts";
import type { ReadPart } from "../../server/jobs/document-reader.ts";
import { ImportQueue, type ImportQueueOptions } from "../../server/jobs/import-queue.ts";
import { buildBatch } from "./fixtures/build-batch.ts";
import { REPORT_2023 } from "./fixtures/documents.ts";

const DOCUMENT = { batch: buildBatch(REPORT_2023), notices: ["编码是猜的。"] };
const ADDED = { added: true, replaced: false };
const only = (name: string) => ({ name, member: 0, members: 1 });
const file = (name: string, bytes = 10) => ({ name, bytes: new Uint8Array(bytes) });

/** A queue whose reading waits until it is let go on. */
function slowQueue(options: Partial<ImportQueueOptions> = {}) {
  const waiting: (() => void)[] = [];
  const running: string[] = [];
  const queue = new ImportQueue({
    readers: [
      async function* ({ name }): AsyncGenerator<ReadPart> {
        running.push(name);
        await new Promise<void>((resolve) => waiting.push(resolve));
        yield { ...only(name), kind: "read", document: DOCUMENT };
      },
    ],
    write: () => Promise.resolve(ADDED),
    logger: pino({ level: "silent" }),
    ...{ maxWaiting: 2, maxWaitingBytes: 1000, maxFinished: 2 },
    ...options,
  });
  const letGoOn = async () => {
    while (waiting.length === 0) await new Promise((resolve) => setImmediate(resolve));
    waiting.shift()?.();
  };
  return { queue, running, letGoOn };
}

describe("ImportQueue", () => {
  it("reads one file at a time, in the order they came", async () => {
    const { queue, running, letGoOn } = slowQueue();
    const jobs = ["一.txt", "二.txt", "三.txt"].map((name) => queue.add(file(name)).id);
    expect(running).toEqual(["一.txt"]);
    expect(jobs.map((id) => queue.get(id).stage)).toEqual(["reading", "queued", "queued"]);
    for (let count = 0; count < jobs.length; count += 1) await letGoOn();
    await queue.idle();
    expect(running).toEqual(["一.txt", "二.txt", "三.txt"]);
  });

  it("tells a watcher the state now and every change until the end", async () => {
    const { queue, letGoOn } = slowQueue();
    const { id } = queue.add(file("一.txt"));
    const stages: string[] = [];
    queue.watch(id, (job) => stages.push(job.stage));
    await letGoOn();
    await queue.idle();
    expect([...new Set(stages)]).toEqual(["reading", "writing", "done"]);
    expect(queue.get(id)).toMatchObject({ notices: ["编码是猜的。"], counts: { sentences: 6 } });
  });

  it("refuses more than it may hold, by number and by size", async () => {
    const { queue, letGoOn } = slowQueue();
    for (const name of ["一", "二", "三"]) queue.add(file(name));
    expect(() => queue.add(file("四"))).toThrow(
      expect.objectContaining({ code: "TOO_MANY_REQUESTS", retriable: true }) as Error,
    );
    for (let count = 0; count < 3; count += 1) await letGoOn();
    await queue.idle();
    expect(() => queue.add(file("大", 1001))).toThrow(/太多/);
  });

  it("remembers only so many finished jobs", async () => {
    const { queue, letGoOn } = slowQueue();
    for (const name of ["一", "二", "三"]) queue.add(file(name));
    for (let count = 0; count < 3; count += 1) await letGoOn();
    await queue.idle();
    expect(queue.list().map((job) => job.fileName)).toEqual(["三", "二"]);
  });

  it("goes on after a file that fails, and keeps what is no person's business out of the reply", async () => {
    const { queue } = slowQueue({
      readers: [
        // eslint-disable-next-line @typescript-eslint/require-await -- as the real one
        async function* ({ name }): AsyncGenerator<ReadPart> {
          const error = new ZhengtuError("DOCUMENT_UNREADABLE", "文件是空的。");
          if (name === "坏") yield { ...only(name), kind: "refused", error };
          else yield { ...only(name), kind: "read", document: DOCUMENT };
        },
      ],
      write: () => Promise.reject(new Error("secret /path: disk full")),
    });
    const jobs = ["坏", "好"].map((name) => queue.add(file(name)).id);
    await queue.idle();
    const [bad, good] = jobs.map((id) => queue.get(id));
    expect(bad?.error).toEqual({ code: "DOCUMENT_UNREADABLE", message: "文件是空的。" });
    expect(good?.error?.code).toBe("INTERNAL");
    expect(JSON.stringify(good)).not.toContain("secret");
  });

  it("finishes what runs and gives up what waits when it is closed", async () => {
    const { queue, letGoOn } = slowQueue();
    const [first, second] = ["一", "二"].map((name) => queue.add(file(name)).id);
    const closed = queue.close();
    expect(() => queue.add(file("三"))).toThrow(/停止/);
    await letGoOn();
    await closed;
    expect(queue.get(first ?? "").stage).toBe("done");
    expect(queue.get(second ?? "")).toMatchObject({
      stage: "failed",
      error: { code: "SHUTTING_DOWN" },
    });
  });
});
