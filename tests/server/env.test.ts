import { isAbsolute } from "node:path";
import { describe, expect, it } from "vitest";
import { parseEnv } from "../../server/env.ts";

describe("parseEnv", () => {
  it("has a default for everything", () => {
    const env = parseEnv({});
    expect(env).toMatchObject({
      ...{ host: "127.0.0.1", port: 8080, store: "embedded", logLevel: "info" },
      query: { timeoutMs: 10_000, maxRows: 1000 },
      uploadMaxBytes: 100 * 1024 * 1024,
    });
    expect(isAbsolute(env.dataDir)).toBe(true);
  });

  it("takes an empty value for none", () => {
    expect(parseEnv({ PORT: "", HOST: "", STORE: "" })).toEqual(parseEnv({}));
  });

  it("names every wrong variable in one sentence", () => {
    const wrong = { PORT: "http", STORE: "mysql", LOG_LEVEL: "loud", QUERY_MAX_ROWS: "0" };
    expect(() => parseEnv(wrong)).toThrow(
      expect.objectContaining({
        code: "CONFIG_INVALID",
        message:
          "环境变量有误：PORT 应为 0 到 65535 之间的整数；STORE 应为 embedded 或 neo4j；LOG_LEVEL 应为 fatal、error、warn、info、debug、trace、silent 之一；QUERY_MAX_ROWS 应为 1 到 100000 之间的整数。改正后再启动。",
      }) as Error,
    );
  });

  it("says together what is wrong by itself and what is wrong with the rest", () => {
    const wrong = {
      ...{ STORE: "neo4j", HOST: "http://0.0.0.0", ACCESS_TOKEN: "short", TRUST_PROXY: "yes" },
      ...{ ALLOWED_HOSTS: "a.example, *", SESSION_SECRET: "short", ACCESS_TOKEN_ROLE: "owner" },
    };
    expect(() => parseEnv(wrong)).toThrow(
      expect.objectContaining({
        code: "CONFIG_INVALID",
        message: [
          "环境变量有误：HOST 应为主机名或 IP 地址，例如 127.0.0.1",
          "ACCESS_TOKEN 应至少 24 个字符，只用字母、数字和 . _ ~ + / = -",
          "ACCESS_TOKEN_ROLE 应为 reader、editor、admin 之一",
          "SESSION_SECRET 应至少 32 个字符",
          "ALLOWED_HOSTS 应为以逗号分开的主机名，不带端口",
          "TRUST_PROXY 应为 0 到 10 之间的整数",
          "NEO4J_PASSWORD 没有设置：STORE=neo4j 时需要 Neo4j 的密码。改正后再启动。",
        ].join("；"),
      }) as Error,
    );
  });

  it.each([
    [{}, false],
    [{ HOST: "localhost" }, false],
    [{ HOST: "127.9.9.9" }, false],
    [{ HOST: "::1" }, false],
    [{ HOST: "0.0.0.0" }, true],
    [{ HOST: "::" }, true],
    [{ HOST: "127.example.org" }, true],
    [{ HOST: "192.0.2.7" }, true],
    [{ TRUST_PROXY: "1" }, true],
    [{ ALLOWED_HOSTS: "graph.example.org" }, true],
  ])("knows with %j whether others reach the server: %s", (source, reachable) => {
    expect(parseEnv(source).access.reachable).toBe(reachable);
  });

  it("refuses a password in the address of Neo4j, where logs would show it", () => {
    const wrong = { NEO4J_URI: "bolt://neo4j:secret-word@graph:7687" };
    expect(() => parseEnv(wrong)).toThrow(/NEO4J_URI/);
    expect(() => parseEnv(wrong)).not.toThrow(/secret-word/);
  });

  it("wants an address and a password for Neo4j", () => {
    expect(() => parseEnv({ STORE: "neo4j" })).toThrow(/NEO4J_PASSWORD 没有设置/);
    expect(() => parseEnv({ NEO4J_URI: "localhost:7687" })).toThrow(/NEO4J_URI 应为 bolt:\/\//);
    const env = parseEnv({
      ...{ STORE: "neo4j", NEO4J_URI: "neo4j://graph:7687", NEO4J_PASSWORD: "x" },
    });
    expect(env.neo4j).toEqual({ uri: "neo4j://graph:7687", user: "neo4j", password: "x" });
  });
});
