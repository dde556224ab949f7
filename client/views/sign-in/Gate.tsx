/** Shows the pages to whoever may see them, and the way in to everybody else. The address stays, so that one gets where one wanted to go. */
import { useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useEffect } from "react";
import { sessionQuery } from "../../api/session.ts";
import { useAnswer } from "../../api/useAnswer.ts";
import { Loading } from "../../components/StateNotes.tsx";
import { useServer } from "../../state/server/store.ts";
import { SignInView } from "./SignInView.tsx";

/** Asks who is there before anything else is asked. */
export function Gate({ children }: { readonly children: ReactNode }) {
  const client = useQueryClient();
  const { data: session, isFetched } = useAnswer(sessionQuery());
  const refusals = useServer((server) => server.refusals);
  // A session has its end: the next call that is refused for want of one brings the way in.
  useEffect(() => {
    if (refusals > 0) void client.invalidateQueries({ queryKey: sessionQuery().queryKey });
  }, [refusals, client]);
  // Where the server is away the pages say so themselves; asking once more must not take them down.
  if (!isFetched) return <Loading />;
  if (session?.guarded && session.caller === null) return <SignInView ways={session.ways} />;
  return children;
}
