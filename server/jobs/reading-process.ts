/** The reading process: runs the ingest line on one file at a time, apart from the server, so that it can be killed. */
import { IngestError } from "../../ingest/errors.ts";
import { readFile } from "./read-file.ts";
import type { ReadAnswer, ReadRequest } from "./read-message.ts";

async function answer(request: ReadRequest): Promise<ReadAnswer> {
  const { task } = request;
  try {
    return { task, document: await readFile(request) };
  } catch (error) {
    if (error instanceof IngestError) {
      return { task, refused: { code: error.code, message: error.message } };
    }
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { task, refused: { code: null, message } };
  }
}

process.on("message", (request) => {
  void answer(request as ReadRequest).then((reply) => process.send?.(reply));
});
// A terminal's Ctrl+C reaches the whole group: the server decides when reading ends.
process.on("SIGINT", () => undefined);
process.on("disconnect", () => process.exit(0));
