/** Which names the server answers to: a page of another site cannot reach it by pointing its own name here (DNS rebinding). */
import { isIP } from "node:net";
import type { RequestHandler } from "express";
import { ZhengtuError } from "../errors.ts";

/** The name in a Host header or an origin, without its port and brackets. */
export function hostNameOf(host: string): string {
  const bare = /^\[([^\]]+)\](:\d+)?$/.exec(host)?.[1] ?? host.replace(/:\d*$/, "");
  return bare.toLowerCase();
}

/** Answers requests to an IP address, to localhost and to the given names; a rebound name is none of these. */
export function checkHost(allowed: readonly string[]): RequestHandler {
  const names = new Set(["localhost", ...allowed]);
  return function checkHostName(request, _response, next) {
    // What the client itself wrote: a proxy's word about it is checked in its place.
    const given = [request.headers.host ?? "", request.host ?? ""].map(hostNameOf);
    const stranger = given.find((name) => isIP(name) === 0 && !names.has(name));
    if (stranger !== undefined) {
      throw new ZhengtuError(
        "FORBIDDEN",
        "这个服务不以请求中的主机名提供服务。请用本机地址打开；要用别的名称，请由管理员写入 ALLOWED_HOSTS。",
      );
    }
    next();
  };
}
