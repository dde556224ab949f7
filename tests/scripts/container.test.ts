/** What the container files promise an operator, read from the files themselves. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { parseEnv } from "../../server/env.ts";

const ROOT = join(import.meta.dirname, "../..");
const read = (name: string) => readFileSync(join(ROOT, name), "utf8");

const ComposeSchema = z.object({
  services: z.record(
    z.string(),
    z.looseObject({
      depends_on: z.record(z.string(), z.object({ condition: z.string() })).optional(),
      environment: z.record(z.string(), z.union([z.string(), z.number()])),
      ports: z.array(z.string()).default([]),
    }),
  ),
});
const { services } = ComposeSchema.parse(parse(read("docker-compose.yml")));

describe("docker-compose.yml", () => {
  it("starts the app when Neo4j is healthy, without rights and with a root that nothing can write to", () => {
    expect(services["app"]).toMatchObject({
      depends_on: { neo4j: { condition: "service_healthy" } },
      ...{ read_only: true, cap_drop: ["ALL"], security_opt: ["no-new-privileges:true"] },
    });
    expect(services["neo4j"]).toHaveProperty("healthcheck.test");
  });

  it("opens no port to other machines, and no app without a token", () => {
    const ports = Object.values(services).flatMap((service) => service.ports);
    expect(ports.filter((port) => !port.startsWith("127.0.0.1:"))).toEqual([]);
    expect(String(services["app"]?.environment["ACCESS_TOKEN"])).toMatch(/^\$\{ACCESS_TOKEN\?/);
  });

  it("holds no secret of its own", () => {
    const values = Object.values(services).flatMap((service) =>
      Object.entries(service.environment),
    );
    const secrets = values.filter(([name]) => /PASSWORD|TOKEN$|SECRET|AUTH/.test(name));
    expect(secrets.length).toBeGreaterThan(2);
    for (const [, value] of secrets) expect(value).toMatch(/\$\{[A-Z0-9_]+:?\?/);
  });
});

describe("Dockerfile", () => {
  it("runs as a user without rights and keeps data in a volume", () => {
    const lines = read("Dockerfile").split("\n");
    const last = lines.slice(lines.findLastIndex((line) => line.startsWith("FROM")));
    expect(last.filter((line) => line.startsWith("USER "))).toEqual(["USER node"]);
    expect(last.findIndex((line) => line.startsWith("USER "))).toBeLessThan(
      last.findIndex((line) => line.startsWith("CMD ")),
    );
    expect(last).toContain("VOLUME /data");
  });
});

describe(".env.example", () => {
  it("names every setting, with values that the server takes for its defaults", () => {
    const pairs = read(".env.example")
      .split("\n")
      .filter((line) => /^[A-Z]/.test(line))
      .map((line): [string, string] => {
        const at = line.indexOf("=");
        return [line.slice(0, at), line.slice(at + 1)];
      });
    expect(parseEnv(Object.fromEntries(pairs))).toEqual(parseEnv({}));
    const source = read("server/env.ts");
    const known = [...source.matchAll(/^ {4}([A-Z][A-Z0-9_]+): /gm)].map((match) => match[1]);
    expect(known.length).toBeGreaterThan(20);
    expect(pairs.map(([name]) => name).sort()).toEqual(known.sort());
  });
});
