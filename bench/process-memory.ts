/** How much memory and how many files processes hold, as Linux tells it. */
import { readFileSync, readdirSync } from "node:fs";

const KILOBYTE = 1024;

/** Bytes that a process and all below it hold; 0 where the system does not tell. */
export function treeMemory(pid: number): number {
  return residentBytes(pid) + childrenOf(pid).reduce((sum, child) => sum + treeMemory(child), 0);
}

/** Bytes that a process holds by itself. */
export function residentBytes(pid: number): number {
  const [, kilobytes = "0"] = /VmRSS:\s+(\d+)/.exec(readProc(`${pid}/status`)) ?? [];
  return Number(kilobytes) * KILOBYTE;
}

/** How many files, sockets and pipes a process has open; 0 where the system does not tell. */
export function openFiles(pid: number): number {
  try {
    return readdirSync(`/proc/${pid}/fd`).length;
  } catch {
    return 0;
  }
}

function childrenOf(pid: number): readonly number[] {
  try {
    return readdirSync(`/proc/${pid}/task`).flatMap((task) =>
      readProc(`${pid}/task/${task}/children`).split(" ").filter(Boolean).map(Number),
    );
  } catch {
    return [];
  }
}

function readProc(path: string): string {
  try {
    return readFileSync(`/proc/${path}`, "utf8");
  } catch {
    return "";
  }
}
