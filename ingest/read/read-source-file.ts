import { readFileSync, statSync } from "node:fs";
import { IngestError } from "../errors.ts";
import { MAX_FILE_BYTES, checkSize } from "./check-file.ts";

/** The bytes of the file at `path`; throws IngestError where there is none, or one too large. */
export function readSourceFile(path: string): Uint8Array {
  try {
    checkSize(statSync(path).size, path, MAX_FILE_BYTES);
    return readFileSync(path);
  } catch (error) {
    if (error instanceof IngestError) throw error;
    throw toIngestError(error, path);
  }
}

function toIngestError(error: unknown, path: string): IngestError {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "ENOENT" || code === "ENOTDIR") {
    return new IngestError("FILE_NOT_FOUND", `找不到文件“${path}”，请检查路径是否写对。`, { path });
  }
  if (code === "EISDIR") {
    const message = `“${path}”是一个文件夹，请给出其中某个文件的路径。`;
    return new IngestError("FILE_UNREADABLE", message, { path });
  }
  const message = `无法读取文件“${path}”（${String(code ?? error)}），请检查文件权限。`;
  return new IngestError("FILE_UNREADABLE", message, { path });
}
