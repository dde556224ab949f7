/** The cookie that carries a session: not for scripts of the page, not for other sites, over https not without it. */
import { parseCookie } from "cookie";
import type { Request, Response } from "express";

/** Its name where the connection is not https. */
export const SESSION_COOKIE = "zhengtu_session";

// Browsers take the prefixed name only over https and for this host alone.
function nameFor({ secure }: Request): string {
  return secure ? `__Host-${SESSION_COOKIE}` : SESSION_COOKIE;
}

/** The session that a request brings, as it was set. */
export function readSessionCookie(request: Request): string | undefined {
  return parseCookie(request.headers.cookie ?? "")[nameFor(request)];
}

/** Gives the browser a session for so long. */
export function setSessionCookie(response: Response, session: string, lifetimeMs: number): void {
  response.cookie(nameFor(response.req), session, { ...attributes(response), maxAge: lifetimeMs });
}

/** Takes the session away from the browser. */
export function clearSessionCookie(response: Response): void {
  response.clearCookie(nameFor(response.req), attributes(response));
}

function attributes({ req }: Response) {
  return { httpOnly: true, sameSite: "strict", secure: req.secure, path: "/" } as const;
}
