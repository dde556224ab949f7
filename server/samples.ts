/** The samples: loaded into a store that has never held anything, and never again after that. */
import { existsSync } from "node:fs";
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { ImportJob } from "./contract/document.ts";
import { readRows } from "./graph/read-rows.ts";
import type { ImportQueue } from "./jobs/import-queue.ts";
import type { Logger } from "./logging.ts";
import { loadQuery } from "./queries/load-query.ts";
import type { GraphStore } from "./store/graph-store.ts";

export interface SampleOptions {
  readonly store: GraphStore;
  readonly imports: ImportQueue;
  readonly logger: Logger;
  /** Its .md files are the samples, but for the README. */
  readonly folder: string;
}

async function isFirstStart(store: GraphStore): Promise<boolean> {
  const [row] = await readRows(store, "first-start", z.object({ filled: z.number() }));
  return row?.filled === 0;
}

async function markFilled(store: GraphStore): Promise<void> {
  await store.write((transaction) =>
    transaction.run(loadQuery("write/mark-filled", store.dialect)),
  );
}

async function listSamples(folder: string): Promise<string[]> {
  // An installation may leave them out.
  if (!existsSync(folder)) return [];
  const names = await readdir(folder);
  return names.filter((name) => name.endsWith(".md") && name !== "README.md").sort();
}

/** Imports the samples on the first start, each like an uploaded file; returns how many were loaded. */
export async function loadSamples({
  store,
  imports,
  logger,
  folder,
}: SampleOptions): Promise<number> {
  if (!(await isFirstStart(store))) return 0;
  const names = await listSamples(folder);
  const jobs: ImportJob[] = [];
  for (const name of names) {
    jobs.push(await imports.add({ name, bytes: await readFile(join(folder, name)) }));
  }
  const over = await Promise.all(jobs.map((job) => imports.whenOver(job)));
  const failed = over.filter((job) => job.error !== null);
  for (const job of failed) {
    logger.warn({ sample: job.fileName, problem: job.error?.message }, "sample not loaded");
  }
  // Where all failed the cause may pass: the next start tries again.
  if (failed.length < names.length) await markFilled(store);
  return names.length - failed.length;
}
