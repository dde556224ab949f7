/** The quick form of `npm run test:scale`: every figure is measured and told beside its bar, and nothing is left behind. */
import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { hasNeo4j } from "./describe-stores.ts";

const SCRIPT = join(import.meta.dirname, "../../bench/test-scale.ts");

// How large the figures are is the machine's affair: a busy one may miss a bar.
describe("npm run test:scale", { timeout: 600_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), "zhengtu-test-scale-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function measure(...options: string[]): Promise<{ out: string; problems: string }> {
    const env = { ...process.env, TMPDIR: folder };
    return new Promise((resolve) => {
      const command = ["--import", "tsx", SCRIPT, "--questions", "2", ...options];
      execFile("node", command, { env }, (_error, out, problems) => resolve({ out, problems }));
    });
  }

  /** What is left of a run but what the tool that runs TypeScript keeps. */
  const left = () => readdirSync(folder).filter((name) => name.startsWith("zhengtu"));

  it("compares two sizes on the embedded store", async () => {
    const { out, problems } = await measure("--embedded", "200,400", "--neo4j", "");
    expect(problems).toBe("");
    for (const kind of ["search", "entity", "neighbourhood"]) {
      expect(out).toMatch(
        new RegExp(`[✓✗] ${kind} [\\d.]+ → [\\d.]+ ms: [\\d.]+ times \\(at most 1.5\\)`),
      );
    }
    expect(out).toMatch(/[✓✗] memory of the app server \d+ → \d+ MB/);
    expect(left()).toEqual([]);
  });

  it.skipIf(!hasNeo4j())("compares the product with the driver alone on Neo4j", async () => {
    const { out, problems } = await measure("--embedded", "", "--neo4j", "200");
    // Neo4j's own scripts may send a terminal a control character.
    expect(problems).not.toMatch(/\p{L}/u);
    expect(out).toContain("tables of 1 documents");
    expect(out).toMatch(
      /[✓✗] ingest \d+ rows\/s, driver alone \d+: [\d.]+ of them \(at least 0.8\)/,
    );
    for (const kind of ["search", "neighbourhood", "paths"]) {
      expect(out).toMatch(
        new RegExp(
          `[✓✗] ${kind} [\\d.]+ ms, driver alone [\\d.]+ ms: [\\d.]+ times \\(at most 1.3\\)`,
        ),
      );
    }
    expect(left()).toEqual([]);
  });
});
