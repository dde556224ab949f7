/** How long a process has had a processor: on a busy machine much less than time has passed. */
import { readFileSync } from "node:fs";

// Linux counts in hundredths of a second, whatever the machine.
const TICK_MS = 10;
// Behind the name, which may hold anything: the 14th and 15th field of all.
const [USER, SYSTEM] = [11, 12];

/** In milliseconds; null where the system does not tell. */
export function processorTime(pid: number | undefined): number | null {
  try {
    const line = readFileSync(`/proc/${pid ?? ""}/stat`, "latin1");
    const fields = line.slice(line.lastIndexOf(")") + 2).split(" ");
    const ticks = Number(fields[USER]) + Number(fields[SYSTEM]);
    return Number.isFinite(ticks) ? ticks * TICK_MS : null;
  } catch {
    return null;
  }
}
