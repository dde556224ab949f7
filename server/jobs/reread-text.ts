/** The ingest line from a stored document to a batch for the store. */
import { buildGraphBatch } from "../../ingest/assemble/build-graph-batch.ts";
import { checkGraphBatch } from "../../ingest/assemble/check-graph-batch.ts";
import type { Correction } from "../../ingest/model/correction.ts";
import type { GraphBatch } from "../../ingest/model/graph-batch.ts";
import { type SplitText, understandText } from "../../ingest/pipeline.ts";

/** All that a document's text says under the given corrections. */
export function rereadText(text: SplitText, corrections: readonly Correction[]): GraphBatch {
  const understood = understandText(text, corrections);
  const batch = buildGraphBatch({ ...understood, notices: [], places: [] });
  checkGraphBatch(batch);
  return batch;
}
