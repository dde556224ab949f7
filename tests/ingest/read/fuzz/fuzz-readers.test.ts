/** Every reader on spoilt files; ZHENGTU_FUZZ_FILES sets how many (`npm run test:security`: thousands). */
import { describe, expect, it } from "vitest";
import { fuzzReaders } from "./fuzz-readers.ts";
import { spoilFile, wholeFiles } from "./spoil-files.ts";

const FILES = Number(process.env["ZHENGTU_FUZZ_FILES"] ?? 200);
const FIRST = Number(process.env["ZHENGTU_FUZZ_SEED"] ?? 1);

describe("spoilt files", { timeout: 120_000 + FILES * 200 }, () => {
  it("are the same for the same number, and others for another", async () => {
    const files = await wholeFiles();
    expect(spoilFile(files, 7)).toEqual(spoilFile(files, 7));
    expect(spoilFile(files, 7)).not.toEqual(spoilFile(files, 8));
  });

  // PDFs in which the library begins reads that it does not wait for, and that fail.
  it.each([20262325, 20263667])("are refused with their number %i as any other", async (number) => {
    expect(await fuzzReaders(number, number + 1)).toEqual({ read: 0, refused: 1, broken: [] });
  });

  it("are read or refused: no reader breaks, hangs or takes all memory", async () => {
    const { read, refused, broken } = await fuzzReaders(FIRST, FIRST + FILES);
    expect(broken).toEqual([]);
    expect(read + refused).toBe(FILES);
    expect(Math.min(read, refused)).toBeGreaterThan(FILES / 20);
  });
});
