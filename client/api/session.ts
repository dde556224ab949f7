/** Who is signed in: asked once, kept while the page is open. */
import { queryOptions } from "@tanstack/react-query";
import type { Session, SignIn } from "../../server/contract/access.ts";
import { call } from "./call.ts";
import { queryClient } from "./query-client.ts";

/** The session as the server sees it. */
export const sessionQuery = () =>
  queryOptions({
    queryKey: ["session"],
    queryFn: ({ signal }) => call("getSession", { signal }),
    staleTime: Infinity,
  });

/** Signs in. Throws an ApiError with the server's sentence. */
export async function signIn(proof: SignIn): Promise<Session> {
  const session = await call("signIn", { body: proof });
  queryClient.setQueryData(sessionQuery().queryKey, session);
  return session;
}

/** Signs out, and leaves nothing in this tab of what was seen. */
export async function signOut(): Promise<void> {
  await call("signOut");
  sessionStorage.clear();
  location.assign("/");
}
