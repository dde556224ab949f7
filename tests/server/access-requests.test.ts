/** What is refused whoever sends it: foreign sites, foreign names, too much of it; and what never gets written down. */
import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as sketch from "./fixtures/documents.ts";
import {
  type GuardedServer,
  PASSWORDS,
  SHARED_TOKEN,
  startGuarded,
} from "./fixtures/guarded-server.ts";
import { type RunningServer, readError, startServer } from "./running-server.ts";

const bearer = (token: string) => ({ Authorization: `Bearer ${token}` });

/** With headers that fetch does not let a program set. */
function ask(
  url: string,
  headers: Readonly<Record<string, string>>,
  method = "GET",
): Promise<number> {
  return new Promise((resolve, reject) => {
    request(url, { method, headers }, (reply) => {
      reply.resume();
      resolve(reply.statusCode ?? 0);
    })
      .on("error", reject)
      .end();
  });
}

describe("a name that the server does not have", () => {
  let alone: RunningServer;
  beforeAll(async () => {
    alone = await startServer({ env: { HOST: "localhost" } });
  });
  afterAll(() => alone.close());

  it.each([
    "attacker.example",
    "localhost.attacker.example",
    "127.0.0.1.attacker.example:8080",
    "[::1",
  ])("is refused on localhost too: %s", async (host) => {
    for (const path of ["/api/overview", "/api/health", "/metrics", "/"]) {
      expect([path, await ask(`${alone.url}${path}`, { Host: host })]).toEqual([path, 403]);
    }
  });

  it.each(["localhost:8080", "LOCALHOST", "127.0.0.1:1", "[::1]:8080", "192.0.2.7"])(
    "but its own names and any address are not: %s",
    async (host) => {
      expect(await ask(`${alone.url}/api/health`, { Host: host })).toBe(200);
    },
  );

  it("is one of those that the operator allows", async () => {
    const named = await startServer({
      env: { ALLOWED_HOSTS: "graph.example.org, other", ACCESS_TOKEN: SHARED_TOKEN },
    });
    try {
      const status = (host: string) => ask(`${named.url}/api/health`, { Host: host });
      expect([await status("graph.example.org"), await status("other:80")]).toEqual([200, 200]);
      expect(await status("example.org")).toBe(403);
    } finally {
      await named.close();
    }
  });
});

