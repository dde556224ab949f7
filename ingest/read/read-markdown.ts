/** Markdown to lines of text, its front matter to what the document declares of itself. */
import { parse } from "yaml";
import { z } from "zod";
import type { DeclaredFacts, RawText } from "../model/document.ts";
import type { Notice } from "../model/notice.ts";

const FRONT_MATTER = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/;
const factsSchema = z.object({
  title: z.string().trim().min(1).optional(),
  place: z.string().trim().min(1).optional(),
  year: z.coerce.number().int().min(1900).max(2200).optional(),
  sample: z.boolean().optional(),
});
// A new paragraph: a heading, an item of a list, a quote, a table row, a rule.
const BLOCK_START = /^(#{1,6}\s|[-*+]\s|\d{1,3}[.)]\s|>|\||——)/;
const TABLE_ROW = /^\|.*\|$/;
const RULE = /^([-*_]\s?){3,}$/;

/** The text of a Markdown document, one line a paragraph. */
export function readMarkdown(source: string): RawText {
  const matter = FRONT_MATTER.exec(source);
  const { declared, notices } = readFrontMatter(matter?.[1]);
  const body = dropComments(source.slice(matter?.[0].length ?? 0));
  const { lines, tableRows } = toParagraphs(body.split(/\r?\n/));
  return {
    text: lines.join("\n"),
    declared,
    notices: tableRows === 0 ? notices : [...notices, tableLeftOut(tableRows)],
  };
}

/** What tells that rows of tables were not read. */
export function tableLeftOut(rows: number): Notice {
  const message = `有 ${rows} 行表格没有读取：只读成句的正文。`;
  return { code: "table-left-out", message };
}

function readFrontMatter(source: string | undefined): {
  readonly declared: DeclaredFacts;
  readonly notices: readonly Notice[];
} {
  if (source === undefined) return { declared: {}, notices: [] };
  try {
    const { title, place, year, sample } = factsSchema.parse(parse(source) ?? {});
    return {
      declared: {
        ...(title !== undefined && { title }),
        ...(place !== undefined && { place }),
        ...(year !== undefined && { year }),
        ...(sample !== undefined && { sample }),
      },
      notices: [],
    };
  } catch {
    const message = "文件开头的说明（front matter）写法有误，没有采用。";
    return { declared: {}, notices: [{ code: "front-matter-invalid", message }] };
  }
}

// Lines that follow each other are one paragraph; a blank line or a new block ends it.
function toParagraphs(source: readonly string[]): { lines: string[]; tableRows: number } {
  const lines: string[] = [];
  let tableRows = 0;
  let isOpen = false;
  for (const line of source.map((each) => each.trim())) {
    if (TABLE_ROW.test(line)) tableRows += 1;
    if (line === "" || TABLE_ROW.test(line) || RULE.test(line) || line.startsWith("```")) {
      isOpen = false;
      continue;
    }
    const text = stripInline(line);
    if (isOpen && !BLOCK_START.test(line)) lines[lines.length - 1] += text;
    else lines.push(text);
    isOpen = !line.startsWith("#") && !line.endsWith("  ");
  }
  return { lines, tableRows };
}

function dropComments(source: string): string {
  const [before = "", ...rest] = source.split("<!--");
  const kept = rest.map((part) => {
    const end = part.indexOf("-->");
    return end === -1 ? `<!--${part}` : part.slice(end + "-->".length);
  });
  return [before, ...kept].join("");
}

function stripInline(line: string): string {
  return line
    .replace(/^#{1,6}\s+|^[-*+]\s+|^(>\s?)+/, "")
    .replace(/!\[[^\]]{0,300}\]\([^)]{0,300}\)/g, "")
    .replace(/\[([^\]]{1,300})\]\([^)]{0,300}\)/g, "$1")
    .replace(/\[\^[^\]]{1,20}\]/g, "")
    .replace(/(\*\*|__)(.+?)\1/g, "$2")
    .replace(/`([^`]{1,300})`/g, "$1");
}
