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

  it("wants an address and a password for Neo4j", () => {
    expect(() => parseEnv({ STORE: "neo4j" })).toThrow(/NEO4J_PASSWORD 没有设置/);
    expect(() => parseEnv({ NEO4J_URI: "localhost:7687" })).toThrow(/NEO4J_URI 应为 bolt:\/\//);
    const env = parseEnv({
      ...{ STORE: "neo4j", NEO4J_URI: "neo4j://graph:7687", NEO4J_PASSWORD: "x" },
    });
    expect(env.neo4j).toEqual({ uri: "neo4j://graph:7687", user: "neo4j", password: "x" });
  });
});
