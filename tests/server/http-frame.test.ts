import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Validator } from "@seriousme/openapi-schema-validator";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { QueryCheckSchema } from "../../server/contract/ask.ts";
import { endpoints } from "../../server/contract/endpoints.ts";
import { HealthSchema } from "../../server/contract/system.ts";
import { SchemaSummarySchema } from "../../server/contract/system.ts";
import { ZhengtuError } from "../../server/errors.ts";
import * as sketch from "./fixtures/documents.ts";
import { type RunningServer, readError, startServer } from "./running-server.ts";

let server: RunningServer;
let clientDir: string;
let storeFault: Error | undefined;

beforeAll(async () => {
  clientDir = mkdtempSync(join(tmpdir(), "zhengtu-client-"));
  mkdirSync(join(clientDir, "assets"));
  writeFileSync(join(clientDir, "index.html"), "<!doctype html><title>政图</title>");
  writeFileSync(join(clientDir, "assets/app-0a1b2c3d.js"), `"${"政图".repeat(2000)}";`);
  server = await startServer({
    documents: [sketch.REPORT_2023],
    clientDir,
    wrapStore: (store) => ({
      ...store,
      read: (cypher, parameters) =>
        storeFault === undefined ? store.read(cypher, parameters) : Promise.reject(storeFault),
      ping: () => (storeFault === undefined ? store.ping() : Promise.reject(storeFault)),
    }),
  });
});
afterAll(async () => {
  await server.close();
  rmSync(clientDir, { recursive: true, force: true });
});

describe("security headers", () => {
  it("allow nothing but the server's own files, and keep plain http working", async () => {
    for (const path of ["/", "/api/health", "/api/docs", "/assets/app-0a1b2c3d.js"]) {
      const { headers } = await fetch(`${server.url}${path}`);
      const policy = headers.get("content-security-policy") ?? "";
      expect(policy).toContain("default-src 'self'");
      expect(policy).toContain("worker-src 'self' blob:");
      expect(policy).not.toMatch(/unsafe|upgrade-insecure-requests|https?:|\*/);
      expect(headers.get("strict-transport-security")).toBeNull();
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("x-powered-by")).toBeNull();
    }
  });

  it("do not let another site's page change anything", async () => {
    const response = await fetch(`${server.url}/api/samples`, {
      method: "DELETE",
      headers: { "Sec-Fetch-Site": "cross-site" },
    });
    expect(await readError(response)).toMatchObject({ status: 403, code: "FORBIDDEN" });
    const { headers } = await fetch(`${server.url}/api/health`, {
      headers: { Origin: "https://example.org" },
    });
    expect(headers.get("access-control-allow-origin")).toBeNull();
  });
});

