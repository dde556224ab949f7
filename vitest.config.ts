import { defineConfig } from "vitest/config";

// One project a kind of test: `npx vitest run --project unit` while working on one stage.
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          include: ["tests/{ingest,server,client,scripts,security}/**/*.test.{ts,tsx}"],
          environment: "node",
          setupFiles: ["tests/property-seed.ts"],
          // nodejieba is native and not made for worker threads.
          pool: "forks",
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: "store",
          globalSetup: ["tests/store/neo4j-server.ts"],
          setupFiles: ["tests/property-seed.ts"],
          include: ["tests/{store,cypher}/**/*.test.ts"],
          pool: "forks",
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 180_000,
        },
      },
      {
        test: {
          name: "e2e",
          include: ["tests/e2e/**/*.test.ts"],
          globalSetup: ["tests/e2e/set-up.ts"],
          // After all others: a browser that fights for the processor is not what a person has.
          sequence: { groupOrder: 1 },
          pool: "forks",
          fileParallelism: false,
          testTimeout: 120_000,
          // A picture drawn by software on two cores may come late once; the report names what was tried again.
          retry: 1,
          hookTimeout: 240_000,
        },
      },
    ],
  },
});
