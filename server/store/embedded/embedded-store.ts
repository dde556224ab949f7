/**
 * The embedded store: the database in a process of its own, one writer at a time, reads beside it,
 * a person's query under guard.
 */
import { setTimeout as delay } from "node:timers/promises";
import { ZhengtuError } from "../../errors.ts";
import { readQuery } from "../cypher/read-query.ts";
import { endsWithin } from "../ends-within.ts";
import type { GraphStore, Parameters, Row, WriteTransaction } from "../graph-store.ts";
import {
  clearHolder,
  isHolderGone,
  lockedError,
  noteHolder,
  prepareDataFolder,
} from "./data-folder.ts";
import type { DataFolder } from "./data-folder.ts";
import { toZhengtuError } from "./engine-errors.ts";
import { GuardedQueries } from "./guarded-queries.ts";
import { orderColumns } from "./portable/order-columns.ts";
import { prepareQuery } from "./portable/prepare-query.ts";
import { ProcessKeeper } from "./process-keeper.ts";
import { EngineError, ProcessEndedError, ProcessLink } from "./process-link.ts";
import { readPlan } from "./read-plan.ts";

// How often a read or a whole write is tried again when the process ends under it.
const MAX_ATTEMPTS = 3;
const READ_TIMEOUT_MS = 60_000;
// A store that has answered anybody within this time is not asked whether it answers.
const JUST_HEARD_MS = 1000;
// How long it may take to say so while it is busy, as long as its process is heard of.
const PING_MS = 150;
const SILENT_MS = 3000;
// How long the database of a server that was killed may take to end its last statement and let go.
const LET_GO_MS = 20_000;
const LOOK_AGAIN_MS = 200;
const MEGABYTE = 1024 * 1024;

export interface EmbeddedOptions {
  /** The data folder; made where missing. */
  readonly folder: string;
  /** How much memory people's queries may take together, beyond what the database has, in MB. */
  readonly queryMemoryMb?: number;
}

/** Opens the embedded database in a folder. Throws ZhengtuError STORE_LOCKED or STORE_UNAVAILABLE. */
export async function openEmbeddedStore(options: EmbeddedOptions): Promise<GraphStore> {
  const folder = prepareDataFolder(options.folder);
  const guarded = new GuardedQueries((options.queryMemoryMb ?? 1024) * MEGABYTE);
  const keeper = new ProcessKeeper(() =>
    startWhenLetGo(folder, (bytes) => {
      guarded.watchMemory(bytes);
    }),
  );
  await keeper.get();
  noteHolder(folder);
  return createStore(folder, keeper, guarded);
}

/** As `startProcess`; after a kill -9 the folder may be held for a moment by what is left of its holder. */
async function startWhenLetGo(
  folder: DataFolder,
  onMemory: (bytes: number) => void,
): Promise<ProcessLink> {
  for (const deadline = Date.now() + LET_GO_MS; ;) {
    try {
      return await startProcess(folder, onMemory);
    } catch (error) {
      const isLocked = error instanceof ZhengtuError && error.code === "STORE_LOCKED";
      if (!isLocked || !isHolderGone(folder) || Date.now() > deadline) throw error;
      await delay(LOOK_AGAIN_MS);
    }
  }
}

async function startProcess(
  folder: DataFolder,
  onMemory: (bytes: number) => void,
): Promise<ProcessLink> {
  const link = new ProcessLink(onMemory);
  try {
    await link.call<"open">({ kind: "open", file: folder.databaseFile });
    return link;
  } catch (error) {
    await link.kill();
    throw openError(folder, error);
  }
}

function openError(folder: DataFolder, error: unknown): ZhengtuError {
  const text = error instanceof EngineError ? error.message : String(error);
  if (/cannot be locked|lock/i.test(text)) return lockedError(folder, error);
  return new ZhengtuError(
    "STORE_UNAVAILABLE",
    `打不开数据文件夹 ${folder.path} 中的数据库（${text.split("\n")[0] ?? ""}）。请检查文件权限和磁盘空间；若文件已损坏，请从备份恢复，或用 DATA_DIR 指定另一个文件夹后重新导入文档。`,
    { cause: error },
  );
}

