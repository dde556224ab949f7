/** What the server says of the query while it is written: asked when the typing pauses. */
import { keepPreviousData } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { QueryCheck } from "../../../server/contract/ask.ts";
import { call } from "../../api/call.ts";
import { useAnswer } from "../../api/useAnswer.ts";
import type { JsonValue } from "./console-parameters.ts";

const PAUSE_MS = 350;

export interface CheckedQuery {
  /** Of the query as it stood at the last pause; undefined before the first. */
  readonly check: QueryCheck | undefined;
  /** Whether it is that of the query as it stands now. */
  readonly current: boolean;
}

/** Checks `query`; values may stay out of it, the names are found by it. */
export function useQueryCheck(
  query: string,
  parameters: Readonly<Record<string, JsonValue>>,
): CheckedQuery {
  const paused = usePaused(JSON.stringify({ query, parameters }));
  const answer = useAnswer({
    queryKey: ["cypher-check", paused],
    queryFn: ({ signal }) => call("checkCypher", { body: JSON.parse(paused) as unknown, signal }),
    placeholderData: keepPreviousData,
    staleTime: 30_000,
    retry: false,
  });
  const current = !answer.isPlaceholderData && paused === JSON.stringify({ query, parameters });
  return { check: answer.data, current };
}

function usePaused(text: string): string {
  const [paused, setPaused] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setPaused(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return paused;
}
