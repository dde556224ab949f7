/** The reading process: runs the ingest line on one file at a time, apart from the server, so that it can be killed. */
import { buildGraphBatch } from "../../ingest/assemble/build-graph-batch.ts";
import { checkGraphBatch } from "../../ingest/assemble/check-graph-batch.ts";
import { IngestError } from "../../ingest/errors.ts";
import type { SourceFile } from "../../ingest/model/document.ts";
import { type PreparedDocument, prepare, understand } from "../../ingest/pipeline.ts";
import { readDocuments } from "../../ingest/read/read-documents.ts";
import type { PartPlace, ReadDocument, ReadReport, ReadRequest } from "./read-message.ts";

type Step = "understand" | "next";
type Report = ReadReport extends infer Each
  ? Each extends { readonly task: number }
    ? Omit<Each, "task">
    : never
  : never;

let goOn: ((step: Step) => void) | undefined;

async function read(task: number, file: SourceFile, first: number): Promise<void> {
  const report = (message: Report) => process.send?.({ task, ...message });
  const place: PartPlace = { name: file.name, member: first, members: 1 };
  const ask = (message: Report): Promise<Step> =>
    new Promise((resolve) => {
      goOn = resolve;
      report(message);
    });
  try {
    const onMember = (opened: PartPlace) => report({ kind: "opening", place: opened });
    for await (const { read: readPart, ...part } of readDocuments(file, { first, onMember })) {
      try {
        const prepared = prepare(await readPart());
        const { info } = prepared.split;
        if ((await ask({ kind: "identified", place: part, info })) === "next") continue;
        await ask({ kind: "understood", place: part, document: toReadDocument(prepared) });
      } catch (error) {
        await ask(toRefusal(part, error));
      }
    }
  } catch (error) {
    await ask(toRefusal(place, error));
  }
  report({ kind: "end" });
}

function toReadDocument(prepared: PreparedDocument): ReadDocument {
  const extraction = understand(prepared);
  const batch = buildGraphBatch(extraction);
  checkGraphBatch(batch);
  return { batch, notices: extraction.notices.map((notice) => notice.message) };
}

function toRefusal(place: PartPlace, error: unknown): Report {
  if (error instanceof IngestError) {
    return { kind: "refused", place, code: error.code, message: error.message };
  }
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { kind: "refused", place, code: null, message };
}

process.on("message", (message) => {
  // Only document-reader.ts writes to this channel.
  const request = message as ReadRequest;
  if ("step" in request) goOn?.(request.step);
  else void read(request.task, request.file, request.first);
});
// A terminal's Ctrl+C reaches the whole group: the server decides when reading ends.
process.on("SIGINT", () => undefined);
process.on("disconnect", () => process.exit(0));