describe("requests that do not fit", () => {
  it.each([
    ["/api/search?limit=0", "查询参数 limit 不能小于 1。"],
    ["/api/search?limit=many", "查询参数 limit 应为数字。"],
    ["/api/search?limit=2.5", "查询参数 limit 应为整数。"],
    ["/api/paths?to=e00000000000000000000", "查询参数 from 没有给出。"],
    ["/api/entities/abc", "网址中的 id 格式不对。"],
  ])("%s is answered with: %s", async (path, message) => {
    expect(await readError(await fetch(`${server.url}${path}`))).toEqual({
      ...{ status: 400, code: "BAD_REQUEST" },
      message,
    });
  });

  it("are named in the body too", async () => {
    const none = await server.send("POST", "/api/subgraph", { ids: [] });
    expect((await readError(none)).message).toBe("请求内容 ids 不能少于 1 项。");
    const wrong = await server.send("POST", "/api/export", { format: "docx" });
    expect((await readError(wrong)).message).toContain(
      "请求内容 format 应为 json、csv、gexf、graphml",
    );
    const absent = await server.send("POST", "/api/cypher");
    expect(await readError(absent)).toMatchObject({ status: 400, code: "BAD_REQUEST" });
    const broken = await server.send("POST", "/api/cypher", '{"query":');
    expect((await readError(broken)).message).toBe("请求内容不是有效的 JSON。");
    const huge = await server.send("POST", "/api/cypher", { query: "x".repeat(3_000_000) });
    expect(await readError(huge)).toMatchObject({ status: 413, code: "FILE_TOO_LARGE" });
  });

  it("for an endpoint that is none say which one was asked for", async () => {
    for (const [method, path] of [
      ["GET", "/api/nothing"],
      ["PUT", "/api/documents"],
    ] as const) {
      const refusal = await readError(await server.send(method, path));
      expect(refusal).toMatchObject({ status: 404, code: "NOT_FOUND" });
      expect(refusal.message).toContain(`${method} ${path}`);
    }
  });

  it("get the id of the request back", async () => {
    const own = await fetch(`${server.url}/api/health`, {
      headers: { "X-Request-Id": "request-0815" },
    });
    expect(own.headers.get("x-request-id")).toBe("request-0815");
    const odd = await fetch(`${server.url}/api/health`, { headers: { "X-Request-Id": "<x>" } });
    expect(odd.headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe("a store that is down", () => {
  it("is a 503 with its sentence, and a degraded health that still answers", async () => {
    storeFault = new ZhengtuError("STORE_UNAVAILABLE", "连不上图数据库，请稍后再试。", {
      retriable: true,
    });
    try {
      const response = await fetch(`${server.url}/api/overview`);
      expect(response.headers.get("retry-after")).toBe("5");
      expect(await readError(response)).toEqual({
        ...{ status: 503, code: "STORE_UNAVAILABLE" },
        message: "连不上图数据库，请稍后再试。",
      });
      expect(await server.get("/api/health", HealthSchema)).toMatchObject({
        status: "degraded",
        store: { available: false, problem: "连不上图数据库，请稍后再试。" },
      });
    } finally {
      storeFault = undefined;
    }
    expect((await server.get("/api/health", HealthSchema)).status).toBe("ok");
  });

  it("never shows an unexpected error's own words", async () => {
    storeFault = new Error("password=secret at /home/somebody");
    try {
      const refusal = await readError(await fetch(`${server.url}/api/documents`));
      expect(refusal).toMatchObject({ status: 500, code: "INTERNAL" });
      expect(JSON.stringify(refusal)).not.toMatch(/secret|home/);
    } finally {
      storeFault = undefined;
    }
  });
});

describe("the explorer's files", () => {
  it("are served for every page, and hashed assets are cached for good", async () => {
    for (const path of ["/", "/entity/e123", "/queries/area-projects?area=1"]) {
      const response = await fetch(`${server.url}${path}`);
      expect([response.status, await response.text()]).toEqual([
        200,
        expect.stringContaining("政图"),
      ]);
      expect(response.headers.get("cache-control")).toBe("no-cache");
    }
    const asset = await fetch(`${server.url}/assets/app-0a1b2c3d.js`);
    expect(asset.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    expect(asset.headers.get("content-encoding")).toMatch(/gzip|br|deflate/);
    expect((await fetch(`${server.url}/assets/gone.js`)).status).toBe(404);
    expect(
      (await fetch(`${server.url}/..%2f..%2fpackage.json`)).headers.get("content-type"),
    ).not.toContain("json");
  });

  it("are asked for where they have not been built", async () => {
    const bare = await startServer();
    try {
      const refusal = await readError(await fetch(`${bare.url}/`));
      expect(refusal).toMatchObject({ status: 404 });
      expect(refusal.message).toContain("npm run build:client");
    } finally {
      await bare.close();
    }
  });
});

describe("the API's description", () => {
  interface OpenApi {
    paths: Record<string, Record<string, { operationId: string }>>;
  }
  const readDocument = async () =>
    (await (await fetch(`${server.url}/api/openapi.json`)).json()) as OpenApi;

  it("is a valid OpenAPI 3.1 document whose references all resolve", async () => {
    const validator = new Validator();
    const outcome = await validator.validate({ ...(await readDocument()) });
    expect(outcome).toMatchObject({ valid: true });
    expect(validator.version).toBe("3.1");
    const document = await readDocument();
    const refs = [...JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)];
    expect(refs.length).toBeGreaterThan(50);
    for (const [, path = ""] of refs) {
      const found = path
        .split("/")
        .reduce<unknown>(
          (node, key) => (node as Record<string, unknown> | undefined)?.[key],
          document,
        );
      expect([path, found]).toEqual([path, expect.any(Object)]);
    }
  });

  it("holds every endpoint of the contract, and every one answers", async () => {
    const { paths } = await readDocument();
    const described = Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(
        ([method, { operationId }]) => `${operationId} ${method} ${path}`,
      ),
    );
    const wanted = Object.entries(endpoints).map(
      ([name, { method, path }]) => `${name} ${method.toLowerCase()} ${path}`,
    );
    expect(described.sort()).toEqual(wanted.sort());
    for (const { method, path } of Object.values(endpoints)) {
      const response = await server.send(method, path.replaceAll(/\{\w+\}/g, "none"));
      const text = await response.text();
      expect([path, text.includes("没有接口")]).toEqual([path, false]);
    }
  });

  it("is a readable page in Chinese without scripts or inline styles", async () => {
    const response = await fetch(`${server.url}/api/docs`);
    const page = await response.text();
    expect(response.headers.get("content-type")).toContain("text/html");
    for (const { path, summary } of Object.values(endpoints)) {
      expect(page).toContain(path.replaceAll(/\{(\w+)\}/g, "<i>{$1}</i>"));
      expect(page).toContain(summary);
    }
    expect(page).not.toMatch(/<script|<style| style=| on\w+=/);
    const anchors = [...page.matchAll(/href="#([^"]+)"/g)].map((match) => match[1] ?? "");
    expect(anchors.filter((anchor) => !page.includes(`id="${anchor}"`))).toEqual([]);
    const style = await fetch(`${server.url}/api/docs/style.css`);
    expect(style.headers.get("content-type")).toContain("text/css");
  });
});

describe("GET /api/schema", () => {
  it("lists what the graph is made of", async () => {
    const summary = await server.get("/api/schema", SchemaSummarySchema);
    expect(summary.labels).toEqual(expect.arrayContaining(["Document", "Entity", "Port"]));
    expect(summary.relationshipTypes).toEqual(expect.arrayContaining(["MENTIONS", "LOCATED_IN"]));
    expect(summary.propertyKeys).toEqual(expect.arrayContaining(["name", "evidence"]));
  });

  it("leaves out what the product keeps its own books with, which is no unknown name for that", async () => {
    const { labels, propertyKeys } = await server.get("/api/schema", SchemaSummarySchema);
    expect(labels.filter((name) => /Job|Lock|Saved|Setup|Merged|Decision/.test(name))).toEqual([]);
    expect(propertyKeys.filter((name) => /^(search|worker|seenAt|digest)/.test(name))).toEqual([]);
    const response = await server.send("POST", "/api/cypher/check", {
      query: "MATCH (d:Document) RETURN d.digest AS digest",
    });
    const check = QueryCheckSchema.parse(await response.json());
    expect(check.problems).toEqual([]);
  });
});
