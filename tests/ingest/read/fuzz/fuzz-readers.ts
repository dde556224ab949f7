/** Has spoilt files read in a process of its own, and sees to it that each comes to an end. */
import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { FuzzMessage } from "./reading-process.ts";

const PROCESS_FILE = fileURLToPath(new URL("./reading-process.ts", import.meta.url));
// Half a second is long for these files; a machine with other work to do may take many times that.
const PATIENCE_MS = 60_000;
const HEAP_MB = 1024;

/** What became of all files. */
export interface FuzzTally {
  readonly read: number;
  readonly refused: number;
  /** Those that were neither: each with its number, by which it can be made again. */
  readonly broken: readonly string[];
}

/** Reads the spoilt files with the numbers from `from` up to, and without, `to`. */
export async function fuzzReaders(from: number, to: number): Promise<FuzzTally> {
  const counts = { read: 0, refused: 0 };
  const broken: string[] = [];
  for (let next = from; next < to;) {
    const ended = await readUntilFault(next, to, (message) => {
      if (message.outcome === "begun") return;
      if (message.outcome === "broken") broken.push(`${message.number}: ${message.error}`);
      else counts[message.outcome] += 1;
    });
    if (ended === null) break;
    broken.push(`${ended.number}: ${ended.why}`);
    next = ended.number + 1;
  }
  return { ...counts, broken };
}

interface Fault {
  readonly number: number;
  readonly why: string;
}

/** Null where all were read. */
function readUntilFault(
  from: number,
  to: number,
  tell: (message: FuzzMessage) => void,
): Promise<Fault | null> {
  return new Promise((resolve) => {
    const child = fork(PROCESS_FILE, [String(from), String(to)], {
      execArgv: [`--max-old-space-size=${HEAP_MB}`, "--import", import.meta.resolve("tsx")],
    });
    let number = from;
    let why = "the process ended";
    const onTime = () => {
      why = `not read after ${PATIENCE_MS / 1000} s`;
      child.kill("SIGKILL");
    };
    let timer = setTimeout(onTime, PATIENCE_MS);
    child.on("message", (message) => {
      const said = message as FuzzMessage;
      number = said.number;
      clearTimeout(timer);
      timer = setTimeout(onTime, PATIENCE_MS);
      tell(said);
    });
    child.once("exit", (code) => {
      clearTimeout(timer);
      resolve(code === 0 ? null : { number, why: `${why} (${code ?? "killed"})` });
    });
  });
}
