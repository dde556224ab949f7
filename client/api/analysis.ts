/** Reads of the working views as react-query options. */
import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { call } from "./call.ts";

/** What was read out of each sentence of a document. */
export const documentMapQuery = (id: string) =>
  queryOptions({
    queryKey: ["document-map", id],
    queryFn: ({ signal }) => call("getDocumentMap", { params: { id }, signal }),
  });

/** The places that have reports. */
export const reportPlacesQuery = () =>
  queryOptions({
    queryKey: ["places"],
    queryFn: ({ signal }) => call("listPlaces", { signal }),
  });

/** Projects by area; `place` "" reads the reports of all places. */
export const areaTableQuery = (place: string, type: readonly string[]) =>
  queryOptions({
    queryKey: ["areas", place, type],
    queryFn: ({ signal }) => call("getAreaTable", { query: { place, type }, signal }),
    placeholderData: keepPreviousData,
  });
