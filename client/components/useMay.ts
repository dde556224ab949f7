/** What the person at this page may do. */
import { type Role, mayAct } from "../../server/contract/role.ts";
import { sessionQuery } from "../api/session.ts";
import { useAnswer } from "../api/useAnswer.ts";

/** Whether what asks for the role is to be offered; the server checks it again. */
export function useMay(needed: Role): boolean {
  const { data } = useAnswer(sessionQuery());
  // Where the session is not known the server's own answer will tell.
  return !data?.caller || mayAct(data.caller.role, needed);
}
