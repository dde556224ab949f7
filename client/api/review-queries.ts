/** The reads of reviewing and teaching as react-query options. */
import { queryOptions } from "@tanstack/react-query";
import type { SavedCorrection } from "../../server/contract/correction.ts";
import { call } from "./call.ts";

/** The pairs that wait for a decision. */
export const proposalsQuery = () =>
  queryOptions({
    queryKey: ["review", "proposals"],
    queryFn: ({ signal }) => call("listProposals", { signal }),
  });

/** What is merged. */
export const mergesQuery = () =>
  queryOptions({
    queryKey: ["review", "merges"],
    queryFn: ({ signal }) => call("listMerges", { signal }),
  });

/** What was decided. */
export const decisionsQuery = () =>
  queryOptions({
    queryKey: ["review", "decisions"],
    queryFn: ({ signal }) => call("listDecisions", { signal }),
  });

/** What was taught. */
export const correctionsQuery = () =>
  queryOptions({
    queryKey: ["corrections"],
    queryFn: ({ signal }) => call("listCorrections", { signal }),
  });

/** What a correction would change. */
export const previewQuery = (correction: SavedCorrection["correction"]) =>
  queryOptions({
    queryKey: ["correction-preview", correction],
    queryFn: ({ signal }) => call("previewCorrection", { body: { correction }, signal }),
    // The graph may be another one the next time.
    gcTime: 0,
  });
