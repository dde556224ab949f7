/** Who is calling: found once for each request, asked by every endpoint. */
import type { Request, RequestHandler, Response } from "express";
import type { Access, Caller } from "../access/access.ts";
import { type Role, mayAct } from "../contract/role.ts";
import { ZhengtuError } from "../errors.ts";
import { readSessionCookie } from "./session-cookie.ts";

interface Identity {
  readonly caller: Caller;
  /** Who the same credentials are of by now. */
  readonly askAgain: () => Promise<Caller | null>;
}

const identities = new WeakMap<Request, Identity>();
const ASK_AGAIN_MS = 2000;

/** Who sent the request; undefined where nobody knows. */
export function callerOf(request: Request): Caller | undefined {
  return identities.get(request)?.caller;
}

function readBearer(request: Request): string | undefined {
  return /^Bearer +(\S+)$/i.exec(request.get("Authorization") ?? "")?.[1];
}

/** Finds out who is calling. Keeps nobody out: that is `requireRole`'s, which knows what is asked for. */
export function authenticate(access: Access): RequestHandler {
  return async function findCaller(request, _response, next) {
    const credentials = { bearer: readBearer(request), session: readSessionCookie(request) };
    const askAgain = () => access.identify(credentials);
    const caller = await askAgain();
    if (caller !== null) identities.set(request, { caller, askAgain });
    next();
  };
}

const ROLE_NAMES: Readonly<Record<Role, string>> = {
  reader: "查看",
  editor: "编辑",
  admin: "管理",
};

/** Lets those pass who have the role. Throws NOT_SIGNED_IN or FORBIDDEN. */
export function requireRole(needed: Role | "anyone"): RequestHandler {
  return function checkRole(request, response, next) {
    if (needed !== "anyone") {
      const caller = callerOf(request);
      if (caller === undefined) {
        response.setHeader("WWW-Authenticate", 'Bearer realm="zhengtu"');
        throw new ZhengtuError(
          "NOT_SIGNED_IN",
          "请先登录，或在请求头 Authorization 中给出有效的访问口令。",
        );
      }
      if (!mayAct(caller.role, needed)) throw forbidden(caller, needed);
    }
    next();
  };
}

/**
 * Ends a reply that stays open soon after its caller has lost the right to it: removed, signed out, with a token that
 * was taken back or a role that no longer does.
 */
export function endWithRight(request: Request, response: Response, needed: Role | "anyone"): void {
  const identity = identities.get(request);
  if (identity === undefined || needed === "anyone") return;
  const timer = setInterval(() => {
    identity.askAgain().then(
      (caller) => {
        if (caller === null || !mayAct(caller.role, needed)) response.end();
      },
      () => response.end(),
    );
  }, ASK_AGAIN_MS);
  timer.unref();
  response.once("close", () => clearInterval(timer));
}

function forbidden({ name, role }: Caller, needed: Role): ZhengtuError {
  return new ZhengtuError(
    "FORBIDDEN",
    `当前用户“${name}”只有${ROLE_NAMES[role]}权限，这一步需要${ROLE_NAMES[needed]}权限。请找管理员办理。`,
  );
}
