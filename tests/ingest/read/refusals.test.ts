import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { IngestError } from "../../../ingest/errors.ts";
import type { RawText, SourceFile } from "../../../ingest/model/document.ts";
import { readDocuments } from "../../../ingest/read/read-documents.ts";
import { buildPdf } from "../../builders/build-pdf.ts";
import { REPORT, buildDocx, buildZip, reportFiles, textFile } from "../../builders/report-files.ts";

interface Outcome {
  readonly name: string;
  readonly raw: RawText | null;
  readonly error: IngestError | null;
}

/** What becomes of every document of a file; what is no refusal is thrown on. */
async function readAll(file: SourceFile): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  try {
    for await (const part of readDocuments(file)) {
      outcomes.push(
        await part.read().then(
          (raw) => ({ name: part.name, raw, error: null }),
          (error: unknown) => ({ name: part.name, raw: null, error: refusal(error) }),
        ),
      );
    }
  } catch (error) {
    outcomes.push({ name: file.name, raw: null, error: refusal(error) });
  }
  return outcomes;
}

function refusal(error: unknown): IngestError {
  if (error instanceof IngestError) return error;
  throw error;
}

/** The streams of an old Office file are named in it in UTF-16. */
function compoundFile(stream: string): Uint8Array {
  const magic = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  return Buffer.concat([magic, Buffer.alloc(600), Buffer.from(stream, "utf16le")]);
}

/** Says of every entry that it is encrypted. */
function lock(zip: Uint8Array): Uint8Array {
  const bytes = Buffer.from(zip);
  for (let at = 0; at < bytes.length - 10; at += 1) {
    const mark = bytes.readUInt32LE(at);
    if (mark === 0x04034b50) bytes[at + 6] = (bytes[at + 6] ?? 0) | 1;
    if (mark === 0x02014b50) bytes[at + 8] = (bytes[at + 8] ?? 0) | 1;
  }
  return bytes;
}

const TEXT = REPORT.join("\n");
const ZEROS = new Uint8Array(80 * 1024 * 1024);
const XML_BOMB = `<w:document xmlns:w="w"><w:body>${" ".repeat(40 * 1024 * 1024)}</w:body></w:document>`;

describe("what cannot be read", () => {
  it.each<[string, string, Uint8Array, string, RegExp]>([
    [
      "an old Word file",
      "a.doc",
      compoundFile("WordDocument"),
      "FILE_TYPE_UNSUPPORTED",
      /另存为 \.docx/,
    ],
    [
      "an old Word file by another name",
      "a.docx",
      compoundFile("WordDocument"),
      "FILE_TYPE_UNSUPPORTED",
      /旧版 Word/,
    ],
    [
      "an old workbook",
      "a.xls",
      compoundFile("Workbook"),
      "FILE_TYPE_UNSUPPORTED",
      /另存为 \.xlsx/,
    ],
    [
      "an old presentation",
      "a.ppt",
      compoundFile("PowerPoint Document"),
      "FILE_TYPE_UNSUPPORTED",
      /演示文稿/,
    ],
    [
      "a Word file with a password",
      "a.docx",
      compoundFile("EncryptedPackage"),
      "FILE_ENCRYPTED",
      /解除密码/,
    ],
    [
      "a PDF with a password",
      "a.pdf",
      buildPdf([[]], { isEncrypted: true }),
      "FILE_ENCRYPTED",
      /解除密码/,
    ],
    ["a scan", "a.pdf", buildPdf([[], []]), "PDF_WITHOUT_TEXT", /扫描.*文字识别/],
    [
      "half a PDF",
      "a.pdf",
      buildPdf([[{ text: TEXT, x: 1, y: 1 }]]).slice(0, 300),
      "FILE_UNREADABLE",
      /损坏/,
    ],
    [
      "half an archive",
      "a.zip",
      buildZip({ "a.txt": TEXT }).slice(0, 120),
      "FILE_UNREADABLE",
      /损坏/,
    ],
    ["an empty archive", "a.zip", buildZip({}), "ARCHIVE_REFUSED", /没有文件/],
    [
      "a presentation",
      "a.pptx",
      buildZip({ "ppt/presentation.xml": "<p/>" }),
      "FILE_TYPE_UNSUPPORTED",
      /演示文稿/,
    ],
    ["an OFD", "a.ofd", buildZip({ "OFD.xml": "<o/>" }), "FILE_TYPE_UNSUPPORTED", /导出为 PDF/],
    [
      "a web archive",
      "a.doc",
      textFile("", "MIME-Version: 1.0\r\n").bytes,
      "FILE_TYPE_UNSUPPORTED",
      /\.html/,
    ],
    ["RTF", "a.rtf", textFile("", "{\\rtf1 a}").bytes, "FILE_BINARY", /RTF/],
    [
      "a Word file that unpacks without end",
      "a.docx",
      buildZip({ "word/document.xml": XML_BOMB }),
      "ARCHIVE_REFUSED",
      /压缩炸弹/,
    ],
    [
      "a table of figures",
      "a.csv",
      textFile("", "项目,投资\n大桥,3亿元\n").bytes,
      "NO_REPORT_FOUND",
      /正文所在的列/,
    ],
    [
      "a workbook without sheets",
      "a.xlsx",
      buildZip({ "xl/workbook.xml": "<workbook/>" }),
      "NO_REPORT_FOUND",
      /正文/,
    ],
  ])("refuses %s with what to do", async (...row) => {
    const [, name, bytes, code, sentence] = row;
    const [outcome, ...more] = await readAll({ name, bytes });
    expect(more).toEqual([]);
    expect(outcome?.error?.code).toBe(code);
    expect(outcome?.error?.message).toMatch(sentence);
    expect(outcome?.error?.message).toMatch(/。$/);
  });
});

