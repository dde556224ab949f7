import { describe, expect, it } from "vitest";
import type { Extraction } from "../../ingest/model/extraction.ts";
import { placeAt } from "../../ingest/model/place.ts";
import { extract } from "../../ingest/pipeline.ts";

const LINES = [
  "2023年云川县政府工作报告",
  "一、2022年工作回顾",
  "过去一年，我们建成云川北站[1]，　推进老城区改造（含３条道路），群众出行更加方便。",
  "全县办好十件实事，新增就业五千人，各项工作都有了新的进步，投诉比上年少了三成。",
  "二、2023年工作安排",
  "今年，我们将建设云川图书馆，加快推进云川湖片区开发，让更多居民就近读书。",
];

function extractText(name: string, text: string): Promise<Extraction> {
  return extract({ name, bytes: new TextEncoder().encode(text) });
}

/** What stands in `source` where each mention is said to come from. */
function traceMentions({ mentions, places }: Extraction, source: string): [string, string][] {
  const runs = new Map(places.map((each) => [each.sentence, each.runs]));
  return mentions.map(({ sentence, start, text }) => {
    const found = Array.from(text, (_, index) =>
      source.charAt(placeAt(runs.get(sentence) ?? [], start + index)?.offset ?? -1),
    );
    return [text, found.join("")];
  });
}

describe("the way back to the file", () => {
  const marked = LINES.map((line, index) => (/^[一二]、/.test(line) ? `## ${line}` : LINES[index]));
  const page = LINES.map(
    (line) =>
      `<p>\r\n  ${line.replace("云川北站", "云川<b>北&#31449;</b>&nbsp;").replace("我们", "&lt;&amp;我们")}</p>`,
  );

  it.each([
    ["text", "a.txt", LINES.join("\r\n")],
    [
      "Markdown",
      "a.md",
      `---\nplace: 云川县\n---\n<!-- 编者按 -->\n${marked.join("\n\n").replace("云川北站", "**云川北站**")}\n`,
    ],
    ["a page", "a.html", `<html><body><div>${page.join("")}</div></body></html>`],
  ])("leads every character of a mention to its place in %s", async (_, name, source) => {
    const traced = traceMentions(await extractText(name, source), source);
    expect(traced.map(([text]) => text)).toEqual(
      expect.arrayContaining(["云川北站", "云川图书馆", "云川湖片区"]),
    );
    // An escaped character begins where its escape does.
    for (const [text, found] of traced) {
      expect(found.replace("云川北&", "云川北站").normalize("NFKC")).toBe(text.normalize("NFKC"));
    }
  });
});
