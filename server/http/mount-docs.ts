/** The API's description of itself: `/api/openapi.json` and the page `/api/docs`. */
import { join } from "node:path";
import type { Express } from "express";
import { renderApiPage } from "./api-page.ts";
import { buildOpenApi } from "./openapi.ts";

/** Mounts the OpenAPI document, the page made of it, and the page's stylesheet. */
export function mountDocs(app: Express, version: string): void {
  const document = buildOpenApi(version);
  const page = renderApiPage(document);
  app.get("/api/openapi.json", (_request, response) => {
    response.json(document);
  });
  app.get("/api/docs", (_request, response) => {
    response.type("html").send(page);
  });
  app.get("/api/docs/style.css", (_request, response) => {
    response.sendFile(join(import.meta.dirname, "api-page.css"));
  });
}