describe("an archive", () => {
  it("gives every document that it can, and says of each other one why not", async () => {
    const docx = await buildDocx(REPORT);
    const bytes = buildZip({
      "一/报告.txt": TEXT,
      "二/报告.docx": docx,
      "内层.zip": buildZip({
        "报告.md": REPORT.join("\n\n"),
        "更内.zip": buildZip({ "a.txt": TEXT }),
      }),
      "炸弹.txt": ZEROS,
      "空.txt": "",
      "../外面.txt": TEXT,
      "旧.doc": compoundFile("WordDocument"),
      "__MACOSX/一/._报告.txt": "x",
      ".DS_Store": "x",
    });
    const outcomes = await readAll({ name: "全部.zip", bytes });
    const told = outcomes.map(({ name, error }) => [name, error?.code ?? "read"]);
    expect(Object.fromEntries(told)).toEqual({
      "一/报告.txt": "read",
      "二/报告.docx": "read",
      "内层.zip/报告.md": "read",
      "内层.zip/更内.zip": "ARCHIVE_REFUSED",
      "炸弹.txt": "ARCHIVE_REFUSED",
      "空.txt": "FILE_EMPTY",
      "../外面.txt": "ARCHIVE_REFUSED",
      "旧.doc": "FILE_TYPE_UNSUPPORTED",
    });
  });

  it("names what asks for a password", async () => {
    const [outcome] = await readAll({ name: "a.zip", bytes: lock(buildZip({ "报告.txt": TEXT })) });
    expect(outcome).toMatchObject({ name: "报告.txt", error: { code: "FILE_ENCRYPTED" } });
  });

  it("reads Chinese names as Windows writes them", async () => {
    const bytes = Buffer.from(buildZip({ abcd: TEXT }));
    // 报告 in GBK, in the place of the four letters.
    const name = Buffer.from([0xb1, 0xa8, 0xb8, 0xe6]);
    for (let at = bytes.indexOf("abcd"); at !== -1; at = bytes.indexOf("abcd", at + 1)) {
      name.copy(bytes, at);
    }
    const [outcome] = await readAll({ name: "a.zip", bytes });
    expect(outcome?.name).toBe("报告");
    expect(outcome?.raw?.text).toContain("云川北站");
  });

  it("refuses more files than anybody packs by hand, without unpacking one", async () => {
    const files = Object.fromEntries(Array.from({ length: 1001 }, (_, at) => [`${at}.txt`, "x"]));
    const [outcome, ...more] = await readAll({ name: "a.zip", bytes: buildZip(files) });
    expect(more).toEqual([]);
    expect(outcome?.error?.message).toContain("1000");
  });
});

describe("the readers on damaged files", { timeout: 120_000 }, () => {
  it("read or refuse, and never break", async () => {
    const files = [...(await reportFiles()), { name: "a.zip", bytes: buildZip({ "a.txt": TEXT }) }];
    const damage = fc.array(fc.tuple(fc.double({ min: 0, max: 0.999, noNaN: true }), fc.nat(255)), {
      maxLength: 20,
    });
    const cut = fc.double({ min: 0.1, max: 1, noNaN: true });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...files), damage, cut, async (file, changes, share) => {
        const bytes = file.bytes.slice(0, Math.ceil(share * file.bytes.length));
        for (const [at, value] of changes) bytes[Math.floor(at * bytes.length)] = value;
        const outcomes = await readAll({ name: file.name, bytes });
        expect(outcomes.length).toBeGreaterThan(0);
        for (const { raw, error } of outcomes) {
          expect(raw === null).toBe(error !== null);
        }
      }),
      { numRuns: 150 },
    );
  });
});
