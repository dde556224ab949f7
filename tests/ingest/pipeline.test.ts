/** What holds of every document, whatever its text: tried on texts put together at random. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildGraphBatch } from "../../ingest/assemble/build-graph-batch.ts";
import { checkGraphBatch } from "../../ingest/assemble/check-graph-batch.ts";
import type { RawText } from "../../ingest/model/document.ts";
import { prepare, understand } from "../../ingest/pipeline.ts";

const piece = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.constantFrom(
      ...[
        "2023年云川县政府工作报告\n",
        "一、2022年工作回顾\n",
        "（二）办好民生实事\n",
        "\n",
        "　　",
      ],
      ...[
        "建成云川北站，",
        "推进老城区改造工程，",
        "云川县人民医院新院区",
        "位于云川湖片区",
        "投入使用。",
      ],
      ...[
        "与澄溪市签订合作协议，",
        "获评国家级示范区。",
        "增长5.2%，",
        "120亿元",
        "六所",
        "“",
        "”",
        "《",
        "》",
      ],
      ...[
        "（",
        "）",
        "、",
        "；",
        "。",
        "羅湖口岸",
        "ＡＢＣ",
        "①",
        "http://a.cn/",
        "👍🏽",
        "\u{2000b}",
      ],
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 8 }) },
);
const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(""));

function read(raw: string) {
  const source: RawText = { text: raw, places: [], declared: {}, notices: [] };
  const prepared = prepare(source);
  return { clean: prepared.clean, ...understand(prepared) };
}

describe("the pipeline", { timeout: 120_000 }, () => {
  it("gives every sentence and every name the place where it stands", () => {
    fc.assert(
      fc.property(text, (raw) => {
        const { clean, sentences, mentions } = read(raw);
        for (const { span, text: said } of sentences) {
          expect(clean.text.slice(span.start, span.end)).toBe(said);
        }
        const known = new Map(sentences.map((sentence) => [sentence.id, sentence.text]));
        for (const { sentence, start, end, text: name } of mentions) {
          expect(end).toBeGreaterThan(start);
          expect(known.get(sentence)?.slice(start, end)).toBe(name);
        }
      }),
      { numRuns: 150 },
    );
  });

  it("gives every character of the clean text its place in the raw text, in order", () => {
    fc.assert(
      fc.property(text, (raw) => {
        const { clean } = read(raw);
        expect(clean.origins.length).toBe(clean.text.length);
        for (const [at, origin] of clean.origins.entries()) {
          expect(origin).toBeGreaterThanOrEqual(clean.origins[at - 1] ?? 0);
          expect(origin).toBeLessThan(raw.length);
        }
      }),
      { numRuns: 150 },
    );
  });

  it("makes a graph batch that holds together, the same bytes each time, and the same again from its JSON", () => {
    fc.assert(
      fc.property(text, (raw) => {
        const batch = buildGraphBatch(read(raw));
        checkGraphBatch(batch);
        const bytes = JSON.stringify(batch);
        expect(JSON.stringify(buildGraphBatch(read(raw)))).toBe(bytes);
        expect(JSON.parse(bytes)).toEqual(batch);
      }),
      { numRuns: 100 },
    );
  });
});
