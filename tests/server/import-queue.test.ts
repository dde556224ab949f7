import { pino } from "pino";
import { describe, expect, it } from "vitest";
import { ZhengtuError } from "../../server/errors.ts";
import type { ReadPart } from "../../server/jobs/document-reader.ts";
import { ImportQueue, type ImportQueueOptions } from "../../server/jobs/import-queue.ts";
import type { Recorder } from "../../server/jobs/import-run.ts";
import { memoryLedger } from "../../server/jobs/job-ledger.ts";
import { buildBatch } from "./fixtures/build-batch.ts";
import { REPORT_2023 } from "./fixtures/documents.ts";

const DOCUMENT = { batch: buildBatch(REPORT_2023), notices: ["编码是猜的。"] };
const ADDED = { added: true, replaced: false };
const NO_TRANSACTION = { run: () => Promise.resolve([]) };
const only = (name: string) => ({ name, member: 0, members: 1 });
const file = (name: string, bytes = 10) => ({ name, bytes: new Uint8Array(bytes) });

/** Writes nothing but what is recorded. */
const write = (_: unknown, record: Recorder) => record(NO_TRANSACTION, ADDED);

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
    write,
    ledger: memoryLedger(),
    logger: pino({ level: "silent" }),
    ...{ maxWaiting: 2, maxWaitingBytes: 1000 },
    ...options,
  });
  const letGoOn = async () => {
    while (waiting.length === 0) await new Promise((resolve) => setImmediate(resolve));
    waiting.shift()?.();
  };
  return { queue, running, letGoOn };
}

async function addAll(queue: ImportQueue, names: readonly string[]) {
  const jobs = [];
  for (const name of names) jobs.push(await queue.add(file(name)));
  return jobs;
}

describe("ImportQueue", () => {
  it("reads one file at a time, in the order they came", async () => {
    const { queue, running, letGoOn } = slowQueue();
    const jobs = await addAll(queue, ["一.txt", "二.txt", "三.txt"]);
    await expect.poll(() => running).toEqual(["一.txt"]);
    expect(queue.here.map(({ stage }) => stage)).toEqual(["reading", "queued", "queued"]);
    for (let count = 0; count < jobs.length; count += 1) await letGoOn();
    await queue.idle();
    expect(running).toEqual(["一.txt", "二.txt", "三.txt"]);
  });

  it("tells a watcher the state now and every change until the end", async () => {
    const { queue, letGoOn } = slowQueue();
    const job = await queue.add(file("一.txt"));
    const stages: string[] = [];
    let ends = 0;
    queue.watch(job.id, {
      onState: ({ stage }) => stages.push(stage),
      onEnd: () => (ends += 1),
    });
    const over = queue.whenOver(job);
    await letGoOn();
    expect(await over).toMatchObject({
      ...{ stage: "done", added: true, notices: ["编码是猜的。"] },
      ...{ tally: { added: 1 }, counts: { sentences: 6 } },
    });
    expect([...new Set(stages)].slice(-3)).toEqual(["reading", "writing", "done"]);
    expect(ends).toBe(1);
  });

  it("takes a file that is on its way only once, and again when it is through", async () => {
    const { queue, running, letGoOn } = slowQueue();
    const [one, same] = await Promise.all([queue.add(file("一")), queue.add(file("一"))]);
    expect(same.id).toBe(one.id);
    await letGoOn();
    await queue.idle();
    expect(running).toEqual(["一"]);
    await queue.add(file("一"));
    await letGoOn();
    await queue.idle();
    expect(running).toEqual(["一", "一"]);
  });

  it("refuses more than it may hold, by number and by size", async () => {
    const { queue, running, letGoOn } = slowQueue();
    await queue.add(file("一"));
    await expect.poll(() => running).toEqual(["一"]);
    await addAll(queue, ["二", "三"]);
    await expect(queue.add(file("四"))).rejects.toMatchObject({
      ...{ code: "TOO_MANY_REQUESTS", retriable: true },
    });
    for (let count = 0; count < 3; count += 1) await letGoOn();
    await queue.idle();
    await expect(queue.add(file("大", 1001))).rejects.toThrow(/太多/);
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
    const jobs = await addAll(queue, ["坏", "好"]);
    const [bad, good] = await Promise.all(jobs.map((job) => queue.whenOver(job)));
    expect(bad?.error).toEqual({ code: "DOCUMENT_UNREADABLE", message: "文件是空的。" });
    expect(good?.error?.code).toBe("INTERNAL");
    expect(JSON.stringify(good)).not.toContain("secret");
  });

  it("waits for a store that is away, says so, and goes on when it is back", async () => {
    let isAway = true;
    const { queue, letGoOn } = slowQueue({
      write: (batch, record) =>
        isAway
          ? Promise.reject(new ZhengtuError("STORE_UNAVAILABLE", "连不上。", { retriable: true }))
          : write(batch, record),
    });
    const job = await queue.add(file("一"));
    const told: (string | null)[] = [];
    queue.watch(job.id, { onState: ({ stalled }) => told.push(stalled), onEnd: () => undefined });
    await letGoOn();
    await expect.poll(() => told).toContain("store");
    isAway = false;
    const over = await queue.whenOver(job);
    expect(over).toMatchObject({ stage: "done", stalled: null, tally: { added: 1 } });
  });

  it("finishes what runs and gives up what waits when it is closed", async () => {
    const { queue, running, letGoOn } = slowQueue();
    const jobs = await addAll(queue, ["一", "二"]);
    await expect.poll(() => running).toEqual(["一"]);
    const [first, second] = jobs.map((job) => queue.whenOver(job));
    const closed = queue.close();
    await expect(queue.add(file("三"))).rejects.toThrow(/停止/);
    await letGoOn();
    await closed;
    expect(await first).toMatchObject({ stage: "done" });
    expect(await second).toMatchObject({ stage: "failed", error: { code: "SHUTTING_DOWN" } });
  });
});
