/** What all end-to-end tests need, made once: the client as it is shipped, and a data folder with the samples in it. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { findFreePort } from "../../scripts/neo4j/server-process.ts";
import { startServer } from "./server.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** A data folder in which the samples are, to be copied. */
    samplesFolder: string;
  }
}

/** Called by vitest before the first of them; returns what takes the folder away. */
export default async function setUp(project: TestProject): Promise<() => void> {
  buildClient();
  const folder = mkdtempSync(join(tmpdir(), "zhengtu-e2e-samples-"));
  // The first start of a server reads them: some ten seconds that each file of tests would wait for.
  const server = await startServer(await findFreePort(), folder);
  await server.stop();
  project.provide("samplesFolder", folder);
  return () => rmSync(folder, { recursive: true, force: true });
}

function buildClient(): void {
  // A process of its own: within the tests' environment React would be built for development.
  execFileSync(
    process.execPath,
    ["node_modules/vite/bin/vite.js", "build", "--logLevel", "error"],
    {
      env: { ...process.env, NODE_ENV: "production" },
      stdio: "inherit",
    },
  );
}
