/** The ingest line from a file to a batch for the store. */
import { buildGraphBatch } from "../../ingest/assemble/build-graph-batch.ts";
import { checkGraphBatch } from "../../ingest/assemble/check-graph-batch.ts";
import type { SourceFile } from "../../ingest/model/document.ts";
import { extract } from "../../ingest/pipeline.ts";
import type { ReadDocument } from "./read-message.ts";

/** All that a file says, ready for the store. Throws IngestError where it is no readable report. */
export async function readFile({ name, bytes }: SourceFile): Promise<ReadDocument> {
  const extraction = await extract({ name, bytes });
  const batch = buildGraphBatch(extraction);
  checkGraphBatch(batch);
  return { batch, notices: extraction.notices.map((notice) => notice.message) };
}
