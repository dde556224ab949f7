import { describe, expect, it } from "vitest";
import {
  PieceCutter,
  SPECIAL_ROWS,
  shippedCutter,
} from "../../../../ingest/recognize/network/pieces.ts";

/** The text's parts as they are cut, without the mark of its beginning. */
function parts(text: string, cutter = shippedCutter()): string[] {
  return cutter
    .cut(text)
    .map(({ start, end }) => text.slice(start, end))
    .filter((part) => part !== "");
}

describe("the cut into pieces", () => {
  it("is the likeliest one", () => {
    const cutter = new PieceCutter(
      "▁\t-1\n口\t-4\n岸\t-4\n口岸\t-6\n罗湖口\t-30\n罗\t-5\n湖\t-5\n",
    );
    expect(parts("罗湖口岸", cutter)).toEqual(["罗", "湖", "口岸"]);
  });

  it("keeps the words of a report whole, and covers every character once", () => {
    const text = "加快青岚口岸改造工程建设，完成投资12.5亿元。";
    expect(parts(text)).toEqual(expect.arrayContaining(["加快", "口岸", "改造", "工程", "建设"]));
    expect(parts(text).join("")).toBe(text);
  });

  it("takes full-width characters as their narrow forms", () => {
    const rows = (text: string): number[] =>
      shippedCutter()
        .cut(text)
        .map(({ row }) => row);
    expect(rows("ＧＤＰ增长６％，")).toEqual(rows("GDP增长6%,"));
  });

  it.each(["", "\u{E000}\u{1F600}", "\u202E口岸\u0000", " 　 ", "口岸".repeat(5000)])(
    "cuts whatever comes: %#",
    (text) => {
      const pieces = shippedCutter().cut(text);
      expect(pieces.map(({ start, end }) => text.slice(start, end)).join("")).toBe(text);
    },
  );

  it("gives what it does not know the row of the unknown", () => {
    expect(shippedCutter().cut("\u{E000}").at(-1)?.row).toBe(SPECIAL_ROWS.unknown);
  });
});
