/** Reads of the saved views. */
import { queryOptions } from "@tanstack/react-query";
import { call } from "./call.ts";

/** All saved views, the latest first. */
export const viewsQuery = () =>
  queryOptions({
    queryKey: ["views"],
    queryFn: ({ signal }) => call("listViews", { signal }),
  });

/** One saved view with all that is in it. */
export const viewQuery = (id: string) =>
  queryOptions({
    queryKey: ["view", id],
    queryFn: ({ signal }) => call("getView", { params: { id }, signal }),
  });
