/** Uploads that mean harm, through the API as a browser would send them. */
import { readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ImportJobSchema } from "../../server/contract/document.ts";
import { dumpGraph } from "../../server/graph/dump-graph.ts";
import { REPORT, buildZip } from "../builders/report-files.ts";
import { type RunningServer, readError, startServer } from "../server/running-server.ts";

let server: RunningServer;
beforeAll(async () => {
  server = await startServer({ env: { UPLOAD_MAX_MB: "2" } });
});
afterAll(() => server.close());

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
/** Nine levels of ten: a thousand million words, if anybody wrote them out. */
const LAUGHS = `<!DOCTYPE w [<!ENTITY a0 "哈">${Array.from(
  { length: 9 },
  (_, at) => `<!ENTITY a${at + 1} "${`&a${at};`.repeat(10)}">`,
).join("")}]>`;
const OUTSIDE = `<!DOCTYPE w [<!ENTITY a9 SYSTEM "file:///etc/passwd">]>`;
const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const wordWith = (head: string) =>
  buildZip({
    "[Content_Types].xml": "<Types/>",
    "word/document.xml": `<?xml version="1.0"?>${head}<w:document ${W}><w:body>${[...REPORT, "&a9;"].map(paragraph).join("")}</w:body></w:document>`,
  });
const sheetWith = (head: string) =>
  buildZip({
    "xl/workbook.xml": `<?xml version="1.0"?>${head}<workbook><sheets><sheet name="&a9;" sheetId="1"/></sheets></workbook>`,
    "xl/worksheets/sheet1.xml": `<?xml version="1.0"?>${head}<worksheet><sheetData><row><c t="inlineStr"><is><t>&a9;</t></is></c></row></sheetData></worksheet>`,
  });

async function outcomeOf(name: string, bytes: Uint8Array | string) {
  const reply = await server.upload(name, bytes);
  const { status } = reply;
  if (status >= 400) return readError(reply);
  // Taken, because reading took longer than the reply waits: the job tells the end.
  const { id } = ImportJobSchema.parse(await reply.json());
  await server.imports.idle();
  const { error } = await server.imports.get(id);
  return {
    status: error === null ? status : 422,
    code: "",
    ...error,
    message: error?.message ?? "",
  };
}

describe("an upload", { timeout: 120_000 }, () => {
  it("that is larger than allowed is refused with the limit", async () => {
    const refused = await outcomeOf("大.txt", new Uint8Array(3 * 1024 * 1024).fill(65));
    expect(refused).toMatchObject({ status: 413, code: "FILE_TOO_LARGE" });
    expect(refused.message).toContain("2 MB");
  });

  it("of several files at once, of none, or in another field is refused", async () => {
    for (const fields of [["file", "file"], [], ["other"]]) {
      const form = new FormData();
      for (const field of fields) form.append(field, new Blob(["x"]), "a.txt");
      const reply = await fetch(`${server.url}/api/documents`, { method: "POST", body: form });
      expect(await readError(reply)).toMatchObject({ status: 400, code: "BAD_REQUEST" });
    }
  });

  it("with more fields than a form has is refused", async () => {
    const form = new FormData();
    for (let at = 0; at < 50; at += 1) form.append(`field${at}`, "x");
    form.append("file", new Blob(["x"]), "a.txt");
    const reply = await fetch(`${server.url}/api/documents`, { method: "POST", body: form });
    expect((await readError(reply)).status).toBe(400);
  });

  it.each<[string, string, string | Uint8Array]>([
    ["a program by the name of a report", "报告.docx", "\x7fELF\x02\x01\x01\0\0\0\0\0"],
    ["a picture by the name of a report", "报告.txt", "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\0"],
    [
      "an archive that unpacks a thousandfold",
      "a.zip",
      buildZip({ "a.txt": new Uint8Array(80_000_000) }),
    ],
    [
      "a Word file that unpacks without end",
      "a.docx",
      buildZip({ "word/document.xml": " ".repeat(40_000_000) }),
    ],
  ])("of %s is refused, and the server goes on", async (_, name, bytes) => {
    const before = await dumpGraph(server.store);
    const content = typeof bytes === "string" ? Buffer.from(bytes, "latin1") : bytes;
    const { status, message } = await outcomeOf(name, content);
    expect([status >= 400 && status < 500, /\p{Script=Han}/u.test(message)]).toEqual([true, true]);
    expect(await dumpGraph(server.store)).toBe(before);
    expect((await fetch(`${server.url}/api/health/ready`)).status).toBe(200);
  });

  it.each<[string, string, Uint8Array]>([
    ["a Word file with entities in entities", "a.docx", wordWith(LAUGHS)],
    ["a Word file with an entity of a file here", "b.docx", wordWith(OUTSIDE)],
    ["a workbook with entities in entities", "a.xlsx", sheetWith(LAUGHS)],
    ["a workbook with an entity of a file here", "b.xlsx", sheetWith(OUTSIDE)],
  ])("of %s writes none of them out", async (_, name, bytes) => {
    const { status } = await outcomeOf(name, bytes);
    expect(status).toBeLessThan(500);
    const dump = await dumpGraph(server.store);
    expect(dump).not.toMatch(/哈哈|root:/);
    expect(dump.length).toBeLessThan(1_000_000);
  });

  it.each([
    "../../../outside.txt",
    "..\\..\\outside.txt",
    "/etc/outside.txt",
    "a\0outside.txt",
    "a\r\noutside.txt",
  ])("by the name %j puts no file anywhere", async (name) => {
    const before = readdirSync(tmpdir());
    const { status } = await outcomeOf(name, REPORT.join("\n"));
    expect(status).toBeLessThan(500);
    const packed = await outcomeOf("a.zip", buildZip({ [name]: REPORT.join("\n") }));
    expect(packed.status).toBeLessThan(500);
    const more = readdirSync(tmpdir()).filter((each) => !before.includes(each));
    expect(more.filter((each) => each.includes("outside"))).toEqual([]);
    const dump = await dumpGraph(server.store);
    expect(dump).not.toContain("..\\\\..");
    expect(dump).not.toContain("../..");
  });
});
