/** The server as a process of its own, to be killed. */
import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { gunzipSync } from "node:zlib";
import { z } from "zod";
import { listOf } from "../../server/contract/common.ts";
import { type ImportJob, ImportJobSchema } from "../../server/contract/document.ts";

const MAIN = join(import.meta.dirname, "../../server/main.ts");
// Far more than a start takes: on a busy machine it is a matter of minutes.
const START_MS = 15 * 60_000;
const POLL_MS = 50;
// What a server answers that has too much to do, or whose store is on its way back.
const BUSY = [429, 503];
const BUSY_MS = 500;
const AnnouncementSchema = z.object({ url: z.string(), pid: z.number() });

/** A file to import. */
export interface Upload {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A running server. */
export interface AppServer {
  readonly url: string;
  readonly jobs: () => Promise<readonly ImportJob[]>;
  /** Resolves when the server has answered for the file; throws where it does not answer. */
  readonly upload: (file: Upload) => Promise<void>;
  /** The graph as a backup's text. */
  readonly backup: () => Promise<string>;
  /** Ends the process that holds the embedded database, as by kill -9. Returns whether there was one. */
  readonly killDatabase: () => boolean;
  /** Ends the server as by kill -9. */
  readonly kill: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** What a server is started with: a data folder, and more of the environment. */
export interface AppServerOptions {
  readonly dataDir: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Starts a server and waits until it answers. Throws with what it complained of where it does not. */
export async function startAppServer({ dataDir, env }: AppServerOptions): Promise<AppServer> {
  const announcement = join(dataDir, "server.json");
  rmSync(announcement, { force: true });
  const child = spawn(process.execPath, ["--import", import.meta.resolve("tsx"), MAIN], {
    env: {
      ...process.env,
      LOG_LEVEL: "error",
      HOST: "127.0.0.1",
      ...env,
      PORT: "0",
      DATA_DIR: dataDir,
    },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let complaints = "";
  child.stderr.on("data", (chunk: Buffer) => (complaints += chunk.toString()));
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const url = await readAnnouncement(announcement, child).catch((error: unknown) => {
    child.kill("SIGKILL");
    throw new Error(`${String(error)}: ${complaints}`);
  });
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    await ended;
  };
  return {
    url,
    jobs: () => askJobs(url),
    upload: (file) => upload(url, file),
    backup: async () => {
      const reply = await fetch(`${url}/api/backup`);
      if (!reply.ok) throw new Error(`the backup was answered with ${reply.status}`);
      return gunzipSync(new Uint8Array(await reply.arrayBuffer())).toString("utf8");
    },
    killDatabase: () => killDatabaseOf(child),
    kill: () => end("SIGKILL"),
    stop: () => end("SIGTERM"),
  };
}

/** Asks; a server that has too much to do at the moment is asked again, as it says. */
async function askWhileBusy(what: string, ask: () => Promise<Response>): Promise<Response> {
  const deadline = Date.now() + START_MS;
  for (;;) {
    const reply = await ask();
    if (reply.ok) return reply;
    const text = await reply.text();
    if (!BUSY.includes(reply.status) || Date.now() > deadline) {
      throw new Error(`${what}: ${reply.status} ${text}`);
    }
    await delay(BUSY_MS);
  }
}

async function askJobs(url: string): Promise<readonly ImportJob[]> {
  const reply = await askWhileBusy("the imports", () => fetch(`${url}/api/jobs`));
  return listOf(ImportJobSchema).parse(await reply.json()).items;
}

async function readAnnouncement(path: string, child: ChildProcess): Promise<string> {
  const deadline = Date.now() + START_MS;
  for (;;) {
    const announced = AnnouncementSchema.safeParse(readJson(path));
    if (announced.success) return announced.data.url;
    if (child.exitCode !== null) throw new Error("the server did not start");
    if (Date.now() > deadline) throw new Error("the server took too long to start");
    await delay(POLL_MS);
  }
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return null;
  }
}

async function upload(url: string, { name, bytes }: Upload): Promise<void> {
  const reply = await askWhileBusy(name, () => {
    const form = new FormData();
    form.set("file", new Blob([new Uint8Array(bytes)]), name);
    return fetch(`${url}/api/documents`, { method: "POST", body: form });
  });
  await reply.text();
}

/** Found among the server's children in /proc; nowhere else than on Linux. */
function killDatabaseOf({ pid }: ChildProcess): boolean {
  for (const entry of readdirSync("/proc")) {
    if (!/^\d+$/.test(entry)) continue;
    try {
      const parent = /^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${entry}/status`, "utf8"))?.[1];
      const command = readFileSync(`/proc/${entry}/cmdline`, "utf8");
      if (Number(parent) !== pid || !command.includes("database-process")) continue;
      process.kill(Number(entry), "SIGKILL");
      return true;
    } catch {
      // It has ended meanwhile.
    }
  }
  return false;
}
