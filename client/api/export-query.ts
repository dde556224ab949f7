/** The export as data of a page: every relation among some entities with its sentences. */
import { queryOptions } from "@tanstack/react-query";
import { ExportedGraphSchema } from "../../server/contract/exported.ts";
import type { ExportedGraphFile } from "../../server/contract/exported.ts";
import { ApiError } from "./api-error.ts";
import { call, send } from "./call.ts";

/** Entities, relations and sentences; nothing is asked where there are no ids. */
export const exportedQuery = (ids: readonly string[]) =>
  queryOptions({
    queryKey: ["exported", ids],
    queryFn: ({ signal }) => readExport(ids, signal),
    enabled: ids.length > 0,
  });

/** The documents that some entities come from. */
export const sourcesQuery = (ids: readonly string[]) =>
  queryOptions({
    queryKey: ["sources", ids],
    queryFn: ({ signal }) => call("listSources", { body: { ids }, signal }),
    enabled: ids.length > 0,
  });

async function readExport(ids: readonly string[], signal: AbortSignal): Promise<ExportedGraphFile> {
  const response = await send("exportGraph", { body: { format: "json", ids }, signal });
  const parsed = ExportedGraphSchema.safeParse(await response.json().catch(() => undefined));
  if (!parsed.success) throw new ApiError("REPLY_INVALID", parsed.error.message, response.status);
  return parsed.data;
}
