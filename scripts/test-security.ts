/**
 * `npm run test:security`: hostile queries, deviations, and thousands of generated queries on both stores; who gets
 * in; hostile texts and uploads; thousands of requests made from the API's own description; thousands of spoilt files for
 * the readers. COUNT=5000 queries, REQUESTS=10000 and FILES=3000 by default, REQUESTS_SEED for others; exits with the
 * tests' own code.
 */
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const DEFAULT_COUNT = "5000";
const DEFAULT_REQUESTS = "10000";
const DEFAULT_FILES = "3000";
const DEFAULT_SEED = "20261125";
const FILES = [
  ...["hostile-query", "deviations", "differential", "free-query"].map((name) => `store/${name}`),
  ...["security/", "server/access", "server/user-cli", "scripts/licences", "ingest/read/fuzz"],
];

const vitest = join(
  dirname(createRequire(import.meta.url).resolve("vitest/package.json")),
  "vitest.mjs",
);
const { status } = spawnSync(
  process.execPath,
  [
    vitest,
    "run",
    "--project",
    "store",
    "--project",
    "unit",
    ...FILES.map((file) => `tests/${file}`),
  ],
  {
    stdio: "inherit",
    env: {
      ...process.env,
      ZHENGTU_REQUIRE_NEO4J: "1",
      ZHENGTU_DIFFERENTIAL: process.env["COUNT"] ?? DEFAULT_COUNT,
      ZHENGTU_FUZZ: process.env["REQUESTS"] ?? DEFAULT_REQUESTS,
      ZHENGTU_FUZZ_FILES: process.env["FILES"] ?? DEFAULT_FILES,
      ZHENGTU_FUZZ_SEED: process.env["REQUESTS_SEED"] ?? DEFAULT_SEED,
    },
  },
);
process.exitCode = status ?? 1;
