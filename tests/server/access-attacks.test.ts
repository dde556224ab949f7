/** Ways around the door: other spellings of an address, tokens in it, forged headers, names that reach into headers. */
import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Endpoint } from "../../server/contract/endpoint.ts";
import { endpoints } from "../../server/contract/endpoints.ts";
import { DISTRICT, HOSTILE_DOCUMENTS } from "../security/hostile-documents.ts";
import { PAYLOADS } from "../security/payloads.ts";
import * as sketch from "./fixtures/documents.ts";
import {
  type GuardedServer,
  PASSWORDS,
  SHARED_TOKEN,
  startGuarded,
} from "./fixtures/guarded-server.ts";

let server: GuardedServer;
beforeAll(async () => {
  server = await startGuarded({ documents: [sketch.REPORT_2023, ...HOSTILE_DOCUMENTS] });
});
afterAll(() => server.close());

const bearer = (token: string) => ({ Authorization: `Bearer ${token}` });
const reader = () => bearer(server.tokens.reader);

/** A request as it stands, which no client would write; the reply's first line and headers. */
function sendRaw(lines: readonly string[]): Promise<string> {
  const { hostname, port } = new URL(server.url);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () =>
      socket.write(`${lines.join("\r\n")}\r\n\r\n`),
    );
    let reply = "";
    socket.on("data", (part) => (reply += part.toString("latin1")));
    socket.on("end", () => resolve(reply));
    socket.on("error", reject);
  });
}

describe("another spelling of an address", () => {
  it.each([
    ...["/API/backup", "/api/BACKUP", "/api/backup/", "//api/backup", "/api//backup"],
    ...["/api/./backup", "/api/x/../backup", "/api/%62ackup", "/api%2fbackup", "/api/backup?x"],
    ...["/api/backup;a=b", "/api/backup%00", "/api/backup/.", "/METRICS", "/metrics/"],
  ])("opens nothing that its own does not: %s", async (path) => {
    const isMetrics = path.toLowerCase().startsWith("/metrics");
    for (const [headers, mayMetrics] of [
      [[], false],
      [[`Authorization: Bearer ${server.tokens.reader}`], true],
    ] as const) {
      if (isMetrics && mayMetrics) continue;
      const reply = await sendRaw([
        ...[`GET ${path} HTTP/1.1`, "Host: localhost", "Connection: close", ...headers],
      ]);
      const status = Number(/^HTTP\/1\.1 (\d+)/.exec(reply)?.[1]);
      expect([path, /gzip|zhengtu_store_up/.test(reply)]).toEqual([path, false]);
      // The explorer's page answers what is no address of the API.
      const isPage = status === 200 && reply.includes("text/html");
      expect([path, status, isPage || status >= 300]).toEqual([path, status, true]);
    }
  });

  it.each(["HEAD", "OPTIONS", "POST", "PUT", "PATCH", "TRACE"])(
    "nor does another method: %s",
    async (method) => {
      const reply = await sendRaw([
        ...[`${method} /api/backup HTTP/1.1`, "Host: localhost", "Connection: close"],
        "Content-Length: 0",
      ]);
      expect(Number(/^HTTP\/1\.1 (\d+)/.exec(reply)?.[1])).toBeGreaterThanOrEqual(
        method === "OPTIONS" ? 200 : 400,
      );
      expect(reply).not.toContain("application/gzip");
    },
  );

  it("nor does one without a host, or with another before it", async () => {
    for (const hosts of [[], ["Host: attacker.example"], ["Host: a.example", "Host: localhost"]]) {
      const reply = await sendRaw(["GET /api/overview HTTP/1.0", ...hosts]);
      expect([hosts, /^HTTP\/1\.1 40[03] /.test(reply)]).toEqual([hosts, true]);
    }
  });
});

describe("a token", () => {
  it("counts only in its header, never in an address, a body or another cookie", async () => {
    const token = server.tokens.admin;
    for (const name of ["token", "access_token", "authorization", "session", "zhengtu_session"]) {
      const asked = await server.call("GET", `/api/overview?${name}=${token}`);
      expect([name, asked.status]).toEqual([name, 401]);
      const cookie = await server.call("GET", "/api/overview", { Cookie: `${name}=${token}` });
      expect([name, cookie.status]).toEqual([name, 401]);
    }
    const sent = await server.call("POST", "/api/cypher", {}, { query: "RETURN 1", token });
    expect(sent.status).toBe(401);
    for (const scheme of ["Basic", "Token", "Bearer Bearer"]) {
      const headers = { Authorization: `${scheme} ${token}` };
      const asked = await server.call("GET", "/api/overview", headers);
      expect([scheme, asked.status]).toEqual([scheme, 401]);
    }
  });

  it("that is wrong is not made good by a session beside it", async () => {
    const cookie = await server.signIn("admin", PASSWORDS.admin);
    const both = { Cookie: cookie, ...bearer("a-token-of-nobody-at-all") };
    expect((await server.call("GET", "/api/overview", both)).status).toBe(401);
  });
});

