/** What a press of a button asked for and did not get. Where only the server was away, it is asked again as soon as that is back. */
import { useEffect, useRef } from "react";
import { isOffline } from "../api/api-error.ts";
import { useServer } from "../state/server/store.ts";
import { Failure } from "./StateNotes.tsx";

export interface AskedFailureProps {
  readonly error: unknown;
  /** Asks the same again. */
  readonly onAsk: () => void;
}

/** Says what failed; what the server refused it would refuse again. */
export function AskedFailure({ error, onAsk }: AskedFailureProps) {
  const reachable = useServer((server) => server.reachable);
  const away = isOffline(error);
  const ask = useRef(onAsk);
  useEffect(() => {
    ask.current = onAsk;
  });
  useEffect(() => {
    if (away && reachable) ask.current();
  }, [away, reachable]);
  return <Failure error={error} {...(away ? { onRetry: onAsk } : {})} />;
}
