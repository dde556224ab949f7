/**
 * `npm run test:security`: hostile queries, deviations, and thousands of generated queries on both
 * stores. COUNT=5000 by default; exits with the tests' own code.
 */
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const DEFAULT_COUNT = "5000";
const FILES = ["hostile-query", "deviations", "differential", "free-query"];

const vitest = join(
  dirname(createRequire(import.meta.url).resolve("vitest/package.json")),
  "vitest.mjs",
);
const { status } = spawnSync(
  process.execPath,
  [vitest, "run", "--project", "store", ...FILES.map((file) => `tests/store/${file}`)],
  {
    stdio: "inherit",
    env: {
      ...process.env,
      ZHENGTU_REQUIRE_NEO4J: "1",
      ZHENGTU_DIFFERENTIAL: process.env["COUNT"] ?? DEFAULT_COUNT,
    },
  },
);
process.exitCode = status ?? 1;
