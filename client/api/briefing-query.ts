/** A briefing of a place or an entity: asked for, and its addresses. */
import { queryOptions } from "@tanstack/react-query";
import type { BriefingRequest } from "../../server/contract/briefing.ts";
import { call } from "./call.ts";

/** The briefing with the sheet to show. */
export const briefingQuery = (request: BriefingRequest) =>
  queryOptions({
    queryKey: ["briefing", request],
    queryFn: ({ signal }) => call("getBriefing", { query: request, signal }),
    enabled: request.of !== "",
  });

/** The address of the briefing as a file. */
export function briefingFile(request: BriefingRequest, format: "html" | "docx"): string {
  const query = { ...request, limit: String(request.limit), format };
  return `/api/briefing/file?${new URLSearchParams(query).toString()}`;
}

/** The page with the briefing of a place. */
export function briefingPage(place: string): string {
  return `/report/place?${new URLSearchParams({ of: place }).toString()}`;
}
