/** The real server as a process of its own, on a data folder and a free port. */
import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";

const MAIN = join(import.meta.dirname, "../../server/main.ts");
const START_MS = 120_000;
const POLL_MS = 100;

export interface ServerProcess {
  readonly url: string;
  readonly pid: number;
  readonly stop: () => Promise<void>;
}

/** Starts the server and waits until it says that it is ready; `profileTo` is the folder for what its processor did, written at its end. */
export async function startServerProcess(
  env: Readonly<Record<string, string>> & { readonly DATA_DIR: string },
  profileTo?: string,
): Promise<ServerProcess> {
  const profile = profileTo === undefined ? [] : ["--cpu-prof", `--cpu-prof-dir=${profileTo}`];
  const command = [...profile, "--import", import.meta.resolve("tsx"), MAIN];
  const child = spawn(process.execPath, command, {
    env: { ...process.env, PORT: "0", HOST: "127.0.0.1", LOG_LEVEL: "error", ...env },
    stdio: ["ignore", "ignore", "inherit"],
  });
  try {
    const address = await readAddress(join(env.DATA_DIR, "server.json"), child);
    await awaitReady(address.url);
    return { ...address, stop: () => stopProcess(child) };
  } catch (error) {
    child.kill("SIGKILL");
    throw error;
  }
}

async function readAddress(
  file: string,
  child: ChildProcess,
): Promise<Pick<ServerProcess, "url" | "pid">> {
  for (const deadline = Date.now() + START_MS; ;) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}`);
    if (existsSync(file)) {
      const { url, pid } = JSON.parse(readFileSync(file, "utf8")) as { url: string; pid: number };
      if (pid === child.pid) return { url, pid };
    }
    if (Date.now() > deadline) throw new Error("the server did not start in time");
    await delay(POLL_MS);
  }
}

async function awaitReady(url: string): Promise<void> {
  for (const deadline = Date.now() + START_MS; ;) {
    if ((await fetch(`${url}/api/health/ready`)).ok) return;
    if (Date.now() > deadline) throw new Error("the server was not ready in time");
    await delay(POLL_MS);
  }
}

async function stopProcess(child: ChildProcess): Promise<void> {
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  child.kill("SIGTERM");
  await ended;
}
