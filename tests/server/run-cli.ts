/** A command of the server as a person runs it, in a process of its own. */
import { execFile } from "node:child_process";
import { join } from "node:path";

/** What came of it. */
export interface CliRun {
  readonly code: number;
  readonly out: string;
  readonly problems: string;
}

/** Runs `server/<name>.ts` to its end, with settings beside those of the environment. */
export function runCli(
  name: string,
  args: readonly string[],
  settings: Readonly<Record<string, string>>,
): Promise<CliRun> {
  const cli = join(import.meta.dirname, "../../server", `${name}.ts`);
  const env = { ...process.env, ...settings };
  return new Promise((resolve) => {
    execFile("node", ["--import", "tsx", cli, ...args], { env }, (error, out, problems) => {
      resolve({ code: typeof error?.code === "number" ? error.code : 0, out, problems });
    });
  });
}
