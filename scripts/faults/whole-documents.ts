/** Whether a graph is made of whole documents: by making it again of exactly those that are there. */
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { buildGraphBatch } from "../../ingest/assemble/build-graph-batch.ts";
import type { GraphBatch } from "../../ingest/model/graph-batch.ts";
import { prepare, understand } from "../../ingest/pipeline.ts";
import { readDocuments } from "../../ingest/read/read-documents.ts";
import { makeBackup } from "../../server/graph/backup.ts";
import { writeDocument } from "../../server/graph/write-document.ts";
import { readerVersion } from "../../server/jobs/reader-version.ts";
import { openStore } from "../../server/store/open-store.ts";
import type { Upload } from "./app-server.ts";
import { type Template, withStore } from "./faulty-store.ts";

/** All that the files say, a batch each. */
export async function readBatches(files: readonly Upload[]): Promise<readonly GraphBatch[]> {
  const batches: GraphBatch[] = [];
  for (const file of files) {
    for await (const part of readDocuments(file)) {
      batches.push(buildGraphBatch(understand(prepare(await part.read()))));
    }
  }
  return batches;
}

/** The backup of the template with some documents, written one after the other and undisturbed. */
export async function backupOf(
  template: Template,
  batches: readonly GraphBatch[],
): Promise<string> {
  const folder = mkdtempSync(join(template.folder, "../whole-"));
  try {
    cpSync(template.folder, folder, { recursive: true });
    return await withStore(openStore({ kind: "embedded", folder }), async (store) => {
      const reader = readerVersion();
      for (const batch of batches) await writeDocument(store, batch, { reader });
      return makeBackup(store);
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Those of the documents that a backup holds. */
export function documentsIn(backup: string, batches: readonly GraphBatch[]): readonly GraphBatch[] {
  const lines = backup.split("\n").filter((line) => line.startsWith('{"labels":["Document"]'));
  return batches.filter(({ document }) => lines.some((line) => line.includes(document.id)));
}