function createStore(
  folder: DataFolder,
  keeper: ProcessKeeper,
  guarded: GuardedQueries,
): GraphStore {
  let lastWrite: Promise<unknown> = Promise.resolve();

  async function read(cypher: string, parameters: Parameters = {}): Promise<readonly Row[]> {
    return withProcess(keeper, (link) =>
      withinTime(keeper, link, link.call<"read">({ kind: "read", cypher, parameters })),
    );
  }

  async function write<T>(work: (transaction: WriteTransaction) => Promise<T>): Promise<T> {
    const turn = lastWrite.then(() =>
      withProcess(keeper, (link) => {
        const running = runWrite(link, work);
        keeper.guardWrite(running);
        return running;
      }),
    );
    lastWrite = turn.catch(() => undefined);
    return turn;
  }

  return {
    dialect: "embedded",
    read,
    find: (index, words, limit) =>
      withProcess(keeper, (link) => {
        const request = { kind: "find", index, words, limit } as const;
        return withinTime(keeper, link, link.call<"find">(request));
      }),
    write,
    query: async (cypher, parameters, limits, signal) => {
      const prepared = prepareQuery(await readQuery(cypher), parameters);
      const query = { cypher: prepared.cypher, parameters, limits, signal };
      const result = await guarded.run(keeper, query);
      const { notes, behindStar } = prepared;
      return { ...(behindStar === null ? result : orderColumns(result, behindStar)), notes };
    },
    explain: async (cypher, parameters) => {
      const prepared = prepareQuery(await readQuery(cypher), parameters);
      const plan = await withProcess(keeper, (link) =>
        link.call<"explain">({ kind: "explain", cypher: prepared.cypher, parameters }),
      );
      return { plan: readPlan(plan), notes: prepared.notes };
    },
    ping: () => pingStore(keeper),
    close: async () => {
      await lastWrite;
      await keeper.close();
      clearHolder(folder);
    },
  };
}

/** Must not wait behind what others have asked: whoever asks for the health restarts a server that takes long to tell it. */
async function pingStore(keeper: ProcessKeeper): Promise<void> {
  if (keeper.closed) throw new ZhengtuError("SHUTTING_DOWN", "服务正在关闭，请稍后再试。");
  const starting = keeper.get();
  if (!(await endsWithin(starting, PING_MS))) {
    throw unavailable("图数据库正在重新启动，过几秒会自动恢复。");
  }
  const link = await starting;
  if (link.sinceReply < JUST_HEARD_MS) return;
  const answer = link.call<"read">({ kind: "read", cypher: "RETURN 1 AS one", parameters: {} });
  const isSaid = await endsWithin(answer, PING_MS).catch((error: unknown) => {
    throw toZhengtuError(error);
  });
  if (!isSaid && link.sinceSign > SILENT_MS) throw unavailable("图数据库没有回应，请稍后再试。");
}

function unavailable(sentence: string): ZhengtuError {
  return new ZhengtuError("STORE_UNAVAILABLE", sentence, { retriable: true });
}

/** A read that takes too long is ended with its process; a read of ours should never come to that. */
async function withinTime<T>(
  keeper: ProcessKeeper,
  link: ProcessLink,
  answer: Promise<T>,
): Promise<T> {
  if (await endsWithin(answer, READ_TIMEOUT_MS)) return answer;
  void keeper.restart(link);
  throw new ZhengtuError("QUERY_TIMEOUT", "数据库太久没有回答，这次读取已停止。请缩小范围再试。");
}

/** Runs `use` on the process, again on the next one where the process ends under it. */
async function withProcess<T>(
  keeper: ProcessKeeper,
  use: (link: ProcessLink) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    if (keeper.closed) throw new ZhengtuError("SHUTTING_DOWN", "服务正在关闭，请稍后再试。");
    const link = await keeper.get();
    try {
      return await use(link);
    } catch (error) {
      if (!(error instanceof ProcessEndedError) || attempt === MAX_ATTEMPTS) {
        throw toZhengtuError(error);
      }
      // A broken channel shows before the end of the process: without this the dying one is asked again.
      await link.kill();
    }
  }
}

/** One transaction. A process that ends under it loses all of it, so the work may be done again. */
async function runWrite<T>(
  link: ProcessLink,
  work: (transaction: WriteTransaction) => Promise<T>,
): Promise<T> {
  await link.call<"begin">({ kind: "begin" });
  try {
    const result = await work({
      run: (cypher, parameters = {}) => link.call<"run">({ kind: "run", cypher, parameters }),
    });
    await link.call<"commit">({ kind: "commit" });
    return result;
  } catch (error) {
    // What went wrong is said, not that there was nothing left to roll back: a commit that fails has ended it.
    if (link.alive) await link.call<"rollback">({ kind: "rollback" }).catch(() => undefined);
    throw error;
  }
}
