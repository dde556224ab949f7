/** Follows a server's health for as long as it is asked to. */
import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { HealthMessage } from "./health-process.ts";

const PROCESS_FILE = fileURLToPath(new URL("./health-process.ts", import.meta.url));

export interface HealthWatch {
  /** How long each check has taken, in milliseconds; Infinity where the server was not well. */
  readonly checks: readonly number[];
  /** Ends it; a check that has no answer yet counts for as long as it has waited. */
  readonly stop: () => void;
}

/** Checks the health every second until it is stopped. */
export function watchHealth(url: string): HealthWatch {
  const checks: number[] = [];
  let begun: number | null = null;
  const child = fork(PROCESS_FILE, [url], { execArgv: ["--import", import.meta.resolve("tsx")] });
  child.on("message", (said) => {
    const message = said as HealthMessage;
    begun = message === "begun" ? performance.now() : null;
    if (message !== "begun") checks.push(message.ms ?? Infinity);
  });
  return {
    checks,
    stop: () => {
      if (begun !== null) checks.push(performance.now() - begun);
      child.kill("SIGKILL");
    },
  };
}
