/** Replies are made smaller for whoever is elsewhere. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { type RunningServer, startServer } from "./running-server.ts";

let server: RunningServer;

beforeAll(async () => {
  const env = { TRUST_PROXY: "1", ACCESS_TOKEN: "a-token-of-this-test-alone" };
  server = await startServer({ documents: [], env });
});
afterAll(() => server.close());

it.each([
  ["somewhere else", "203.0.113.7", "br"],
  ["this machine", "127.0.0.1", null],
  ["this machine, by the longer address", "::1", null],
])("a reply to %s", async (_where, from, encoding) => {
  const headers = { "X-Forwarded-For": from, "Accept-Encoding": "br" };
  const reply = await fetch(`${server.url}/api/openapi.json`, { headers });
  expect(reply.status).toBe(200);
  expect(reply.headers.get("content-encoding")).toBe(encoding);
});
