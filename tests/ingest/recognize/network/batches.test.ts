import { describe, expect, it } from "vitest";
import { batchPieces, cutPieces } from "../../../../ingest/recognize/network/batches.ts";
import { viewSentence } from "../../../../ingest/recognize/sentence-view.ts";

function view(text: string) {
  return viewSentence(text, [{ start: 0, end: text.length, text, tag: "x" }]);
}

describe("pieces of sentences", () => {
  it("leaves a sentence whole that the network can read at once", () => {
    expect(cutPieces(view("建成罗湖北站。"), 3)).toEqual([{ sentence: 3, start: 0, end: 7 }]);
  });

  it("cuts a long sentence behind clause marks and loses nothing", () => {
    const text = "推进老旧小区改造，".repeat(100);
    const pieces = cutPieces(view(text), 0);
    expect(pieces.map(({ start, end }) => text.slice(start, end)).join("")).toBe(text);
    for (const { end } of pieces) expect(text[end - 1]).toBe("，");
  });

  it("cuts where it must when there is no mark", () => {
    const text = "口岸".repeat(1000);
    const pieces = cutPieces(view(text), 0);
    expect(pieces.map(({ start, end }) => text.slice(start, end)).join("")).toBe(text);
    expect(Math.max(...pieces.map(({ start, end }) => end - start))).toBeLessThan(400);
  });

  it("puts every piece into one batch, longest first", () => {
    const texts = Array.from({ length: 90 }, (_, index) => "桥".repeat((index % 40) + 1));
    const pieces = texts.flatMap((text, index) => cutPieces(view(text), index));
    const batches = batchPieces(pieces);
    expect(new Set(batches.flat()).size).toBe(90);
    for (const batch of batches) {
      const lengths = batch.map(({ start, end }) => end - start);
      expect(lengths).toEqual([...lengths].sort((a, b) => b - a));
    }
  });
});
