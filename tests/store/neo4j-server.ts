/**
 * The Neo4j of the store tests, started once for all of them: NEO4J_URI where it is set, else a
 * throw-away server. Where none can be had the tests are skipped and say why; in CI that fails.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { NoNeo4jError } from "../../scripts/neo4j/find-tools.ts";
import { startLocalNeo4j } from "../../scripts/neo4j/local-neo4j.ts";
import { findFreePort } from "../../scripts/neo4j/server-process.ts";

/** How the tests reach Neo4j, or why they cannot. */
export type TestNeo4j =
  | { readonly uri: string; readonly user: string; readonly password: string }
  | { readonly missing: string };

declare module "vitest" {
  interface ProvidedContext {
    neo4j: TestNeo4j;
  }
}

/** Starts the server and tells the tests of it; returns what stops it. */
export async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, CI } = process.env;
  if (uri) {
    project.provide("neo4j", { uri, user: user ?? "neo4j", password: password ?? "" });
    return undefined;
  }
  try {
    const { server, stop } = await startThrowAway();
    project.provide("neo4j", server);
    return stop;
  } catch (error) {
    if (!(error instanceof NoNeo4jError)) throw error;
    if (CI || process.env["ZHENGTU_REQUIRE_NEO4J"]) throw error;
    console.warn(`跳过 Neo4j 的存储测试：${error.message}`);
    project.provide("neo4j", { missing: error.message });
    return undefined;
  }
}

async function startThrowAway() {
  const home = await mkdtemp(join(tmpdir(), "zhengtu-neo4j-"));
  const running = await startLocalNeo4j({
    home,
    boltPort: await findFreePort(),
    httpPort: await findFreePort(),
    password: "zhengtu-tests",
    log: (line) => console.log(line),
  });
  const { uri, user, password } = running;
  const stop = async () => {
    await running.stop();
    await rm(home, { recursive: true, force: true });
  };
  return { server: { uri, user, password }, stop };
}
