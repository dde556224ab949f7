/** Requests made from the API's description, by the thousand in `npm run test:security`: none is the server's fault. */
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ErrorReplySchema } from "../../server/contract/common.ts";
import { endpoints } from "../../server/contract/endpoints.ts";
import { OverviewSchema } from "../../server/contract/graph.ts";
import { type FuzzedRequest, fuzzRequests } from "../builders/fuzz-requests.ts";
import * as sketch from "../server/fixtures/documents.ts";
import { type RunningServer, startServer } from "../server/running-server.ts";

const COUNT = Number(process.env["ZHENGTU_FUZZ"] ?? "400");
const SEED = Number(process.env["ZHENGTU_FUZZ_SEED"] ?? "20261125");
const AT_ONCE = 6;
/** Longer than any request may take; no answer by then is a fault. */
const PATIENCE_MS = 60_000;

let server: RunningServer;
beforeAll(async () => {
  server = await startServer({
    documents: [sketch.REPORT_2023, sketch.REPORT_2024],
    env: { IMPORT_TIMEOUT_MS: "20000", QUERY_TIMEOUT_MS: "2000" },
  });
});
afterAll(() => server.close());

async function send({ method, path, body }: FuzzedRequest): Promise<Response> {
  const url = `${server.url}${path}`;
  const signal = AbortSignal.timeout(PATIENCE_MS);
  if (body === null) return fetch(url, { method, signal });
  if (body.kind === "json") {
    const headers = { "Content-Type": "application/json" };
    return fetch(url, { method, signal, headers, body: body.text });
  }
  const form = new FormData();
  form.set("file", new Blob([new Uint8Array(body.bytes)]), body.name);
  return fetch(url, { method, signal, body: form });
}

/** What is wrong with the answer; null where nothing is. */
async function faultOf(request: FuzzedRequest): Promise<string | null> {
  // A connection may be closed for having been idle just when it is used again: once is no fault.
  const reply = await send(request)
    .catch(() => send(request))
    .catch((error: unknown) => new Response(String(error), { status: 599 }));
  const text = await reply.text();
  if (reply.status >= 500) return `${reply.status} ${text.slice(0, 300)}`;
  if (reply.headers.get("x-request-id") === null) return "no request id";
  if (reply.status < 400) return null;
  const error = ErrorReplySchema.safeParse(JSON.parse(text));
  const says = error.success && /\p{Script=Han}/u.test(error.data.error.message);
  return says ? null : `no sentence: ${text.slice(0, 300)}`;
}

describe("the API under fire", { timeout: 3_600_000 }, () => {
  it(`answers ${COUNT} requests made from its description without a fault of its own (seed ${SEED})`, async () => {
    const { nodes } = await server.get("/api/overview", OverviewSchema);
    const ids = [...nodes.map(({ id }) => id), "d0123456789abcdef0123", "none"];
    const requests = fc.sample(fuzzRequests(ids), { seed: SEED, numRuns: COUNT });
    const seen = new Set<string>();
    const faults: unknown[] = [];
    const queue = requests.values();
    await Promise.all(
      Array.from({ length: AT_ONCE }, async () => {
        for (const request of queue) {
          seen.add(request.operation);
          const fault = await faultOf(request);
          if (fault !== null) faults.push({ ...request, fault });
        }
      }),
    );
    expect(faults).toEqual([]);
    // Enough of them to have reached every endpoint.
    expect([...seen].sort()).toEqual(Object.keys(endpoints).sort());
    expect((await fetch(`${server.url}/api/health/ready`)).status).toBe(200);
  });
});
