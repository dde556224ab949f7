/** How much memory a process of ours holds, asked of the system: what libraries take is not in V8's own count. */
import { readFileSync } from "node:fs";

const PAGE_BYTES = 4096;
const INTERVAL_MS = 200;

/** Calls `onExceeded` once where the process holds more than `limitBytes`; returns what ends the watch. */
export function watchMemory(
  pid: number | undefined,
  limitBytes: number,
  onExceeded: () => void,
): () => void {
  const timer = setInterval(() => {
    if (pid === undefined || residentBytes(pid) <= limitBytes) return;
    clearInterval(timer);
    onExceeded();
  }, INTERVAL_MS);
  return () => clearInterval(timer);
}

/** Linux tells it in a file; elsewhere the limit on V8's heap has to do, and this is 0. */
function residentBytes(pid: number): number {
  try {
    const [, pages = "0"] = readFileSync(`/proc/${pid}/statm`, "utf8").split(" ");
    return Number(pages) * PAGE_BYTES;
  } catch {
    return 0;
  }
}
