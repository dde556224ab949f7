/** What views ask the server for. An answer that is there stays there: where asking again fails it may be old, and the page says so. */
import { notifyManager, useQuery, useQueryClient } from "@tanstack/react-query";
import type { Query, QueryKey, UseQueryOptions } from "@tanstack/react-query";
import { useCallback, useSyncExternalStore } from "react";
import { isWorthRetrying } from "./api-error.ts";

/** Asks and follows the answer. `error` is told where there is nothing to show: no answer yet, or one that the server has taken back. */
export function useAnswer<Fetched, Data = Fetched, Key extends QueryKey = QueryKey>(
  options: UseQueryOptions<Fetched, Error, Data, Key>,
) {
  const { data, error, isPending, isLoading, isFetching, isFetched, isPlaceholderData, refetch } =
    useQuery(options);
  const kept = isKept(error) ? data : undefined;
  return {
    data: kept,
    error: kept === undefined ? error : null,
    ...{ isPending, isLoading, isFetching, isFetched, isPlaceholderData, refetch },
  };
}

/** Whether what is shown may be old because asking again failed, and the way to ask once more. */
export function useOutdated(): readonly [outdated: boolean, askAgain: () => void] {
  const client = useQueryClient();
  const cache = client.getQueryCache();
  const outdated = useSyncExternalStore(
    useCallback((tell) => cache.subscribe(notifyManager.batchCalls(tell)), [cache]),
    () => cache.findAll(OUTDATED).length > 0,
  );
  return [outdated, () => void client.refetchQueries(OUTDATED)];
}

const OUTDATED = {
  type: "active",
  predicate: ({ state }: Query) =>
    state.data !== undefined && state.error !== null && isKept(state.error),
} as const;

// What the server refuses it no longer has, or no longer shows to this person.
function isKept(error: Error | null): boolean {
  return error === null || isWorthRetrying(error);
}
