import { describe, expect, it } from "vitest";
import { prepare, understand } from "../../ingest/pipeline.ts";
import { readDocuments } from "../../ingest/read/read-documents.ts";
import { textFile } from "../builders/report-files.ts";

const SENTENCE =
  "过去一年，我们建成云川北站，推进老城区改造工程，群众出行更加方便，投诉比上年少了三成。";
const CUT_OFF = "今年，我们将推进老城区改造，新建十二所学校和三";

async function extractText(text: string) {
  for await (const part of readDocuments(textFile("a.txt", text))) {
    const prepared = prepare(await part.read());
    return { clean: prepared.clean.text, ...understand(prepared) };
  }
  throw new Error("no document");
}

describe("a text that nobody meant to write", { timeout: 120_000 }, () => {
  it.each<[string, string, readonly string[]]>([
    ["half a sentence", CUT_OFF, ["text-cut-off"]],
    [
      "no full stop",
      `${SENTENCE}${"推进老城区改造工程，".repeat(5000)}`,
      ["text-cut-off", "long-sentence-cut"],
    ],
    [
      "no punctuation at all",
      `${SENTENCE}${"推进老城区改造工程".repeat(5000)}`,
      ["text-cut-off", "long-sentence-cut"],
    ],
    [
      "quotes that never close",
      `${SENTENCE}${"“‘《（【".repeat(2000)}${SENTENCE}`,
      ["long-sentence-cut"],
    ],
    ["one name ten thousand times", `${SENTENCE}${"口岸".repeat(10_000)}。`, ["long-sentence-cut"]],
    ["right-to-left text", `\u202e${SENTENCE}${"\u05d0\u0627\u0644".repeat(100)}。${SENTENCE}`, []],
    ["characters of a font's own", `${SENTENCE}\ue000\uf8ff${SENTENCE}`, ["private-characters"]],
    ["a million spaces", `${SENTENCE}${" ".repeat(1_000_000)}${SENTENCE}`, []],
  ])("with %s is read whole, with a word about it", async (_, text, codes) => {
    const { clean, sentences, notices, mentions } = await extractText(text);
    expect(sentences.map((each) => each.text).join("")).toBe(clean.replaceAll("\n", ""));
    const chinese = (all: string) => all.match(/[\u3400-\u9fff]/g)?.length;
    expect(chinese(clean)).toBe(chinese(text));
    expect(notices.map(({ code }) => code)).toEqual(codes);
    if (text.includes(SENTENCE)) {
      expect(mentions.map((mention) => mention.text)).toContain("云川北站");
    }
  });
});
