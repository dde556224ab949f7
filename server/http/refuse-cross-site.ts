/** Another site's page must not change the graph through the browser of a person who has 政图 open. */
import type { RequestHandler } from "express";
import { ZhengtuError } from "../errors.ts";

const HARMLESS = new Set(["GET", "HEAD", "OPTIONS"]);

/** Refuses requests that browsers mark as sent by a page of another site, but for those that only read. */
export function refuseCrossSite(): RequestHandler {
  return function checkSite(request, _response, next) {
    if (!HARMLESS.has(request.method) && request.get("Sec-Fetch-Site") === "cross-site") {
      throw new ZhengtuError("FORBIDDEN", "这个请求来自别的网站，没有执行。请在政图的页面里操作。");
    }
    next();
  };
}
