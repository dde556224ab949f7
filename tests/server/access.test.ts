/** Who gets in, as whom, for how long. */
import { statSync, writeFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { removeUser, setPassword, setRole } from "../../server/access/change-users.ts";
import { readUsers, writeUsers } from "../../server/access/users.ts";
import { SessionSchema } from "../../server/contract/access.ts";
import type { Endpoint } from "../../server/contract/endpoint.ts";
import { endpoints } from "../../server/contract/endpoints.ts";
import { ROLES, mayAct } from "../../server/contract/role.ts";
import * as sketch from "./fixtures/documents.ts";
import {
  type GuardedServer,
  PASSWORDS,
  SHARED_TOKEN,
  cookieOf,
  startGuarded,
} from "./fixtures/guarded-server.ts";
import { readError, startServer } from "./running-server.ts";

let server: GuardedServer;
beforeAll(async () => {
  server = await startGuarded({ documents: [sketch.REPORT_2023] });
});
afterAll(() => server.close());

const bearer = (token: string) => ({ Authorization: `Bearer ${token}` });
const ALL = Object.entries<Endpoint>(endpoints);

/** Calls an endpoint with nothing that it could work with. */
async function statusOf(endpoint: Endpoint, headers: Record<string, string>): Promise<number> {
  const path = endpoint.path.replaceAll(/\{\w+\}/g, "none");
  const { status } = await server.call(endpoint.method, path, headers);
  return status;
}

describe("every endpoint of the contract", () => {
  it.each(ALL)("%s lets in its own role and those above, and nobody else", async (_, endpoint) => {
    const { role: needed } = endpoint;
    const refusals = async (headers: Record<string, string>) => {
      const status = await statusOf(endpoint, headers);
      return status === 401 || status === 403 ? status : "in";
    };
    expect(await refusals({})).toBe(needed === "anyone" ? "in" : 401);
    for (const role of ROLES) {
      const wanted = needed === "anyone" || mayAct(role, needed) ? "in" : 403;
      expect([role, await refusals(bearer(server.tokens[role]))]).toEqual([role, wanted]);
    }
  });

  it("that changes something is not for readers, and what takes away or gives all is for admins", () => {
    const open = ALL.filter(([, { role }]) => role === "anyone").map(([name]) => name);
    expect(open).toEqual([
      ...["getHealth", "getLiveness", "getReadiness", "getSession", "signIn", "signOut"],
    ]);
    // These answer a question that does not fit into an address.
    const asking = [
      ...["getSubgraph", "runQuery", "runCypher", "exportGraph", "expandEntity", "getMeasures"],
      ...["getCommonNeighbours", "listSources", "checkCypher", "planCypher", "completeCypher"],
    ];
    const changing = ALL.filter(
      ([name, { method, role }]) => method !== "GET" && role !== "anyone" && !asking.includes(name),
    );
    expect(changing.filter(([, { role }]) => role === "reader")).toEqual([]);
    for (const name of ["getBackup", "removeDocument", "removeSamples"] as const) {
      expect([name, endpoints[name].role]).toEqual([name, "admin"]);
    }
  });

  it("refuses before it reads what was sent", async () => {
    const form = new FormData();
    form.set("file", new Blob(["x".repeat(1000)]), "a.txt");
    const url = `${server.url}/api/documents`;
    const reader = bearer(server.tokens.reader);
    const upload = await fetch(url, { method: "POST", body: form, headers: reader });
    expect(await readError(upload)).toEqual({
      ...{ status: 403, code: "FORBIDDEN" },
      message: "当前用户“reader”只有查看权限，这一步需要编辑权限。请找管理员办理。",
    });
    const huge = await server.call("POST", "/api/cypher", {}, { query: "x".repeat(3_000_000) });
    expect(await readError(huge)).toMatchObject({ status: 401, code: "NOT_SIGNED_IN" });
    expect(huge.headers.get("www-authenticate")).toContain("Bearer");
  });

  it("of figures for Prometheus wants a token too, and the program's own pages do not", async () => {
    expect((await server.call("GET", "/metrics")).status).toBe(401);
    const scraped = await server.call("GET", "/metrics", bearer(SHARED_TOKEN));
    expect(await scraped.text()).toContain("zhengtu_store_up");
    for (const path of ["/api/docs", "/api/openapi.json"]) {
      expect((await server.call("GET", path)).status).toBe(200);
    }
  });
});

describe("signing in", () => {
  it("gives a cookie that scripts cannot read and other sites cannot use, and tells who one is", async () => {
    const before = await server.call("GET", "/api/session");
    expect(SessionSchema.parse(await before.json())).toEqual({
      ...{ guarded: true, ways: { password: true, token: true }, caller: null },
    });
    const reply = await server.call(
      "POST",
      "/api/session",
      {},
      {
        ...{ name: "editor", password: PASSWORDS.editor },
      },
    );
    const [cookie = ""] = reply.headers.getSetCookie();
    expect(cookie).toMatch(
      /^zhengtu_session=\S+; Max-Age=43200; Path=\/; Expires=.+; HttpOnly; SameSite=Strict$/,
    );
    expect(cookie).not.toContain(PASSWORDS.editor);
    const after = await server.call("GET", "/api/session", { Cookie: cookieOf(reply) });
    expect(SessionSchema.parse(await after.json()).caller).toEqual({
      ...{ name: "editor", role: "editor" },
    });
  });

  it("is secure behind a proxy that is trusted and says https", async () => {
    const proxied = await startServer({
      env: { ACCESS_TOKEN: SHARED_TOKEN, TRUST_PROXY: "1", ALLOWED_HOSTS: "graph.example.org" },
    });
    try {
      const headers = {
        ...{ "X-Forwarded-Proto": "https", "X-Forwarded-Host": "graph.example.org" },
        "Content-Type": "application/json",
      };
      const url = `${proxied.url}/api/session`;
      const body = JSON.stringify({ token: SHARED_TOKEN });
      const reply = await fetch(url, { method: "POST", headers, body });
      const [cookie = ""] = reply.headers.getSetCookie();
      expect(cookie).toMatch(
        /^__Host-zhengtu_session=.*Path=\/;.*HttpOnly; Secure; SameSite=Strict$/,
      );
      const session = await fetch(url, { headers: { ...headers, Cookie: cookieOf(reply) } });
      expect(SessionSchema.parse(await session.json()).caller).toEqual({
        ...{ name: "访问口令", role: "admin" },
      });
    } finally {
      await proxied.close();
    }
  });

  it.each([
    ["a wrong password", { name: "editor", password: "not-the-password" }, "用户名或密码不对"],
    ["nobody's name", { name: "nobody", password: PASSWORDS.editor }, "用户名或密码不对"],
    ["a name that JavaScript knows", { name: "__proto__", password: "x" }, "用户名或密码不对"],
    ["a wrong token", { token: "no-such-token-at-all" }, "访问口令不对"],
    ["the token of a command on this machine", { token: "local" }, "访问口令不对"],
  ])("with %s gives nothing", async (_, proof, sentence) => {
    const sent = "token" in proof && proof.token === "local" ? { token: server.localToken } : proof;
    const reply = await server.call("POST", "/api/session", {}, sent);
    expect(reply.headers.getSetCookie()).toEqual([]);
    const { status, message } = await readError(reply);
    expect([status, message]).toEqual([401, expect.stringContaining(sentence)]);
  });

  it.each([
    {},
    { name: "editor" },
    { name: "editor", password: 7 },
    { name: "a", password: "b", token: "c" },
  ])("with %j is a request that does not fit", async (body) => {
    expect((await server.call("POST", "/api/session", {}, body)).status).toBe(400);
  });
});

describe("a session", () => {
  const whoIs = async (cookie: string, at: GuardedServer = server) => {
    const reply = await at.call("GET", "/api/session", { Cookie: cookie });
    return SessionSchema.parse(await reply.json()).caller?.role ?? null;
  };
  const alter = async (
    change: (
      users: ReturnType<typeof readUsers>,
    ) => ReturnType<typeof readUsers> | Promise<ReturnType<typeof readUsers>>,
  ) => writeUsers(server.usersFile, await change(readUsers(server.usersFile)));

  it("ends with signing out, also for whoever has copied it", async () => {
    const cookie = await server.signIn("reader", PASSWORDS.reader);
    expect(await whoIs(cookie)).toBe("reader");
    const out = await server.call("DELETE", "/api/session", {
      ...{ Cookie: cookie, Origin: server.url },
    });
    expect(SessionSchema.parse(await out.json()).caller).toBeNull();
    expect(out.headers.getSetCookie()[0]).toMatch(
      /^zhengtu_session=; Path=\/; Expires=Thu, 01 Jan 1970/,
    );
    expect(await whoIs(cookie)).toBeNull();
  });

  it("cannot be made up or changed", async () => {
    const cookie = await server.signIn("reader", PASSWORDS.reader);
    const [head = "", claims = "", mark = ""] = cookie.split("=")[1]?.split(".") ?? [];
    const text = Buffer.from(claims, "base64url").toString().replace('"reader"', '"admin"');
    const raised = Buffer.from(text).toString("base64url");
    const none = Buffer.from('{"alg":"none"}').toString("base64url");
    for (const forged of [
      ...[`${head}.${raised}.${mark}`, `${none}.${raised}.`, `${head}.${claims}.`, "x", ""],
    ]) {
      expect([forged, await whoIs(`zhengtu_session=${forged}`)]).toEqual([forged, null]);
    }
  });

  it("follows the user list at once: role, password, removal", async () => {
    const cookie = await server.signIn("editor", PASSWORDS.editor);
    await alter((users) => setRole(users, "editor", "reader"));
    expect(await whoIs(cookie)).toBe("reader");
    await alter((users) => setRole(users, "editor", "editor"));
    await alter((users) => setPassword(users, "editor", "another-secret-9"));
    expect(await whoIs(cookie)).toBeNull();
    await alter((users) => setPassword(users, "editor", PASSWORDS.editor));
    const again = await server.signIn("editor", PASSWORDS.editor);
    const all = readUsers(server.usersFile);
    await alter((users) => removeUser(users, "editor"));
    expect(await whoIs(again)).toBeNull();
    expect((await server.call("GET", "/api/overview", bearer(server.tokens.editor))).status).toBe(
      401,
    );
    await alter(() => all);
  });

  it("opens nothing when the list is broken or emptied", async () => {
    const all = readUsers(server.usersFile);
    const cookie = await server.signIn("admin", PASSWORDS.admin);
    writeFileSync(server.usersFile, '{"version":1,"users":[{"name":"admin"}]}');
    expect((await server.call("GET", "/api/overview", { Cookie: cookie })).status).toBe(401);
    expect((await server.call("GET", "/api/health/live")).status).toBe(200);
    writeUsers(server.usersFile, []);
    expect((await server.call("GET", "/api/overview", { Cookie: cookie })).status).toBe(401);
    expect((await server.call("GET", "/api/overview")).status).toBe(401);
    writeUsers(server.usersFile, all);
  });

  it("outlives a restart of the server, and so does its end", async () => {
    const kept = await server.signIn("admin", PASSWORDS.admin);
    const left = await server.signIn("admin", PASSWORDS.admin);
    await server.call("DELETE", "/api/session", { Cookie: left, Origin: server.url });
    server = await server.restart();
    expect([await whoIs(kept), await whoIs(left)]).toEqual(["admin", null]);
  });

  it("that began with a token ends with the token", async () => {
    const reply = await server.call("POST", "/api/session", {}, { token: SHARED_TOKEN });
    const cookie = cookieOf(reply);
    expect(await whoIs(cookie)).toBe("admin");
    server = await server.restart({
      env: { ACCESS_TOKEN: "quite-another-token-than-before", ACCESS_TOKEN_ROLE: "reader" },
    });
    expect(await whoIs(cookie)).toBeNull();
    const other = await server.call(
      "POST",
      "/api/session",
      {},
      {
        ...{ token: "quite-another-token-than-before" },
      },
    );
    expect(await whoIs(cookieOf(other))).toBe("reader");
    server = await server.restart();
  });

  it("is signed with a key that only the server's own account can read, as the list is", () => {
    for (const name of ["users.json", "session.key"]) {
      const file = server.usersFile.replace("users.json", name);
      expect([name, (statSync(file).mode & 0o777).toString(8)]).toEqual([name, "600"]);
    }
  });
});

describe("on one machine without users", () => {
  it("everything works without a login, until the first user is there", async () => {
    const alone = await startServer();
    try {
      const session = await alone.get("/api/session", SessionSchema);
      expect(session).toEqual({
        ...{ guarded: false, ways: { password: false, token: false } },
        caller: { name: "本机", role: "admin" },
      });
      expect((await alone.send("DELETE", "/api/samples")).status).toBe(200);
      const stale = { headers: bearer("a-token-from-somewhere-else") };
      expect((await fetch(`${alone.url}/api/overview`, stale)).status).toBe(200);
    } finally {
      await alone.close();
    }
  });
});
