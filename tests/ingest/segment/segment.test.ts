import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { segmentSentence } from "../../../ingest/segment/segment.ts";

describe("segmentSentence", () => {
  it.each([
    ["文昌路北延工程开工。", ["文昌", "路", "北"]],
    ["南山公园获评示范单位。", ["获评"]],
  ])("cuts %s so that %j are words", (text, words) => {
    const found = segmentSentence(text).map((token) => token.text);
    for (const word of words) expect(found).toContain(word);
  });

  it("gives nothing for nothing", () => {
    expect(segmentSentence("")).toEqual([]);
  });

  it("gives back the sentence, whatever it holds", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
        const tokens = segmentSentence(text);
        expect(tokens.map((token) => token.text).join("")).toBe(text);
        for (const token of tokens) expect(text.slice(token.start, token.end)).toBe(token.text);
      }),
    );
  });

  it("keeps half a surrogate pair in its place", () => {
    const text = "建成\ud83d公园\udc4d。";
    expect(
      segmentSentence(text)
        .map((token) => token.text)
        .join(""),
    ).toBe(text);
  });
});
