/** Reads of the view of numbers as react-query options. */
import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { call } from "./call.ts";

/** The indicators of some places' reports (none means all) whose name holds the words. */
export const indicatorsQuery = (place: readonly string[], q: string) =>
  queryOptions({
    queryKey: ["indicators", place, q],
    queryFn: ({ signal }) => call("listIndicators", { query: { place, q }, signal }),
    placeholderData: keepPreviousData,
  });

/** The series of some indicators. */
export const numbersQuery = (indicator: readonly string[], place: readonly string[]) =>
  queryOptions({
    queryKey: ["numbers", indicator, place],
    queryFn: ({ signal }) => call("getNumbers", { query: { indicator, place }, signal }),
    placeholderData: keepPreviousData,
    enabled: indicator.length > 0,
  });
