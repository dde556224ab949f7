/** Saved queries as a file that another 政图 takes, and by folder. Pure. */
import { z } from "zod";
import type { SavedQuery, SavedQueryInput } from "../../../server/contract/query.ts";
import { SavedQueryInputSchema } from "../../../server/contract/query.ts";

const FORMAT = "zhengtu-queries";
const MAX_QUERIES = 500;

const FileSchema = z.object({
  format: z.literal(FORMAT),
  version: z.literal(1),
  queries: z.array(SavedQueryInputSchema).min(1).max(MAX_QUERIES),
});

/** The text of a file with these queries: without their ids, which are this graph's. */
export function writeQueryFile(queries: readonly SavedQuery[]): string {
  const inputs = queries.map((query) => SavedQueryInputSchema.parse(query));
  return `${JSON.stringify({ format: FORMAT, version: 1, queries: inputs }, null, 2)}\n`;
}

/** The queries of a file; null where it is not one. */
export function readQueryFile(text: string): readonly SavedQueryInput[] | null {
  try {
    return FileSchema.safeParse(JSON.parse(text)).data?.queries ?? null;
  } catch {
    return null;
  }
}

/** The folders by name with their queries, what is in none first. */
export function byFolder(
  queries: readonly SavedQuery[],
): readonly (readonly [string, readonly SavedQuery[]])[] {
  const folders = new Map<string, SavedQuery[]>();
  for (const query of queries)
    folders.set(query.folder, [...(folders.get(query.folder) ?? []), query]);
  return [...folders].sort(([one], [other]) => one.localeCompare(other, "zh-CN"));
}