describe("headers that only a proxy may send", () => {
  it("count for nothing without a proxy: another address each time gives no more guesses", async () => {
    const alone = await startGuarded();
    try {
      const guess = (at: number) =>
        alone.call(
          ...(["POST", "/api/session"] as const),
          {
            "X-Forwarded-For": `192.0.2.${at}`,
            Forwarded: `for=192.0.2.${at}`,
            "X-Real-IP": "::1",
          },
          { name: "admin", password: `guess-${at}-guess` },
        );
      for (let at = 0; at < 10; at += 1) expect((await guess(at)).status).toBe(401);
      expect((await guess(11)).status).toBe(429);
    } finally {
      await alone.close();
    }
  });

  it("make no name of the server's and no session secure", async () => {
    const headers = { "X-Forwarded-Host": "attacker.example", "X-Forwarded-Proto": "https" };
    expect((await server.call("GET", "/api/overview", { ...reader(), ...headers })).status).toBe(
      200,
    );
    const proof = { name: "admin", password: PASSWORDS.admin };
    const signedIn = await server.call("POST", "/api/session", headers, proof);
    expect(signedIn.headers.getSetCookie()[0]).toMatch(/^zhengtu_session=/);
  });
});

describe("what the API answers", () => {
  it("is kept by no proxy and no browser, whoever asks", async () => {
    const asked = Object.values<Endpoint>(endpoints).filter(({ method }) => method === "GET");
    for (const { path } of asked) {
      const address = path.replaceAll(/\{\w+\}/g, "none");
      const { headers } = await server.call("GET", address, reader());
      expect([path, headers.get("cache-control")]).toEqual([path, "no-store"]);
    }
  });

  it("changes no object of the program, whatever names a body has", async () => {
    const body =
      '{"query":"RETURN 1 AS x","parameters":{"__proto__":{"guarded":1},"constructor":1}}';
    const headers = { ...reader(), "Content-Type": "application/json" };
    const reply = await fetch(`${server.url}/api/cypher`, { method: "POST", headers, body });
    expect(reply.status).toBeLessThan(500);
    expect(Reflect.get({}, "guarded")).toBeUndefined();
  });

  it("names a file by a report's words without leaving its header", async () => {
    const names = [...PAYLOADS.filter((_, at) => at > 50 || at % 9 === 0), DISTRICT.name];
    let named = 0;
    for (const format of ["html", "docx"]) {
      for (const of of names) {
        const query = new URLSearchParams({ of, format, limit: "1" });
        const reply = await server.call("GET", `/api/briefing/file?${query.toString()}`, reader());
        expect([of, reply.status === 200 || reply.status === 404]).toEqual([of, true]);
        if (reply.status !== 200) continue;
        named += 1;
        expect(reply.headers.get("set-cookie")).toBeNull();
        const disposition = reply.headers.get("content-disposition") ?? "";
        expect(disposition).toMatch(/^attachment; filename/);
        const encoded = /filename\*=UTF-8''([^;]+)/.exec(disposition)?.[1];
        const name = encoded === undefined ? disposition : decodeURIComponent(encoded);
        // No folder, no control character, nothing that turns the writing round and hides the ending.
        expect(name).not.toMatch(/[\\/\p{C}]/u);
        expect(name.replace(/"$/, "").endsWith(`.${format}`)).toBe(true);
      }
    }
    expect(named).toBeGreaterThan(60);
  }, 300_000);

  it("of the shared token's holder holds the token nowhere", async () => {
    for (const path of ["/api/session", "/api/export", "/api/openapi.json", "/api/nothing"]) {
      const method = path === "/api/export" ? "POST" : "GET";
      const body = method === "POST" ? { format: "json" } : undefined;
      const reply = await server.call(method, path, bearer(SHARED_TOKEN), body);
      const all = JSON.stringify([...reply.headers]) + (await reply.text());
      expect([path, all.includes(SHARED_TOKEN)]).toEqual([path, false]);
    }
  });
});
