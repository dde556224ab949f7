/** The process that reads spoilt files: one of its own, so that what never ends or takes all memory can be seen and ended. */
import { IngestError } from "../../../../ingest/errors.ts";
import { readDocuments } from "../../../../ingest/read/read-documents.ts";
import { spoilFile, wholeFiles } from "./spoil-files.ts";

/** What became of one file. */
export type FuzzMessage =
  | { readonly number: number; readonly outcome: "begun" }
  | { readonly number: number; readonly outcome: "read" | "refused" }
  | { readonly number: number; readonly outcome: "broken"; readonly error: string };

const [from = 0, to = 0] = process.argv.slice(2).map(Number);
const files = await wholeFiles();

function send(message: FuzzMessage): Promise<void> {
  return new Promise((resolve) => process.send?.(message, () => resolve()));
}

async function readOne(number: number): Promise<FuzzMessage> {
  let isRead = false;
  try {
    for await (const part of readDocuments(spoilFile(files, number))) {
      isRead = (await part.read().then(() => true, refusal)) || isRead;
    }
    return { number, outcome: isRead ? "read" : "refused" };
  } catch (error) {
    if (error instanceof IngestError) return { number, outcome: "refused" };
    return {
      number,
      outcome: "broken",
      error: error instanceof Error ? (error.stack ?? "") : String(error),
    };
  }
}

function refusal(error: unknown): false {
  if (error instanceof IngestError) return false;
  throw error;
}

for (let number = from; number < to; number += 1) {
  await send({ number, outcome: "begun" });
  await send(await readOne(number));
}
process.disconnect();
