/** A web page to the lines of its main text. */
import { type CheerioAPI, load } from "cheerio";
import type { RawText } from "../model/document.ts";
import {
  type OffsetText,
  fromRaw,
  joinTexts,
  replaceMatches,
  splitLines,
  toPlaceRuns,
  trimText,
} from "../text/offset-text.ts";
import { alignEscapes } from "./align-escapes.ts";
import { isDataTable, tableLeftOut } from "./table/is-data-table.ts";

const NO_TEXT =
  "script, style, noscript, template, iframe, object, embed, svg, canvas, nav, form, select, button, input, textarea, audio, video, [hidden], [style*='display:none'], [style*='display: none']";
const BLOCKS = new Set(
  "address article aside blockquote body br center dd div dl dt fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main ol p pre section table tbody td tfoot th thead tr ul".split(
    " ",
  ),
);
// The element that holds this much of the page's running text is still the whole text.
const WHOLE = 0.85;
// Parsing takes quadratic time in the depth, and walking the tree takes stack.
const MOST_DEPTH = 2000;
// Elements that only an end tag closes; a <p> or <li> left open ends by itself.
const NESTING_TAG =
  /<(\/?)(?:article|b|blockquote|center|div|dl|em|font|i|ol|section|span|strong|table|u|ul)\b/gi;

type Root = ReturnType<CheerioAPI["root"]>[0];
type AnyNode = NonNullable<Root>["children"][number];
type Element = Extract<AnyNode, { readonly attribs: object }>;
type Text = Exclude<Extract<AnyNode, { readonly data: string }>, { readonly name: string }>;

/**
 * The main text of a page, one line a paragraph; the title of the page is the first line.
 * Throws RangeError where elements stand deeper in each other than any page that a person wrote.
 */
export function readHtml(source: string): RawText {
  checkDepth(source);
  const $ = load(source, { sourceCodeLocationInfo: true });
  const pageTitle = findPageTitle($);
  $(NO_TEXT).remove();
  const tableRows = dropDataTables($);
  const [root] = $("body").toArray();
  if (root === undefined) return { text: "", places: [], declared: {}, notices: [] };
  const lines = toLines(findMainElement(root), source);
  const head = lines.slice(0, 10).map(({ text }) => text);
  const isTitled = head.join("").replace(/\s/g, "").includes(pageTitle);
  const text = joinTexts(isTitled ? lines : [placeTitle(pageTitle, source), ...lines], "\n");
  return {
    text: text.text,
    places: toPlaceRuns(text),
    declared: {},
    notices: tableRows === 0 ? [] : [tableLeftOut(tableRows)],
  };
}

// The title stands in the head of the page, in one of several elements.
function placeTitle(title: string, source: string): OffsetText {
  const { length } = title;
  const start = Math.max(0, source.indexOf(title));
  return { text: title, origins: Int32Array.from({ length }, (_, index) => start + index) };
}

function checkDepth(source: string): void {
  let depth = 0;
  for (const [, slash] of source.matchAll(NESTING_TAG)) {
    depth = slash === "/" ? Math.max(0, depth - 1) : depth + 1;
    if (depth > MOST_DEPTH) throw new RangeError(`elements nested deeper than ${MOST_DEPTH}`);
  }
}

// 2023年政府工作报告_某某市人民政府网: the site's name is no part of the title.
function findPageTitle($: CheerioAPI): string {
  const titles = [
    $("meta[name='ArticleTitle' i]").attr("content"),
    $("meta[property='og:title']").attr("content"),
    $("h1").first().text(),
    $("title")
      .first()
      .text()
      .split(/[_|]|\s[-–—]\s|-(?=[^-]*$)/)[0],
  ];
  const title = titles.find((each) => each !== undefined && each.trim() !== "") ?? "";
  return title.replace(/\s+/g, "");
}

// Tables of figures are no sentences; a table that only places text on the page has long cells.
function dropDataTables($: CheerioAPI): number {
  let rows = 0;
  $("table").each((_, table) => {
    const cells = $(table).find("td, th").toArray();
    const isNested = $(table).find("table").length > 0;
    const lengths = cells.map((cell) => $(cell).text().trim().length);
    if (isNested || !isDataTable(lengths)) return;
    rows += $(table).find("tr").length;
    $(table).remove();
  });
  return rows;
}

function findMainElement(root: Element): Element {
  const sizes = new Map<AnyNode, number>();
  const total = measure(root, sizes);
  let main = root;
  for (;;) {
    const next: Element | undefined = main.children
      .filter((child) => isElement(child))
      .filter(({ name }) => name !== "p")
      .find((child) => (sizes.get(child) ?? 0) >= WHOLE * total && total > 0);
    if (next === undefined) return main;
    main = next;
  }
}

// Running text has punctuation; captions and links have none.
function measure(node: AnyNode, sizes: Map<AnyNode, number>): number {
  let size = 0;
  if (isText(node)) size = node.data.match(/[，。；、]/g)?.length ?? 0;
  else if (isElement(node) && node.name !== "a") {
    for (const child of node.children) size += measure(child, sizes);
  }
  sizes.set(node, size);
  return size;
}

function toLines(root: Element, source: string): OffsetText[] {
  const pieces: OffsetText[] = [];
  const lineEnd = fromRaw("\n");
  const walk = (node: AnyNode): void => {
    if (isText(node)) {
      // Line ends in the source are spaces on the page; between Chinese characters not even that.
      pieces.push(replaceMatches(placeText(node, source), /[\r\n\t ]+/g, () => " "));
    } else if (isElement(node)) {
      const isBlock = BLOCKS.has(node.name);
      if (isBlock) pieces.push(lineEnd);
      node.children.forEach(walk);
      if (isBlock) pieces.push(lineEnd);
    }
  };
  walk(root);
  return splitLines(joinTexts(pieces, ""))
    .map(trimText)
    .filter(({ text }) => text !== "");
}

function placeText(node: Text, source: string): OffsetText {
  return alignEscapes(node.data, source, node.sourceCodeLocation?.startOffset ?? 0);
}

// By the numbers of the DOM standard.
function isElement(node: AnyNode): node is Element {
  return node.nodeType === 1;
}

function isText(node: AnyNode): node is Text {
  return node.nodeType === 3;
}
