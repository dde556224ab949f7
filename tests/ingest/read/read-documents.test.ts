import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { IngestError } from "../../../ingest/errors.ts";
import type { RawText, SourceFile } from "../../../ingest/model/document.ts";
import { MAX_TEXT_BYTES } from "../../../ingest/read/check-file.ts";
import { readDocuments } from "../../../ingest/read/read-documents.ts";

const SIMPLIFIED =
  "今年，云川县将推进老城区改造，新建十二所学校，维修三条道路。全年新增就业五千人，群众生活继续改善。";
const TRADITIONAL =
  "今年，我們會推進舊區重建，興建十二所學校，維修三條道路。全年新增職位五千個，市民生活繼續改善。";

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

async function readDocument(file: SourceFile): Promise<RawText> {
  for await (const part of readDocuments(file)) return part.read();
  throw new Error("no document");
}

async function codeOf(name: string, bytes: Uint8Array): Promise<string> {
  try {
    await readDocument({ name, bytes });
  } catch (error) {
    if (error instanceof IngestError) return error.code;
    throw error;
  }
  return "read";
}

describe("readDocument on encodings", () => {
  it.each([
    ["utf-8", false, SIMPLIFIED],
    ["utf-8", true, SIMPLIFIED],
    ["gb18030", false, SIMPLIFIED],
    ["gbk", false, SIMPLIFIED],
    ["big5", false, TRADITIONAL],
    ["utf-16le", true, SIMPLIFIED],
    ["utf-16be", true, SIMPLIFIED],
    ["utf-16le", false, SIMPLIFIED],
    ["utf-16be", false, TRADITIONAL],
  ])("reads %s (mark: %s)", async (encoding, addBOM, text) => {
    const bytes = iconv.encode(text, encoding, { addBOM });
    expect((await readDocument({ name: "报告.txt", bytes })).text).toBe(text);
  });

  it("tells that it guessed the encoding", async () => {
    const bytes = iconv.encode(SIMPLIFIED, "gb18030");
    const { notices } = await readDocument({ name: "报告.txt", bytes });
    const codes = notices.map(({ code }) => code);
    expect(codes).toEqual(["encoding-guessed"]);
  });

  it("reads UTF-8 that was cut off in the middle of a character", async () => {
    const bytes = bytesOf(SIMPLIFIED.repeat(20)).slice(0, -1);
    expect((await readDocument({ name: "报告.txt", bytes })).text).toContain("群众生活继续改善");
  });
});

describe("readDocument on what is no report", () => {
  const garbledTwice = iconv.decode(Buffer.from(SIMPLIFIED.repeat(9)), "gb18030");
  const readAsUtf8 = iconv.encode(SIMPLIFIED.repeat(9), "gb18030").toString("utf8");
  const homePage = `<html><body>${"<li><a href='/'>政务公开</a></li>".repeat(80)}<p>版权所有：某县人民政府。</p></body></html>`;

  it.each([
    ["an empty file", "a.txt", new Uint8Array(0), "FILE_EMPTY"],
    ["a file that is too large", "a.txt", new Uint8Array(MAX_TEXT_BYTES + 1), "FILE_TOO_LARGE"],
    ["a broken PDF under a false name", "a.txt", bytesOf("%PDF-1.7 …"), "FILE_UNREADABLE"],
    ["zero bytes", "a.txt", new Uint8Array(9000), "FILE_BINARY"],
    ["the beginning of a Word file", "a.docx", bytesOf("PK"), "NO_REPORT_FOUND"],
    ["a page nested beyond reason", "a.html", bytesOf("<div>".repeat(50_000)), "FILE_UNREADABLE"],
    ["a type that nobody knows", "报告.xyz", bytesOf(SIMPLIFIED), "FILE_TYPE_UNSUPPORTED"],
    ["UTF-8 that was read as GBK", "a.txt", bytesOf(garbledTwice), "TEXT_GARBLED"],
    ["GBK that was read as UTF-8", "a.html", bytesOf(readAsUtf8), "TEXT_GARBLED"],
    ["a page without running text", "a.html", bytesOf(homePage), "NO_REPORT_FOUND"],
    ["an English text", "a.txt", bytesOf("The report was read. ".repeat(50)), "NO_REPORT_FOUND"],
  ])("refuses %s", async (_, name, bytes, code) => {
    expect(await codeOf(name, bytes)).toBe(code);
  });

  it("says in Chinese what is wrong and what to do", async () => {
    await expect(readDocument({ name: "a.xyz", bytes: bytesOf(SIMPLIFIED) })).rejects.toThrow(
      /不支持“a\.xyz”.*可以导入/,
    );
  });
});

