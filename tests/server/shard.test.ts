import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { listShard, parseShard } from "../../server/jobs/shard.ts";

describe("parseShard", () => {
  it.each([
    ["0/1", { index: 0, count: 1 }],
    ["2/3", { index: 2, count: 3 }],
  ])("reads %s", (text, shard) => {
    expect(parseShard(text)).toEqual(shard);
  });

  it.each(["3/3", "1", "-1/3", "0/0", "1/2/3", "a/b", "", "0/99999"])("refuses %j", (text) => {
    expect(() => parseShard(text)).toThrow(/从 0 数起/);
  });
});

describe("listShard", () => {
  let base: string;
  beforeEach(() => {
    base = mkdtempSync(join(tmpdir(), "zhengtu-shard-"));
  });
  afterEach(() => rmSync(base, { recursive: true, force: true }));

  function fill(folder: string): string {
    const path = join(base, folder);
    mkdirSync(join(path, "下级"), { recursive: true });
    for (let number = 0; number < 60; number += 1) {
      writeFileSync(join(path, number % 2 ? "下级" : ".", `报告${number}.txt`), "文");
    }
    return path;
  }

  it("gives every file to one share, and the same wherever the folder is", () => {
    const [one, other] = [fill("一处"), fill("另一处")];
    const shares = [0, 1, 2].map((index) => listShard([one], { index, count: 3 }));
    expect(new Set(shares.flat()).size).toBe(60);
    expect(shares.flat()).toHaveLength(60);
    for (const [index, share] of shares.entries()) {
      expect(share.length).toBeGreaterThan(8);
      const there = listShard([other], { index, count: 3 });
      expect(there).toEqual(share.map((path) => path.replace(one, other)));
    }
  });
});

describe("the Job for Kubernetes", () => {
  const JOB = new URL("../../deploy/kubernetes/ingest-job.yaml", import.meta.url);
  const JobSchema = z.object({
    spec: z.object({
      completionMode: z.literal("Indexed"),
      completions: z.number(),
      parallelism: z.number(),
      template: z.object({
        spec: z.object({
          securityContext: z.object({ runAsNonRoot: z.literal(true) }),
          containers: z.tuple([
            z.object({
              command: z.array(z.string()),
              args: z.array(z.string()),
              env: z.array(
                z.object({
                  name: z.string(),
                  value: z.string().optional(),
                  valueFrom: z.object({ secretKeyRef: z.object({ key: z.string() }) }).optional(),
                }),
              ),
              securityContext: z.object({ readOnlyRootFilesystem: z.literal(true) }),
            }),
          ]),
        }),
      }),
    }),
  });

  it("gives each of its pods a share, and all of them every file", () => {
    const { spec } = JobSchema.parse(parse(readFileSync(JOB, "utf8")));
    const [{ args, command }] = spec.template.spec.containers;
    const shards = Array.from({ length: spec.completions }, (_none, index) => {
      const text = args.at(-1)?.replace("$(JOB_COMPLETION_INDEX)", String(index)) ?? "";
      return parseShard(text);
    });
    expect(shards.map(({ index }) => index)).toEqual([...shards.keys()]);
    expect(shards.every(({ count }) => count === spec.completions)).toBe(true);
    expect(command.at(-1)).toBe("server/ingest-cli.ts");
    expect(existsSync(new URL("../../server/ingest-cli.ts", import.meta.url))).toBe(true);
  });

  it("runs them at once, each on the Neo4j of the secret", () => {
    const { spec } = JobSchema.parse(parse(readFileSync(JOB, "utf8")));
    expect(spec.parallelism).toBe(spec.completions);
    const [{ env }] = spec.template.spec.containers;
    const given = env.map(({ name, value, valueFrom }) => [
      name,
      value ?? valueFrom?.secretKeyRef.key,
    ]);
    expect(Object.fromEntries(given)).toMatchObject({
      ...{ STORE: "neo4j", NEO4J_URI: "uri", NEO4J_USER: "user", NEO4J_PASSWORD: "password" },
    });
  });
});
