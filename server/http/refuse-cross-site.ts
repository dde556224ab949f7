/** Another site's page must neither change the graph nor put work on it through the browser of a person who has 政图 open. */
import type { Request, RequestHandler } from "express";
import { ZhengtuError } from "../errors.ts";
import { callerOf } from "./authenticate.ts";

const HARMLESS = new Set(["GET", "HEAD", "OPTIONS"]);

/** What browsers say of a request from the page's own origin, or typed by a person. */
const OWN = new Set(["same-origin", "none"]);

/**
 * Refuses what browsers mark as sent by a page of another origin, another port of this machine included; a
 * followed link is let through. A request that changes something by a cookie must show where it comes from.
 */
export function refuseCrossSite(): RequestHandler {
  return function checkSite(request, _response, next) {
    if (!isOwn(request)) {
      throw new ZhengtuError("FORBIDDEN", "这个请求来自别的网站，没有执行。请在政图的页面里操作。");
    }
    next();
  };
}

function isOwn(request: Request): boolean {
  const site = request.get("Sec-Fetch-Site");
  const harmless = HARMLESS.has(request.method);
  if (site !== undefined) {
    return OWN.has(site) || (harmless && request.get("Sec-Fetch-Mode") === "navigate");
  }
  const origin = request.get("Origin");
  if (origin !== undefined) return harmless || sameHost(origin, request.host);
  // Programs send neither; they show a token instead of a cookie.
  return harmless || callerOf(request)?.by !== "session";
}

function sameHost(origin: string, host: string | undefined): boolean {
  return URL.canParse(origin) && new URL(origin).host === host?.toLowerCase();
}
