/** A briefing as HTML: the sheet that the browser shows and prints, and a file that needs nothing else. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { reportDocument } from "../../paper/report-document.ts";
import { element, escapeXml } from "../../paper/svg.ts";
import type { Briefing, BriefingLanguage, BriefingPart } from "../contract/briefing.ts";
import type { SentenceRef } from "../contract/evidence.ts";
import { wordsOf } from "../graph/briefing/words-of.ts";
import type { BriefingWords } from "../graph/briefing/words.ts";
import { drawPicture } from "./draw-picture.ts";
import { shareQuotations } from "./share-quotations.ts";

export interface PrintOptions {
  readonly language: BriefingLanguage;
  /** What stands before "/documents/…": "" on a page of the explorer, its whole address in a file. */
  readonly base: string;
  readonly today: Date;
}

interface Print {
  readonly words: BriefingWords;
  readonly base: string;
  readonly sentences: ReadonlyMap<string, SentenceRef>;
}

/** The article of the report, styled by `paper/report.css`. */
export function printSheet(briefing: Briefing, { language, base, today }: PrintOptions): string {
  const words = wordsOf(language);
  const sentences = new Map(briefing.sentences.map((sentence) => [sentence.id, sentence]));
  const print = { words, base, sentences };
  return element("article", { class: "report", lang: language === "zh" ? "zh-CN" : "en" }, [
    element("header", {}, [
      heading("h1", briefing.title),
      ...briefing.lead.map((line) => paragraph(line, "report-lead")),
    ]),
    ...briefing.parts.map((part) => printPart(part, print)),
    printGraph(briefing, words),
    printFooter(briefing, { words, today }),
  ]);
}

/** A whole document with its style. */
export function printHtml(briefing: Briefing, options: PrintOptions): string {
  return reportDocument({
    title: briefing.title,
    language: options.language === "zh" ? "zh-CN" : "en",
    css: readFileSync(STYLE, "utf8"),
    sheet: printSheet(briefing, options),
  });
}

const STYLE = fileURLToPath(new URL("../../paper/report.css", import.meta.url));

function printPart(part: BriefingPart, print: Print): string {
  const { words } = print;
  const { title, note, lines, total, limitHit, columns } = part;
  return element("section", {}, [
    heading("h2", title),
    ...(note === "" ? [] : [paragraph(note, "report-note")]),
    ...(limitHit ? [paragraph(words.shownOf(lines.length, total), "report-note")] : []),
    columns.length === 0 ? printList(part, print) : printTable(part, print),
  ]);
}

function printList({ lines }: BriefingPart, print: Print): string {
  const items = shareQuotations(lines, print.words).map(({ text, quoted }) =>
    element("li", {}, [
      paragraph(text, "briefing-line"),
      ...quoted.map((id) => printQuotation(id, print)),
    ]),
  );
  return element("ol", { class: "briefing-lines" }, items);
}

function printQuotation(id: string, print: Print): string {
  const sentence = print.sentences.get(id);
  if (sentence === undefined) return "";
  return element("blockquote", { lang: "zh-CN" }, [
    escapeXml(sentence.text),
    element("p", { class: "source-line" }, [sourceLink(sentence, print)]),
  ]);
}

function sourceLink(sentence: SentenceRef, { words, base }: Print): string {
  const { document, section, place, year, id } = sentence;
  const text = words.source({ document: document.title, section, place, year });
  const sample = document.sample ? ` [${words.sample}]` : "";
  const href = `${base}/documents/${document.id}?sentence=${id}`;
  return element("a", { href }, [escapeXml(`${text}${sample}`)]);
}

/** A table whose rows point to the sentences below it: one sentence often states several numbers. */
function printTable({ key, columns, lines }: BriefingPart, print: Print): string {
  const ids = [...new Set(lines.flatMap(({ sentences }) => sentences))];
  const noteId = (id: string) => `${key}-${ids.indexOf(id) + 1}`;
  const cell = (name: "th" | "td", text: string) =>
    element(name, name === "th" ? { scope: "col" } : {}, [escapeXml(text)]);
  const rows = lines.map(({ cells, sentences }) => {
    const marks = sentences.map((id) =>
      element("a", { href: `#${noteId(id)}` }, [`[${ids.indexOf(id) + 1}]`]),
    );
    return element("tr", {}, [
      ...cells.map((text) => cell("td", text)),
      element("td", {}, [marks.join(" ")]),
    ]);
  });
  const notes = ids.map((id) => element("li", { id: noteId(id) }, [printQuotation(id, print)]));
  return [
    element("table", {}, [
      element("thead", {}, [
        element(
          "tr",
          {},
          [...columns, print.words.evidence].map((text) => cell("th", text)),
        ),
      ]),
      element("tbody", {}, rows),
    ]),
    element("ol", { class: "briefing-notes" }, notes),
  ].join("");
}

function printGraph({ graph }: Briefing, words: BriefingWords): string {
  const svg = drawPicture(graph, { type: words.type, relation: words.relationName });
  if (svg === null) return "";
  return element("section", {}, [
    heading("h2", words.graph),
    paragraph(words.graphNote(graph.nodes.length - 1, graph.total), "report-note"),
    element("figure", { role: "img", "aria-label": words.graph }, [svg]),
  ]);
}

function printFooter(
  { documents }: Briefing,
  { words, today }: { readonly words: BriefingWords; readonly today: Date },
): string {
  const items = documents.map(({ title, year, sample }) => {
    const parts = [title, ...(year === null ? [] : [words.documentYear(year)])].join(" · ");
    return element("li", {}, [escapeXml(`${parts}${sample ? ` [${words.sample}]` : ""}`)]);
  });
  return element("footer", {}, [
    heading("h2", words.sources),
    element("ol", {}, items),
    paragraph(words.colophon(words.date(today)), "report-colophon"),
  ]);
}

function heading(level: "h1" | "h2", text: string): string {
  return element(level, {}, [escapeXml(text)]);
}

function paragraph(text: string, name: string): string {
  return element("p", { class: name }, [escapeXml(text)]);
}
