/** Routes of signing in and out. */
import type { Access, Caller } from "../access/access.ts";
import type { Session } from "../contract/access.ts";
import type { Handlers } from "../http/handlers.ts";
import { clearSessionCookie, readSessionCookie, setSessionCookie } from "../http/session-cookie.ts";
import type { Services } from "../services.ts";

type AccessRoutes = Pick<Handlers, "getSession" | "signIn" | "signOut">;

function describe(access: Access, caller: Caller | undefined): Session {
  return {
    guarded: access.guarded(),
    ways: access.ways(),
    caller: caller === undefined ? null : { name: caller.name, role: caller.role },
  };
}

/** Who one is; signing in; signing out. */
export function accessRoutes({ access, env }: Services): AccessRoutes {
  return {
    getSession: ({ caller }) => describe(access, caller),
    async signIn({ body, response }) {
      const { caller, session } = await access.signIn(body);
      setSessionCookie(response, session, env.access.sessionMs);
      return describe(access, caller);
    },
    async signOut({ response }) {
      const session = readSessionCookie(response.req);
      if (session !== undefined) await access.signOut(session);
      clearSessionCookie(response);
      return describe(access, (await access.identify(NOBODY)) ?? undefined);
    },
  };
}

const NOBODY = { bearer: undefined, session: undefined } as const;
