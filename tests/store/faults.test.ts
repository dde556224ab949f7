/** The quick form of `npm run test:faults`: two rounds of few documents on the embedded store. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { varyReport } from "../../bench/reports/vary-samples.ts";
import { runRounds } from "../../scripts/faults/fault-rounds.ts";
import { faultyEmbedded } from "../../scripts/faults/faulty-store.ts";

const DOCUMENTS = 6;

it("an import that is cut off by kill -9 goes on by itself and makes the same graph", async () => {
  const folder = mkdtempSync(join(tmpdir(), "zhengtu-faults-"));
  try {
    const results = await runRounds({
      ...{ rounds: 2, seed: 7, folder },
      files: Array.from({ length: DOCUMENTS }, (_, number) => varyReport(number)),
      store: { ...faultyEmbedded(), faults: ["server", "both"] },
      onRound: () => undefined,
    });
    expect(results).toHaveLength(2);
    for (const result of results) {
      expect(result).toMatchObject({ isWhole: true, miscounted: 0, isSame: true });
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 600_000);
