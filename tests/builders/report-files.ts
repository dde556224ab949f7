/** One report in every format that is read. */
import { Document, Packer, Paragraph } from "docx";
import { strToU8, zipSync } from "fflate";
import type { SourceFile } from "../../ingest/model/document.ts";
import { type PrintedLine, buildPdf, wrapParagraph } from "./build-pdf.ts";

/** The paragraphs of a made-up report. */
export const REPORT: readonly string[] = [
  "2023年云川县政府工作报告",
  "一、2022年工作回顾",
  "过去一年，我们建成云川北站，推进老城区改造工程，维修道路三十二公里，群众出行更加方便，投诉比上年少了三成。全县地区生产总值达到120亿元，增长5.2%。",
  "全县办好十件实事，新增就业五千人，云川县人民医院新院区投入使用，看病排队的时间缩短了一半。",
  "二、2023年工作安排",
  "（一）建设云川湖片区",
  "今年，我们将建设云川图书馆，加快推进云川湖片区开发，让更多居民就近读书。",
  "（二）办好民生实事",
  "继续办好云川采茶节，新建幼儿园六所，力争年底前建成云川大桥。",
];

/** The same report as a file of each format. */
export async function reportFiles(lines = REPORT): Promise<readonly SourceFile[]> {
  const page = lines.map((line) => `<p>　　${line}</p>`).join("\n");
  return [
    textFile("报告.txt", lines.join("\r\n")),
    textFile(
      "报告.md",
      lines.map((line, index) => (index === 0 ? `# ${line}` : line)).join("\n\n"),
    ),
    textFile(
      "报告.html",
      `<html><body><div class="nav"><a href="/">首页</a></div>${page}</body></html>`,
    ),
    { name: "报告.docx", bytes: await buildDocx(lines) },
    { name: "报告.pdf", bytes: printReport(lines) },
    textFile(
      "报告.csv",
      `序号,正文\n${lines.map((line, index) => `${index + 1},"${line}"`).join("\n")}`,
    ),
    { name: "报告.xlsx", bytes: buildXlsx([["正文"], ...lines.map((line) => [line])]) },
  ];
}

/** A file of UTF-8 text. */
export function textFile(name: string, text: string): SourceFile {
  return { name, bytes: new TextEncoder().encode(text) };
}

/** A Word document of these paragraphs. */
export async function buildDocx(lines: readonly string[]): Promise<Uint8Array> {
  const children = lines.map((text) => new Paragraph({ text }));
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })));
}

/** A workbook with one sheet of text. */
export function buildXlsx(rows: readonly (readonly string[])[]): Uint8Array {
  const cells = (row: readonly string[]) =>
    row.map((text) => `<c t="inlineStr"><is><t>${escape(text)}</t></is></c>`).join("");
  const data = rows.map((row, index) => `<row r="${index + 1}">${cells(row)}</row>`).join("");
  return buildZip({
    "xl/workbook.xml": `<workbook xmlns:r="r"><sheets><sheet name="报告" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>`,
    "xl/worksheets/sheet1.xml": `<worksheet><sheetData>${data}</sheetData></worksheet>`,
  });
}

/** An archive of these files. */
export function buildZip(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const entries = Object.entries(files).map(
    ([path, content]) => [path, typeof content === "string" ? strToU8(content) : content] as const,
  );
  return zipSync(Object.fromEntries(entries));
}

/** The report as it is printed: wrapped lines, indents, a running head and page numbers. */
export function printReport(lines: readonly string[], linesOnPage = 6): Uint8Array {
  const printed = lines.flatMap((line) => wrapParagraph(line, 36));
  const pages: PrintedLine[][] = [];
  for (let start = 0; start < printed.length; start += linesOnPage) {
    const number = pages.length + 1;
    const body = printed
      .slice(start, start + linesOnPage)
      .map(({ text, indent }, row) => ({ text, x: 80 + 12 * indent, y: 760 - 20 * row }));
    pages.push([
      { text: "云川县人民政府文件", x: 240, y: 810, size: 9 },
      ...body,
      { text: `— ${number} —`, x: 280, y: 40, size: 9 },
    ]);
  }
  return buildPdf(pages);
}

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