describe("readDocument on pages", () => {
  const page = `<!DOCTYPE html><html><head><meta charset="gb2312"><title>2023年云川县政府工作报告_云川县人民政府网</title>
    <style>p{color:red}</style><script>var a = "今年，一切。";</script></head>
    <body><div class="top"><a href="/">首页</a><a href="/zw">政务公开</a></div>
    <div id="zoom"><p style="text-indent:2em"><span>${SIMPLIFIED}</span></p><p>下一步，我们将继续<b>建设</b>新的
    公园&nbsp;和步道。<br>各项工作都要落到实处，推动发展再上台阶，让群众得到更多实惠。</p>
    <table><tr><td>项目</td><td>投资</td></tr><tr><td>老街改造</td><td>3亿元</td></tr></table></div>
    <div class="foot">主办单位：云川县人民政府</div></body></html>`;
  const read = () => readDocument({ name: "报告.html", bytes: iconv.encode(page, "gb18030") });

  it("keeps the title and the paragraphs of the main text", async () => {
    expect((await read()).text.split("\n")).toEqual([
      "2023年云川县政府工作报告",
      SIMPLIFIED,
      "下一步，我们将继续建设新的 公园\u00a0和步道。",
      "各项工作都要落到实处，推动发展再上台阶，让群众得到更多实惠。",
    ]);
  });

  it("tells that a table of figures was left out, and trusts the declared encoding", async () => {
    expect((await read()).notices.map(({ code }) => code)).toEqual(["table-left-out"]);
  });

  it("reads a page that was saved under the name of a text file", async () => {
    const bytes = bytesOf(page.replace("gb2312", "utf-8"));
    expect((await readDocument({ name: "报告.txt", bytes })).text).toBe((await read()).text);
  });
});

describe("readDocument on Markdown", () => {
  it("reads front matter as what the document declares, and lines as paragraphs", async () => {
    const source = `---\ntitle: 云川县政府工作报告\nplace: 云江市/云川县\nyear: 2023\nsample: true\n---\n\n## 一、2022年工作回顾\n\n**推进**老城区改造，\n新建[十二所学校](https://example.org)，维修三条道路，新增就业五千人。\n\n- 第一条\n- 第二条\n`;
    const raw = await readDocument({ name: "报告.md", bytes: bytesOf(source) });
    expect(raw).toEqual({
      text: "一、2022年工作回顾\n推进老城区改造，新建十二所学校，维修三条道路，新增就业五千人。\n第一条\n第二条",
      places: expect.any(Array) as unknown,
      declared: { title: "云川县政府工作报告", place: "云江市/云川县", year: 2023, sample: true },
      notices: [],
    });
  });

  it("goes on without front matter that is not well formed", async () => {
    const raw = await readDocument({
      name: "a.md",
      bytes: bytesOf(`---\nyear: [\n---\n${SIMPLIFIED}\n`),
    });
    expect(raw.declared).toEqual({});
    expect(raw.notices.map(({ code }) => code)).toEqual(["front-matter-invalid"]);
    expect(raw.text).toBe(SIMPLIFIED);
  });
});
