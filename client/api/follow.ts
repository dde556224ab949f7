/** Reads of promises and comparison as react-query options. */
import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { call } from "./call.ts";

/** The places that have reports. */
export const placesQuery = () =>
  queryOptions({
    queryKey: ["places"],
    queryFn: ({ signal }) => call("listPlaces", { signal }),
  });

/** Every promise of a place; `together` are places whose reports are read as its own. */
export const promisesQuery = (place: string, together: readonly string[]) =>
  queryOptions({
    queryKey: ["promises", place, together],
    queryFn: ({ signal }) => call("getPromises", { query: { place, with: together }, signal }),
    enabled: place !== "",
    placeholderData: keepPreviousData,
  });

/** Two reports side by side. */
export const comparisonQuery = (left: string, right: string) =>
  queryOptions({
    queryKey: ["compare", left, right],
    queryFn: ({ signal }) => call("compareReports", { query: { left, right }, signal }),
    enabled: left !== "" && right !== "",
  });
