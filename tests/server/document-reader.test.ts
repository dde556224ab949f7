import { pino } from "pino";
import { describe, expect, it } from "vitest";
import { DocumentReader, type ReadPart } from "../../server/jobs/document-reader.ts";
import { REPORT, buildZip, textFile } from "../builders/report-files.ts";

const TEXT = REPORT.join("\n");
const MEGABYTE = 1024 * 1024;

async function readAll(
  limits: { readonly timeLimitMs: number; readonly memoryLimitBytes: number },
  file: { readonly name: string; readonly bytes: Uint8Array },
): Promise<ReadPart[]> {
  const reader = new DocumentReader({ ...limits, logger: pino({ level: "silent" }) });
  const parts: ReadPart[] = [];
  try {
    for await (const part of reader.read(file, () => Promise.resolve(false))) parts.push(part);
  } finally {
    reader.close();
  }
  return parts;
}

describe("DocumentReader", { timeout: 120_000 }, () => {
  it("ends a reading that takes more memory than it may, and says so", async () => {
    const limits = { timeLimitMs: 100_000, memoryLimitBytes: 120 * MEGABYTE };
    const [part, ...more] = await readAll(limits, textFile("a.txt", TEXT));
    expect(more).toEqual([]);
    expect(part?.kind === "refused" && part.error.message).toMatch(/内存超过 120 MB/);
  });

  it("gives an archive up, once, where the process cannot even open it", async () => {
    const limits = { timeLimitMs: 100_000, memoryLimitBytes: 40 * MEGABYTE };
    const bytes = buildZip({ "一.txt": TEXT, "二.txt": TEXT });
    const parts = await readAll(limits, { name: "a.zip", bytes });
    expect(parts.map(({ name, kind }) => [name, kind])).toEqual([["a.zip", "refused"]]);
  });
});
