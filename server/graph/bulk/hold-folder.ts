/** One process at a time works in a folder: a note there says which. */
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ZhengtuError, errorCode } from "../../errors.ts";
import { isProcessAlive } from "../../store/process-alive.ts";

/** The note's name. */
export const HOLDER_FILE = "documents.holder";

/** Takes the folder; returns what gives it back. Throws CONFLICT while another process is at work in it. */
export function holdFolder(folder: string): () => void {
  const file = join(folder, HOLDER_FILE);
  try {
    writeFileSync(file, String(process.pid), { flag: "wx" });
  } catch (error) {
    if (errorCode(error) !== "EEXIST") throw error;
    const holder = Number(readFileSync(file, "utf8"));
    // A note that was cut off names nobody.
    if (Number.isInteger(holder) && holder > 0 && isProcessAlive(holder)) {
      throw new ZhengtuError(
        "CONFLICT",
        `文件夹 ${folder} 正由另一个政图进程（进程号 ${holder}）写入。请等它结束；如果它已不在，删除 ${HOLDER_FILE} 再试。`,
      );
    }
    // Whoever held it was killed.
    writeFileSync(file, String(process.pid));
  }
  return () => rmSync(file, { force: true });
}
