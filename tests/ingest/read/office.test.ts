import { describe, expect, it } from "vitest";
import type { RawText } from "../../../ingest/model/document.ts";
import { placeAt } from "../../../ingest/model/place.ts";
import { readDocuments } from "../../../ingest/read/read-documents.ts";
import { REPORT, buildXlsx, buildZip, textFile } from "../../builders/report-files.ts";

const PROSE = REPORT[3] ?? "";

async function readAll(name: string, bytes: Uint8Array): Promise<RawText[]> {
  const documents: RawText[] = [];
  for await (const part of readDocuments({ name, bytes })) documents.push(await part.read());
  return documents;
}

async function readDocx(
  body: string,
  parts: Readonly<Record<string, string>> = {},
): Promise<RawText> {
  const document = `<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`;
  const [raw] = await readAll("a.docx", buildZip({ "word/document.xml": document, ...parts }));
  if (raw === undefined) throw new Error("no document");
  return raw;
}

const run = (text: string, properties = "") =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;
const paragraph = (content: string, properties = "") =>
  `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`;

describe("a Word document", () => {
  it("has the numbers that Word counts by itself", async () => {
    const level = (at: number, format: string, text: string) =>
      `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
    const numbering = `<w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="7">${level(0, "chineseCounting", "%1、")}${level(1, "chineseCounting", "（%2）")}</w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num></w:numbering>`;
    const styles = `<w:styles xmlns:w="w"><w:style w:styleId="1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr></w:pPr></w:style><w:style w:styleId="TOC1"><w:name w:val="toc 1"/></w:style></w:styles>`;
    const heading = (text: string) => paragraph(run(text), `<w:pStyle w:val="1"/>`);
    const second = (text: string) =>
      paragraph(run(text), `<w:numPr><w:ilvl w:val="1"/><w:numId w:val="3"/></w:numPr>`);
    const raw = await readDocx(
      paragraph(run("一、工作回顾 1"), `<w:pStyle w:val="TOC1"/>`) +
        heading("工作回顾") +
        second("道路") +
        second("学校") +
        heading("工作安排") +
        second("公园") +
        paragraph(run(PROSE)),
      { "word/numbering.xml": numbering, "word/styles.xml": styles },
    );
    expect(raw.text.split("\n")).toEqual([
      "一、工作回顾",
      "（一）道路",
      "（二）学校",
      "二、工作安排",
      "（一）公园",
      PROSE,
    ]);
    expect(placeAt(raw.places, raw.text.indexOf("学校"))).toEqual({ paragraph: 4, offset: 0 });
    expect(placeAt(raw.places, raw.text.indexOf("就业"))).toEqual({
      paragraph: 7,
      offset: PROSE.indexOf("就业"),
    });
  });

  it("is read as it stands: without what was deleted, moved away or hidden, with what was inserted", async () => {
    const raw = await readDocx(
      paragraph(
        `<w:del><w:r><w:delText>旧稿，</w:delText></w:r></w:del><w:ins>${run("新稿，")}</w:ins>` +
          `<w:moveFrom>${run("移走，")}</w:moveFrom>${run("隐藏，", "<w:vanish/>")}${run(PROSE)}` +
          `<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText></w:r>`,
      ),
    );
    expect(raw.text).toBe(`新稿，${PROSE}`);
  });

  it("gives the text of boxes once, and leaves tables of figures out with a word about it", async () => {
    const box = (tag: string) =>
      `<mc:${tag}><w:txbxContent>${paragraph(run(`框里的话，${PROSE}`))}</w:txbxContent></mc:${tag}>`;
    const cell = (text: string) => `<w:tc>${paragraph(run(text))}</w:tc>`;
    const row = (...cells: string[]) => `<w:tr>${cells.map(cell).join("")}</w:tr>`;
    const raw = await readDocx(
      paragraph(
        `<w:r><mc:AlternateContent>${box("Choice")}${box("Fallback")}</mc:AlternateContent></w:r>${run("框外。")}`,
      ) +
        `<w:tbl>${row("项目", "投资")}${row("大桥", "3亿元")}</w:tbl>` +
        `<w:tbl>${row("说明", PROSE)}${row("补充", PROSE)}</w:tbl>`,
      { "word/vbaProject.bin": "macro" },
    );
    expect(raw.text.split("\n")).toEqual([
      `框里的话，${PROSE}`,
      "框外。",
      "说明",
      PROSE,
      "补充",
      PROSE,
    ]);
    expect(raw.notices.map(({ code }) => code)).toEqual(["table-left-out", "macros-left-out"]);
    expect(raw.notices[1]?.message).toContain("宏没有运行");
  });
});

describe("a table", () => {
  const reports = ["云川县", "青禾县"].flatMap((place) =>
    [2022, 2023].map((year) => ({
      place,
      year,
      text: `${place}的报告。`.repeat(3) + PROSE.repeat(8),
    })),
  );

  it("that lists reports gives each as a document, with what its columns say of it", async () => {
    const rows = reports.map(({ place, year, text }) => `${place},${year},"${text}",1`);
    const file = textFile("全省.csv", `县,年份,正文,编号\n${rows.join("\n")}`);
    const documents = await readAll(file.name, file.bytes);
    expect(documents.map(({ declared }) => declared)).toEqual(
      reports.map(({ place, year }) => ({ place, year })),
    );
    expect(documents.map(({ text }) => text)).toEqual(reports.map(({ text }) => text));
    expect(documents[0]?.notices[0]?.message).toMatch(/C 列.*1 列（D）没有读取/);
    expect(placeAt(documents[2]?.places ?? [], 5)).toEqual({
      sheet: "",
      row: 4,
      column: "C",
      offset: 5,
    });
  });

  it("of paragraphs is one document, each with its cell", async () => {
    const [raw, ...more] = await readAll(
      "a.xlsx",
      buildXlsx([["序号", "内容"], ...REPORT.map((line, index) => [String(index), line])]),
    );
    expect(more).toEqual([]);
    expect(raw?.text).toBe(REPORT.join("\n"));
    expect(placeAt(raw?.places ?? [], raw?.text.indexOf("云川图书馆") ?? 0)).toEqual({
      sheet: "报告",
      row: 8,
      column: "B",
      offset: REPORT[6]?.indexOf("云川图书馆"),
    });
  });

  it("keeps rows together that share their title", async () => {
    const lines = ["甲", "乙"].flatMap((name) =>
      [0, 1, 2].map((at) => `${at === 0 ? `${name}县政府工作报告` : ""}\t${PROSE.repeat(4)}`),
    );
    const file = textFile("a.tsv", `标题\t正文\n${lines.join("\n")}`);
    const documents = await readAll(file.name, file.bytes);
    expect(documents.map(({ declared }) => declared.title)).toEqual([
      "甲县政府工作报告",
      "乙县政府工作报告",
    ]);
    expect(documents.map(({ text }) => text.split("\n").length)).toEqual([3, 3]);
  });
});
