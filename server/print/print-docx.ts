/** A briefing as a Word document: headings, numbered lines, quotations with links, tables, the picture or its list. */
import {
  BorderStyle,
  Document,
  ExternalHyperlink,
  HeadingLevel,
  ImageRun,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import type { Briefing, BriefingPart } from "../contract/briefing.ts";
import type { SentenceRef } from "../contract/evidence.ts";
import { edgeTexts } from "../graph/briefing/relation-lines.ts";
import { wordsOf } from "../graph/briefing/words-of.ts";
import type { BriefingWords } from "../graph/briefing/words.ts";
import { drawPicture } from "./draw-picture.ts";
import type { PrintOptions } from "./print-html.ts";
import { shareQuotations } from "./share-quotations.ts";
import { type Png, toPng } from "./to-png.ts";

const FONT = { ascii: "Times New Roman", hAnsi: "Times New Roman", eastAsia: "SimSun" };
/** Half points. */
const SIZE = { body: 22, small: 18, title: 36, heading: 28 };
const QUIET = "566266";
const LINK = "1F5A5F";
/** Pixels that fit the width of a page. */
const PICTURE_WIDTH = 600;

interface Print {
  readonly words: BriefingWords;
  readonly base: string;
  readonly sentences: ReadonlyMap<string, SentenceRef>;
}

type Block = Paragraph | Table;

/** The bytes of the file. */
export async function printDocx(briefing: Briefing, options: PrintOptions): Promise<Uint8Array> {
  const words = wordsOf(options.language);
  const sentences = new Map(briefing.sentences.map((sentence) => [sentence.id, sentence]));
  const print = { words, base: options.base, sentences };
  const svg = drawPicture(briefing.graph, { type: words.type, relation: words.relationName });
  const png = svg === null ? null : await toPng(svg);
  const children = [
    new Paragraph({ heading: HeadingLevel.TITLE, children: [run(briefing.title, SIZE.title)] }),
    ...briefing.lead.map((line) => plain(line)),
    ...briefing.parts.flatMap((part) => printPart(part, print)),
    ...(svg === null ? [] : printGraph(briefing, words, png)),
    ...printSources(briefing, words),
    quiet(words.colophon(words.date(options.today))),
  ];
  const document = new Document({
    title: briefing.title,
    creator: "Zhengtu",
    styles: { default: { document: { run: { font: FONT, size: SIZE.body } } } },
    sections: [{ children }],
  });
  return Packer.toBuffer(document);
}

function printPart(part: BriefingPart, print: Print): Block[] {
  const { words } = print;
  const { title, note, lines, total, limitHit, columns } = part;
  return [
    heading(title),
    ...(note === "" ? [] : [quiet(note)]),
    ...(limitHit ? [quiet(words.shownOf(lines.length, total))] : []),
    ...(columns.length === 0 ? printList(part, print) : printTable(part, print)),
  ];
}

function printList({ lines }: BriefingPart, print: Print): Block[] {
  return shareQuotations(lines, print.words).flatMap(({ text, quoted }, index) => [
    new Paragraph({
      spacing: { before: 160 },
      keepNext: true,
      children: [run(`${index + 1}. ${text}`)],
    }),
    ...quoted.flatMap((id) => quotation(id, "", print)),
  ]);
}

/** The sentence, and below it where it stands. */
function quotation(id: string, mark: string, { words, base, sentences }: Print): Block[] {
  const sentence = sentences.get(id);
  if (sentence === undefined) return [];
  const { text, document, section, place, year } = sentence;
  const sample = document.sample ? ` [${words.sample}]` : "";
  const source = `${words.source({ document: document.title, section, place, year })}${sample}`;
  const indent = { left: 360 };
  return [
    new Paragraph({ indent, keepNext: true, children: [run(`${mark}${text}`, SIZE.small)] }),
    new Paragraph({
      indent,
      spacing: { after: 80 },
      children: [
        new ExternalHyperlink({
          link: `${base}/documents/${document.id}?sentence=${id}`,
          children: [run(source, SIZE.small, LINK)],
        }),
      ],
    }),
  ];
}

function printTable({ columns, lines }: BriefingPart, print: Print): Block[] {
  const ids = [...new Set(lines.flatMap(({ sentences }) => sentences))];
  const marksOf = (sentences: readonly string[]) =>
    sentences.map((id) => `[${ids.indexOf(id) + 1}]`).join(" ");
  const head = tableRow([...columns, print.words.evidence], true);
  const rows = lines.map(({ cells, sentences }) => tableRow([...cells, marksOf(sentences)], false));
  return [
    new Table({ width: { size: 100, type: WidthType.PERCENTAGE }, rows: [head, ...rows] }),
    ...ids.flatMap((id, index) => quotation(id, `[${index + 1}] `, print)),
  ];
}

function tableRow(cells: readonly string[], isHead: boolean): TableRow {
  const line = { style: BorderStyle.SINGLE, size: 4, color: "DFDBD0" };
  const none = { style: BorderStyle.NONE, size: 0, color: "auto" };
  return new TableRow({
    tableHeader: isHead,
    cantSplit: true,
    children: cells.map(
      (text) =>
        new TableCell({
          borders: { top: none, left: none, right: none, bottom: line },
          children: [
            new Paragraph({ children: [new TextRun({ text, bold: isHead, size: SIZE.body })] }),
          ],
        }),
    ),
  });
}

function printGraph({ graph }: Briefing, words: BriefingWords, png: Png | null): Block[] {
  const note = quiet(words.graphNote(graph.nodes.length - 1, graph.total));
  if (png === null) {
    const listed = edgeTexts(graph, words).map((text) => plain(text));
    return [heading(words.graph), note, quiet(words.noPicture), ...listed];
  }
  const scale = Math.min(1, PICTURE_WIDTH / png.width);
  const picture = new ImageRun({
    type: "png",
    data: png.bytes,
    transformation: { width: png.width * scale, height: png.height * scale },
    altText: { title: words.graph, description: edgeTexts(graph, words).join("；"), name: "graph" },
  });
  return [heading(words.graph), note, new Paragraph({ children: [picture] })];
}

function printSources({ documents }: Briefing, words: BriefingWords): Block[] {
  const items = documents.map(({ title, year, sample }, index) => {
    const parts = [title, ...(year === null ? [] : [words.documentYear(year)])].join(" · ");
    return plain(`${index + 1}. ${parts}${sample ? ` [${words.sample}]` : ""}`);
  });
  return [heading(words.sources), ...items];
}

function heading(text: string): Paragraph {
  return new Paragraph({
    heading: HeadingLevel.HEADING_1,
    spacing: { before: 320, after: 80 },
    children: [run(text, SIZE.heading)],
  });
}

function plain(text: string): Paragraph {
  return new Paragraph({ children: [run(text)] });
}

function quiet(text: string): Paragraph {
  return new Paragraph({ children: [run(text, SIZE.small, QUIET)] });
}

function run(text: string, size = SIZE.body, color = "1C2B30"): TextRun {
  return new TextRun({ text: text.replaceAll(NOT_XML, ""), size, color, font: FONT });
}

// What XML 1.0 has no way to write.
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu;
