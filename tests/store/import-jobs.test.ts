/** Jobs that outlive their process, and are seen and counted the same through every server on the store. */
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { GraphBatch } from "../../ingest/model/graph-batch.ts";
import { ZhengtuError } from "../../server/errors.ts";
import { dumpGraph } from "../../server/graph/dump-graph.ts";
import { writeDocument } from "../../server/graph/write-document.ts";
import type { ReadPart } from "../../server/jobs/document-reader.ts";
import { jobId } from "../../server/jobs/import-job.ts";
import { ImportQueue } from "../../server/jobs/import-queue.ts";
import type { ReadFile } from "../../server/jobs/open-readers.ts";
import { StoredLedger } from "../../server/jobs/stored-ledger.ts";
import { UploadSpool } from "../../server/jobs/upload-spool.ts";
import type { GraphStore } from "../../server/store/graph-store.ts";
import { report2022, report2023, report2024 } from "../builders/luohu-documents.ts";
import { describeStores } from "./describe-stores.ts";

const DOCUMENTS = [report2022, report2023, report2024];
const ARCHIVE = { name: "三年.zip", bytes: new TextEncoder().encode("三份报告") };
const NOON = Date.parse("2026-01-02T12:00:00Z");
const LEASE_MS = 45_000;

let folder: string;
let now: number;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "zhengtu-jobs-"));
  now = NOON;
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Reads the three documents, each when it is let. */
function readerOf(documents: readonly GraphBatch[], isLet: (member: number) => Promise<void>) {
  const read: ReadFile = async function* (file, { done }): AsyncGenerator<ReadPart> {
    for (let member = done; member < documents.length; member += 1) {
      await isLet(member);
      const batch = documents[member];
      if (batch === undefined) return;
      const place = { name: `${file.name}-${member}`, member, members: documents.length };
      yield { ...place, kind: "read", document: { batch, notices: [] } };
    }
  };
  return read;
}

// A store under load takes its time.
const eventually = <T>(ask: () => T) => expect.poll(ask, { timeout: 120_000 });

const freely = () => Promise.resolve();
/** A process that is ended in the middle: it reads so many and then nothing more ever comes of it. */
const only = (count: number) => (member: number) =>
  member < count ? Promise.resolve() : new Promise<void>(() => undefined);

/** Lets so many documents be read at once, and one more each time it is told to, whether it is waited for yet or not. */
function makeGate(atOnce: number) {
  let free = atOnce;
  const waiting: (() => void)[] = [];
  return {
    isLet: (): Promise<void> => {
      if (free === 0) return new Promise((resolve) => waiting.push(resolve));
      free -= 1;
      return Promise.resolve();
    },
    letGoOn: (): void => {
      const next = waiting.shift();
      if (next === undefined) free += 1;
      else next();
    },
  };
}

interface ServerOptions {
  readonly worker: string;
  readonly spool?: string;
  readonly isLet?: (member: number) => Promise<void>;
  readonly write?: ConstructorParameters<typeof ImportQueue>[0]["write"];
  readonly maxFinished?: number;
}

/** The import of one app server. */
function startServer(store: GraphStore, options: ServerOptions) {
  const { worker, spool = worker, isLet = freely, maxFinished = 10 } = options;
  const path = join(folder, spool);
  const ledger = new StoredLedger({
    ...{ store, worker, maxFinished, maxDays: 30 },
    spool: new UploadSpool(path),
    clock: () => now,
  });
  const write: ServerOptions["write"] = (batch, record) => writeDocument(store, batch, { record });
  const queue = new ImportQueue({
    readers: [readerOf(DOCUMENTS, isLet)],
    write: options.write ?? write,
    ledger,
    logger: pino({ level: "silent" }),
    ...{ maxWaiting: 10, maxWaitingBytes: 1000 },
  });
  return { queue, ledger, files: () => readdir(path) };
}

async function cleanDump(store: GraphStore): Promise<string> {
  for (const batch of DOCUMENTS) await writeDocument(store, batch);
  const dump = await dumpGraph(store);
  await store.write((transaction) => transaction.run("MATCH (n) DETACH DELETE n"));
  return dump;
}

const untilDone = (done: number) => async (server: ReturnType<typeof startServer>) => {
  const id = jobId(ARCHIVE);
  await eventually(async () => (await server.queue.get(id)).progress.done).toBe(done);
};

vi.setConfig({ testTimeout: 300_000 });

