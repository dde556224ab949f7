/** The folder of a bulk export through stops, cuts and other processes; the command itself: bulk-resume.test.ts. */
import {
  appendFileSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { BulkExport } from "../../server/graph/bulk/bulk-export.ts";
import { report2022, report2023, report2024 } from "../builders/luohu-documents.ts";

const READER = "reader-1";
const SPOOL = "documents.part";

let base: string;
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), "zhengtu-bulk-export-"));
});
afterEach(() => rmSync(base, { recursive: true, force: true }));

const open = (name = "out", reader = READER) => new BulkExport(join(base, name), reader);

function filesIn(name: string): Readonly<Record<string, string>> {
  const names = readdirSync(join(base, name));
  return Object.fromEntries(
    names.map((each) => [each, readFileSync(join(base, name, each), "utf8")]),
  );
}

/** Without a stop, in the order of the files. */
function exportWhole(): Readonly<Record<string, string>> {
  const tables = open("whole");
  tables.add("a/0", report2022);
  tables.add("b/0", report2023);
  tables.add("c/0", report2024);
  tables.finish();
  return filesIn("whole");
}

describe("BulkExport", () => {
  it("writes the same whatever the order and however often it was stopped", () => {
    const first = open();
    first.add("c/0", report2024);
    first.close();
    const second = open();
    expect([second.spooled, second.take("c/0"), second.take("b/0")]).toEqual([1, true, false]);
    second.add("b/0", report2023);
    second.close();
    const third = open();
    third.add("a/0", report2022);
    expect([third.take("b/0"), third.take("c/0"), third.size]).toEqual([true, true, 3]);
    expect(third.finish().documents).toBe(3);
    expect(filesIn("out")).toEqual(exportWhole());
  });

  it("takes of one text in two files always the same", () => {
    const paged = { ...report2022, places: [] };
    const sources = [
      ["a/0", report2022],
      ["b/0", paged],
    ] as const;
    for (const [name, ordered] of [
      ["one", sources],
      ["other", sources.toReversed()],
    ] as const) {
      const tables = open(name);
      const added = ordered.map(([origin, batch]) => tables.add(origin, batch));
      expect([added, tables.size]).toEqual([[true, false], 1]);
      tables.finish();
    }
    expect(filesIn("one")).toEqual(filesIn("other"));
  });

  it.each(['{"origin":"d/0","batch":{"docum', "\0\0\0\0\n", '{"origin":"d/0","batch":{}}\n{}\n'])(
    "reads again what was cut off in the middle: %j",
    (rest) => {
      const first = open();
      first.add("a/0", report2022);
      first.close();
      appendFileSync(join(base, "out", SPOOL), rest);
      const second = open();
      expect(second.spooled).toBe(1);
      second.take("a/0");
      second.add("b/0", report2023);
      second.close();
      const third = open();
      expect([third.take("a/0"), third.take("b/0")]).toEqual([true, true]);
      third.add("c/0", report2024);
      third.finish();
      expect(filesIn("out")).toEqual(exportWhole());
    },
  );

  it("begins the tables anew where they had been begun, and writes only what is asked for now", () => {
    const first = open();
    for (const [origin, batch] of [
      ["a/0", report2022],
      ["x/0", report2023],
    ] as const) {
      first.add(origin, batch);
    }
    first.close();
    writeFileSync(join(base, "out/entities.csv"), "cut off in the mid");
    const second = open();
    second.take("a/0");
    expect(second.finish().documents).toBe(1);
    const files = filesIn("out");
    expect(files["documents.csv"]).toContain(report2022.document.id);
    expect(files["documents.csv"]).not.toContain(report2023.document.id);
    expect(files["entities.csv"]).not.toContain("cut off");
    expect(() => open()).toThrow("不是空的");
  });

  it("goes on with nothing that another version has read", () => {
    const first = open("out", "reader-0");
    first.add("a/0", report2022);
    first.close();
    const second = open();
    expect([second.spooled, second.take("a/0")]).toEqual([0, false]);
    second.discard();
    expect(readdirSync(join(base, "out"))).toEqual([]);
  });

  it("lets no second process into its folder, and the next one in once the first is gone", () => {
    const first = open();
    expect(() => open()).toThrow(`正由另一个政图进程（进程号 ${process.pid}）写入`);
    first.close();
    // One that was killed left its note; no process has such a number.
    writeFileSync(join(base, "out/documents.holder"), "4194999");
    open().discard();
  });

  it("leaves a folder alone that holds something else", () => {
    const first = open();
    first.add("a/0", report2022);
    first.close();
    writeFileSync(join(base, "out/mine.txt"), "mine");
    expect(() => open()).toThrow("不是空的");
    expect(filesIn("out")["mine.txt"]).toBe("mine");
  });
});
