/** Follows a server's health for as long as it is asked to. */
import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { HealthMessage } from "./health-process.ts";

const PROCESS_FILE = fileURLToPath(new URL("./health-process.ts", import.meta.url));

export interface HealthWatch {
  /** How long each check has taken, in milliseconds; Infinity where the server was not well. */
  readonly checks: readonly number[];
  readonly stop: () => void;
}

/** Checks the health every second until it is stopped. */
export function watchHealth(url: string): HealthWatch {
  const checks: number[] = [];
  const child = fork(PROCESS_FILE, [url], { execArgv: ["--import", import.meta.resolve("tsx")] });
  child.on("message", (message) => {
    const { ms } = message as HealthMessage;
    checks.push(ms ?? Infinity);
  });
  return { checks, stop: () => void child.kill("SIGKILL") };
}
