import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LONGEST_SENTENCE, splitSentences } from "../../../ingest/split/split-sentences.ts";

function split(text: string): string[] {
  return splitSentences(text, { start: 0, end: text.length }).map(({ start, end }) =>
    text.slice(start, end),
  );
}

describe("splitSentences", () => {
  it.each<[string, string[]]>([
    ["修好了路。架起了桥！大家满意吗？", ["修好了路。", "架起了桥！", "大家满意吗？"]],
    ["建成学校三所；新增学位两千个。", ["建成学校三所；", "新增学位两千个。"]],
    ["他说：“路通了。桥也通了。”大家都笑了。", ["他说：“路通了。桥也通了。”大家都笑了。"]],
    ["提出“先修路；后架桥”的办法。效果很好。", ["提出“先修路；后架桥”的办法。", "效果很好。"]],
    ["落实《关于修路的意见（试行；修订）》要求。", ["落实《关于修路的意见（试行；修订）》要求。"]],
    ["《規劃「第一。第二」》已經公布。", ["《規劃「第一。第二」》已經公布。"]],
    ["这是一个没有合上的“引号。后面还有一句。", ["这是一个没有合上的“引号。", "后面还有一句。"]],
    ["增长3.5%，投资1.2亿元。", ["增长3.5%，投资1.2亿元。"]],
    ["真的！！太好了？！", ["真的！！", "太好了？！"]],
    ["没有句号", ["没有句号"]],
    ["", []],
  ])("cuts %s", (text, sentences) => {
    expect(split(text)).toEqual(sentences);
  });

  it("cuts a sentence that is too long at a comma, and says so", () => {
    const text = "修一条路，".repeat(1000);
    const spans = splitSentences(text, { start: 0, end: text.length });
    expect(spans.map(({ start, end }) => text.slice(start, end)).join("")).toBe(text);
    expect(spans.every(({ start, end }) => end - start <= LONGEST_SENTENCE)).toBe(true);
    expect(spans.some(({ isForced }) => isForced)).toBe(true);
  });

  it("loses nothing but spaces between sentences", () => {
    const pieces = fc.constantFrom(
      "路",
      "桥",
      "。",
      "；",
      "！",
      "“",
      "”",
      "（",
      "）",
      "《",
      "》",
      "，",
      " ",
      "…",
      "3.5%",
    );
    const texts = fc.array(pieces, { maxLength: 80 }).map((parts) => parts.join(""));
    fc.assert(
      fc.property(texts, (text) => {
        let end = 0;
        for (const span of splitSentences(text, { start: 0, end: text.length })) {
          expect(text.slice(end, span.start).trim()).toBe("");
          expect(span.end).toBeGreaterThan(span.start);
          end = span.end;
        }
        expect(text.slice(end).trim()).toBe("");
      }),
    );
  });
});
