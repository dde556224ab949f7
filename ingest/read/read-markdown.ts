/** Markdown to lines of text, its front matter to what the document declares of itself. */
import { parse } from "yaml";
import { z } from "zod";
import type { DeclaredFacts, RawText } from "../model/document.ts";
import type { Notice } from "../model/notice.ts";
import {
  type OffsetText,
  fromRaw,
  joinTexts,
  keepOfMatches,
  sliceText,
  splitLines,
  toPlaceRuns,
  trimText,
} from "../text/offset-text.ts";
import { tableLeftOut } from "./table/is-data-table.ts";

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
// What is taken off a line, but for what each pattern keeps of it.
const INLINE: readonly RegExp[] = [
  /^#{1,6}\s+|^[-*+]\s+|^(?:>\s?)+/dg,
  /!\[[^\]]{0,300}\]\([^)]{0,300}\)/dg,
  /\[(?<kept>[^\]]{1,300})\]\([^)]{0,300}\)/dg,
  /\[\^[^\]]{1,20}\]/dg,
  /(\*\*|__)(?<kept>.+?)\1/dg,
  /`(?<kept>[^`]{1,300})`/dg,
];
const RULE = /^([-*_]\s?){3,}$/;

/** The text of a Markdown document, one line a paragraph. */
export function readMarkdown(source: string): RawText {
  const matter = FRONT_MATTER.exec(source);
  const { declared, notices } = readFrontMatter(matter?.[1]);
  const body = dropComments(sliceText(fromRaw(source), matter?.[0].length ?? 0));
  const { text, tableRows } = toParagraphs(body);
  return {
    text: text.text,
    places: toPlaceRuns(text),
    declared,
    notices: tableRows === 0 ? notices : [...notices, tableLeftOut(tableRows)],
  };
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
function toParagraphs(source: OffsetText): { text: OffsetText; tableRows: number } {
  const paragraphs: OffsetText[][] = [];
  let tableRows = 0;
  let isOpen = false;
  for (const line of splitLines(source).map(trimText)) {
    const { text } = line;
    if (TABLE_ROW.test(text)) tableRows += 1;
    if (text === "" || TABLE_ROW.test(text) || RULE.test(text) || text.startsWith("```")) {
      isOpen = false;
      continue;
    }
    if (isOpen && !BLOCK_START.test(text)) paragraphs.at(-1)?.push(stripInline(line));
    else paragraphs.push([stripInline(line)]);
    isOpen = !text.startsWith("#") && !text.endsWith("  ");
  }
  const joined = paragraphs.map((lines) => joinTexts(lines, ""));
  return { text: joinTexts(joined, "\n"), tableRows };
}

function dropComments(source: OffsetText): OffsetText {
  const kept: OffsetText[] = [];
  let from = 0;
  for (;;) {
    const start = source.text.indexOf("<!--", from);
    const end = start === -1 ? -1 : source.text.indexOf("-->", start);
    // A comment that nobody closed is text.
    if (end === -1) return joinTexts([...kept, sliceText(source, from)], "");
    kept.push(sliceText(source, from, start));
    from = end + "-->".length;
  }
}

function stripInline(line: OffsetText): OffsetText {
  return INLINE.reduce(keepOfMatches, line);
}