describe("a page of another site", () => {
  let server: GuardedServer;
  let cookie: string;
  beforeAll(async () => {
    server = await startGuarded({ documents: [sketch.REPORT_2023] });
    cookie = await server.signIn("admin", PASSWORDS.admin);
  });
  afterAll(() => server.close());

  it.each<[string, string, Readonly<Record<string, string>>, number]>([
    ["changes nothing", "DELETE", { "Sec-Fetch-Site": "cross-site" }, 403],
    ["on another port changes nothing", "DELETE", { "Sec-Fetch-Site": "same-site" }, 403],
    ["of an old browser changes nothing", "DELETE", { Origin: "https://attacker.example" }, 403],
    ["without an origin of its own changes nothing", "DELETE", { Origin: "null" }, 403],
    ["that hides where it is from changes nothing", "DELETE", {}, 403],
    [
      "puts no work on the server",
      "GET",
      { "Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "no-cors" },
      403,
    ],
    [
      "may hold a link",
      "GET",
      { "Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate" },
      200,
    ],
  ])("%s", async (_, method, headers, wanted) => {
    const path = method === "GET" ? "/api/overview" : "/api/samples";
    expect(await ask(`${server.url}${path}`, { ...headers, Cookie: cookie }, method)).toBe(wanted);
  });

  it("is not the page of this server", async () => {
    for (const own of [{ "Sec-Fetch-Site": "same-origin" }, { Origin: server.url }]) {
      const headers = { ...own, Cookie: cookie };
      expect(await ask(`${server.url}/api/samples`, headers, "DELETE")).toBe(200);
    }
  });

  it("is not a program that shows a token", async () => {
    const headers = bearer(server.tokens.admin);
    expect(await ask(`${server.url}/api/samples`, headers, "DELETE")).toBe(200);
  });
});

describe("too many requests", () => {
  it("of one user are refused for a while, and those of others and health checks are not", async () => {
    const server = await startGuarded({ env: { RATE_LIMIT_PER_MINUTE: "5" } });
    try {
      const ask = (token: string) => server.call("GET", "/api/session", bearer(token));
      const before = await Promise.all(Array.from({ length: 5 }, () => ask(server.tokens.reader)));
      expect(before.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
      const refused = await ask(server.tokens.reader);
      expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(5);
      expect(await readError(refused)).toEqual({
        ...{ status: 429, code: "TOO_MANY_REQUESTS" },
        message: "请求太频繁，这一次没有执行。请稍等片刻再试。",
      });
      expect((await ask(server.tokens.editor)).status).toBe(200);
      expect((await ask(server.localToken)).status).toBe(200);
      // Five users' worth is one address's.
      const many = await Promise.all(Array.from({ length: 30 }, () => ask(server.tokens.admin)));
      expect(many.filter(({ status }) => status === 200)).toHaveLength(5);
      expect((await ask(SHARED_TOKEN)).status).toBe(429);
      expect((await server.call("GET", "/api/health/ready")).status).toBe(200);
    } finally {
      await server.close();
    }
  });

  it("are never too many where no limit is set", async () => {
    const server = await startGuarded({ env: { RATE_LIMIT_PER_MINUTE: "0" } });
    try {
      for (let at = 0; at < 20; at += 1) {
        const reply = await server.call("GET", "/api/session", bearer(server.tokens.reader));
        expect(reply.status).toBe(200);
      }
    } finally {
      await server.close();
    }
  });

  it("to guess a password are refused, also the one that is right", async () => {
    const server = await startGuarded();
    try {
      const signIn = (name: string, password: string) =>
        server.call("POST", "/api/session", {}, { name, password });
      // Those that succeed do not count.
      for (let at = 0; at < 12; at += 1) {
        expect((await signIn("admin", PASSWORDS.admin)).status).toBe(200);
      }
      const guesses = Array.from({ length: 10 }, (_, at) => signIn("admin", `guess-${at}-guess`));
      for (const guess of await Promise.all(guesses)) expect(guess.status).toBe(401);
      const right = await readError(await signIn("admin", PASSWORDS.admin));
      expect(right).toMatchObject({ status: 429, code: "TOO_MANY_REQUESTS" });
      expect(right.message).toContain("15 分钟");
      expect((await signIn("reader", PASSWORDS.reader)).status).toBe(200);
      expect((await server.call("GET", "/api/overview", bearer(server.tokens.admin))).status).toBe(
        200,
      );
    } finally {
      await server.close();
    }
  });
});

describe("secrets", () => {
  it("stand in no log line, whatever happens to a request", async () => {
    const lines: string[] = [];
    const server = await startGuarded({ logTo: (line) => lines.push(line) });
    try {
      const cookie = await server.signIn("admin", PASSWORDS.admin);
      await server.call(
        "POST",
        "/api/session",
        {},
        { name: "admin", password: "a-wrong-password" },
      );
      await server.call("POST", "/api/session", {}, { name: "admin", pass: PASSWORDS.reader });
      await server.call("GET", "/api/overview", bearer(server.tokens.reader));
      await server.call("GET", "/api/overview", bearer("a-token-of-nobody-at-all"));
      await server.call("GET", "/api/entities/none", { Cookie: cookie });
      await server.call("GET", "/nothing", bearer(SHARED_TOKEN));
      const all = lines.join("");
      expect(lines.length).toBeGreaterThanOrEqual(7);
      for (const secret of [
        ...[...Object.values(PASSWORDS), ...Object.values(server.tokens), SHARED_TOKEN],
        ...["a-wrong-password", "a-token-of-nobody-at-all", cookie.split("=")[1] ?? "", "argon2id"],
      ]) {
        expect([secret, all.includes(secret)]).toEqual([secret, false]);
      }
    } finally {
      await server.close();
    }
  });

  it("stand in no answer and no backup", async () => {
    const server = await startGuarded({ documents: [sketch.REPORT_2023] });
    try {
      const admin = bearer(server.tokens.admin);
      const answers = [
        ...["/api/session", "/api/health", "/api/openapi.json", "/api/backup", "/metrics"],
        ...["/api/schema", "/api/queries", "/api/views"],
      ];
      for (const path of answers) {
        const text = await (await server.call("GET", path, admin)).text();
        for (const secret of [...Object.values(server.tokens), SHARED_TOKEN, "argon2id"]) {
          expect([path, text.includes(secret)]).toEqual([path, false]);
        }
      }
    } finally {
      await server.close();
    }
  });
});
