/**
 * Of a damaged file the PDF library begins reads that nobody waits for. Their failures are heard here, so that they do not end the
 * process: what could be read of the file the library tells by itself.
 */
import { setImmediate as turn } from "node:timers/promises";

/** Does what works with the library, and hears what it leaves rejected; any other rejection ends the process as ever. */
export async function hearStrays<T>(work: () => Promise<T>): Promise<T> {
  process.on("unhandledRejection", hear);
  try {
    return await work();
  } finally {
    // They are told of at the end of a turn.
    await turn();
    process.off("unhandledRejection", hear);
  }
}

function hear(reason: unknown): void {
  // Its own exceptions have no stack but that of their class, which is the library's too.
  const isOfLibrary = reason instanceof Error && (reason.stack ?? "").includes("pdfjs-dist");
  if (!isOfLibrary) throw reason;
}
