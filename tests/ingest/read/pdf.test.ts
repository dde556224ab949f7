import { describe, expect, it } from "vitest";
import type { RawText } from "../../../ingest/model/document.ts";
import { placeAt } from "../../../ingest/model/place.ts";
import { extract } from "../../../ingest/pipeline.ts";
import { readDocuments } from "../../../ingest/read/read-documents.ts";
import { type PrintedLine, buildPdf, wrapParagraph } from "../../builders/build-pdf.ts";
import { REPORT, printReport } from "../../builders/report-files.ts";

async function readPdf(pages: readonly (readonly PrintedLine[])[]): Promise<RawText> {
  for await (const part of readDocuments({ name: "a.pdf", bytes: buildPdf(pages) })) {
    return part.read();
  }
  throw new Error("no document");
}

/** Paragraphs set into a column: its left edge, its width in characters, from the top down. */
function setColumn(lines: readonly string[], x: number, columns: number): PrintedLine[] {
  return lines
    .flatMap((line) => wrapParagraph(line, columns))
    .map(({ text, indent }, row) => ({ text, x: x + 12 * indent, y: 740 - 18 * row }));
}

const BODY = [REPORT[2], REPORT[3], REPORT[6], REPORT[8]].map((line) => line ?? "");

describe("a PDF", () => {
  it("in two columns is read down the left one first, under a title over both", async () => {
    const columns = [setColumn(BODY.slice(0, 2), 60, 18), setColumn(BODY.slice(2), 320, 18)];
    const title = { text: "2023年云川县政府工作报告要点", x: 180, y: 790, size: 18 };
    // A printer may write line by line across both columns.
    const lines = columns.flat().sort((one, other) => other.y - one.y);
    const raw = await readPdf([[title, ...lines]]);
    expect(raw.text.split("\n")).toEqual([title.text, ...BODY]);
  });

  it("loses its page numbers and running heads, and a paragraph goes on over the page", async () => {
    const [long = ""] = BODY;
    const lines = wrapParagraph(long, 30);
    const page = (from: number, to: number, foot: string) => [
      { text: `云川县人民政府公报 第${from + 1}期`, x: 200, y: 810, size: 9 },
      ...lines
        .slice(from, to)
        .map(({ text, indent }, row) => ({ text, x: 80 + 12 * indent, y: 740 - 18 * row })),
      { text: foot, x: 290, y: 30, size: 9 },
    ];
    const raw = await readPdf([
      page(0, 1, "第 1 页 共 3 页"),
      page(1, 2, "2"),
      page(2, 9, "- 3 -"),
    ]);
    expect(raw.text).toBe(long);
  });

  it("loses the raised marks of notes and what stands across the page", async () => {
    const [first = ""] = BODY;
    const [line] = wrapParagraph(first, 36);
    const text = line?.text ?? "";
    const raw = await readPdf([
      [
        ...setColumn([first], 80, 36),
        { text: "3", x: 80 + 12 * (2 + text.length), y: 745, size: 6 },
      ],
    ]);
    expect(raw.text).toBe(first);
  });

  it("says which of its pages have no text", async () => {
    const raw = await readPdf([setColumn(BODY, 80, 36), []]);
    expect(raw.notices.map(({ message }) => message)).toEqual([
      "有 1 页没有文字（第 2 页，可能是空白页或图片），没有读取。",
    ]);
  });

  it("leads every character of a mention to its page and line", async () => {
    const { mentions, places } = await extract({ name: "a.pdf", bytes: printReport(REPORT) });
    const printed = REPORT.flatMap((line) => wrapParagraph(line, 36));
    const runs = new Map(places.map((each) => [each.sentence, each.runs]));
    expect(mentions.length).toBeGreaterThan(5);
    for (const { sentence, start, text } of mentions) {
      const found = Array.from(text, (_, index) => {
        const place = placeAt(runs.get(sentence) ?? [], start + index);
        if (place === null || !("page" in place)) throw new Error("no page");
        // Six lines a page under its running head, which is its first.
        return printed[6 * (place.page - 1) + place.line - 2]?.text.charAt(place.offset);
      });
      expect(found.join("")).toBe(text);
    }
  });
});
