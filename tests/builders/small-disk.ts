/** A disk of a given size, for the fault that it is full or read-only: a file system in memory, where one may be mounted. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface SmallDisk {
  readonly folder: string;
  /** Mounts it anew with its content: of another size (`size=8m`), or read-only (`ro`). */
  readonly remount: (option: string) => void;
  readonly dispose: () => void;
}

/** Whether this account may mount; where not, these tests are skipped and it is said. */
export const canMount = tryToMount();
if (!canMount) console.warn("不能挂载内存盘（需要 root）：磁盘已满和只读的测试已跳过。");

/** Mounts a disk, at `at` where that is given. */
export function mountSmallDisk(size: string, at?: string): SmallDisk {
  const folder = at ?? mkdtempSync(join(tmpdir(), "zhengtu-disk-"));
  const mount = (...options: string[]) => {
    execFileSync("mount", [...options, folder], { stdio: "pipe" });
  };
  mount("-t", "tmpfs", "-o", `size=${size}`, "tmpfs");
  return {
    folder,
    remount: (option) => mount("-o", `remount,${option}`),
    dispose: () => {
      execFileSync("umount", [folder], { stdio: "pipe" });
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function tryToMount(): boolean {
  try {
    mountSmallDisk("100k").dispose();
    return true;
  } catch {
    return false;
  }
}
