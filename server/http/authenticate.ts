/** Who is calling: found once for each request, asked by every endpoint. */
import type { Request, RequestHandler } from "express";
import type { Access, Caller } from "../access/access.ts";
import { type Role, mayAct } from "../contract/role.ts";
import { ZhengtuError } from "../errors.ts";
import { readSessionCookie } from "./session-cookie.ts";

const callers = new WeakMap<Request, Caller>();

/** Who sent the request; undefined where nobody knows. */
export function callerOf(request: Request): Caller | undefined {
  return callers.get(request);
}

function readBearer(request: Request): string | undefined {
  return /^Bearer +(\S+)$/i.exec(request.get("Authorization") ?? "")?.[1];
}

/** Finds out who is calling. Keeps nobody out: that is `requireRole`'s, which knows what is asked for. */
export function authenticate(access: Access): RequestHandler {
  return async function findCaller(request, _response, next) {
    const caller = await access.identify({
      bearer: readBearer(request),
      session: readSessionCookie(request),
    });
    if (caller !== null) callers.set(request, caller);
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

function forbidden({ name, role }: Caller, needed: Role): ZhengtuError {
  return new ZhengtuError(
    "FORBIDDEN",
    `当前用户“${name}”只有${ROLE_NAMES[role]}权限，这一步需要${ROLE_NAMES[needed]}权限。请找管理员办理。`,
  );
}