describeStores("imports that outlive their process", (current) => {
  it("go on where they were, count each document once, and make the same graph", async () => {
    const store = current();
    const expected = await cleanDump(store);
    const first = startServer(store, { worker: "a-1", spool: "a", isLet: only(1) });
    await first.queue.add(ARCHIVE);
    await untilDone(1)(first);
    // Without a word, as by kill -9: what comes next knows only the store and the folder.
    const second = startServer(store, { worker: "a-2", spool: "a" });
    expect(await second.queue.resume()).toBe(1);
    const over = await second.queue.whenOver(await second.queue.get(jobId(ARCHIVE)));
    expect(over).toMatchObject({
      ...{ fileName: "三年.zip", stage: "done", progress: { done: 3, total: 3 } },
      tally: { added: 3, replaced: 0, unchanged: 0, refused: 0 },
    });
    expect(await dumpGraph(store)).toBe(expected);
    await eventually(second.files).toEqual([]);
    // The report is there after one more restart, and nothing begins again.
    const third = startServer(store, { worker: "a-3", spool: "a" });
    expect(await third.queue.resume()).toBe(0);
    expect(await third.queue.list()).toEqual([over]);
  });

  it("count a document once where the end of its transaction was not heard of", async () => {
    const store = current();
    let isDeaf = true;
    const { queue } = startServer(store, {
      worker: "a",
      write: async (batch, record) => {
        await writeDocument(store, batch, { record });
        if (!isDeaf) return;
        isDeaf = false;
        throw new ZhengtuError("STORE_UNAVAILABLE", "连接中断。", { retriable: true });
      },
    });
    const over = await queue.whenOver(await queue.add(ARCHIVE));
    expect(over.tally).toEqual({ added: 3, replaced: 0, unchanged: 0, refused: 0 });
  });

  it("are seen through another server, which does not begin them as well", async () => {
    const store = current();
    const { isLet, letGoOn } = makeGate(1);
    const one = startServer(store, { worker: "a", isLet });
    const other = startServer(store, { worker: "b" });
    const job = await one.queue.add(ARCHIVE);
    await untilDone(1)(one);
    expect(await other.queue.get(job.id)).toMatchObject({ progress: { done: 1 }, stalled: null });
    expect((await other.queue.list()).map(({ id }) => id)).toEqual([job.id]);
    const joined = await other.queue.add(ARCHIVE);
    expect(joined.id).toBe(job.id);
    expect(await other.files()).toEqual([]);
    const seen: number[] = [];
    const over = new Promise<void>((resolve) => {
      other.queue.watch(job.id, {
        onState: ({ progress }) => seen.push(progress.done),
        onEnd: resolve,
      });
    });
    await eventually(() => seen).toEqual([1]);
    letGoOn();
    await untilDone(2)(other);
    letGoOn();
    await over;
    expect(seen.at(-1)).toBe(3);
    expect(await other.queue.get(job.id)).toMatchObject({ stage: "done", tally: { added: 3 } });
  });

  it("are said to stand still where their server is gone, and taken over with the file", async () => {
    const store = current();
    const expected = await cleanDump(store);
    const { isLet, letGoOn } = makeGate(1);
    const gone = startServer(store, { worker: "a", isLet });
    const { id } = await gone.queue.add(ARCHIVE);
    await untilDone(1)(gone);
    now += LEASE_MS + 1;
    const other = startServer(store, { worker: "b" });
    expect(await other.queue.get(id)).toMatchObject({ stalled: "server" });
    const over = await other.queue.whenOver(await other.queue.add(ARCHIVE));
    expect(over).toMatchObject({ stage: "done", tally: { added: 3, unchanged: 0 } });
    // The first was only asleep: what it still wanted to write is not taken.
    letGoOn();
    await gone.queue.idle();
    expect(await gone.queue.get(id)).toEqual(over);
    expect(await dumpGraph(store)).toBe(expected);
  });

  it("are let be at an orderly end, after the document under way, and go on with the next start", async () => {
    const store = current();
    const { isLet, letGoOn } = makeGate(0);
    const first = startServer(store, { worker: "a-1", spool: "a", isLet });
    const { id } = await first.queue.add(ARCHIVE);
    await eventually(async () => (await first.queue.get(id)).stage).toBe("reading");
    const closed = first.queue.close();
    letGoOn();
    await closed;
    expect(await first.queue.get(id)).toMatchObject({ progress: { done: 1 }, error: null });
    const second = startServer(store, { worker: "a-2", spool: "a" });
    await second.queue.resume();
    const over = await second.queue.whenOver(await second.queue.get(id));
    expect(over).toMatchObject({ stage: "done", tally: { added: 3 } });
  });

  it("are forgotten when they are old or many, and a file without a row is imported", async () => {
    const store = current();
    const { queue } = startServer(store, { worker: "a", maxFinished: 2 });
    for (const name of ["一", "二", "三"]) {
      await queue.whenOver(await queue.add({ name, bytes: ARCHIVE.bytes }));
    }
    await eventually(async () => (await queue.list()).map(({ fileName }) => fileName)).toEqual([
      "三",
      "二",
    ]);
    now += 31 * 24 * 60 * 60_000;
    const spool = new UploadSpool(join(folder, "a"));
    await spool.keep(jobId(ARCHIVE), ARCHIVE, "2026-02-03T00:00:00.000Z");
    await writeFile(join(folder, "a", "broken.123.half"), "half");
    const next = startServer(store, { worker: "a-2", spool: "a" });
    expect(await next.queue.resume()).toBe(1);
    await next.queue.idle();
    expect((await next.queue.list()).map(({ fileName }) => fileName)).toEqual(["三年.zip"]);
  });

  it("leave no trace in a dump, and do not stand in the way of a restore", async () => {
    const store = current();
    const { queue } = startServer(store, { worker: "a" });
    const expected = await cleanDump(store);
    await queue.whenOver(await queue.add(ARCHIVE));
    expect(await dumpGraph(store)).toBe(expected);
  });
});
