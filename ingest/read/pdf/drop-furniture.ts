/** Pages without what the printer sets on each of them: page numbers, running heads, repeated stamps. */
import type { PdfLine } from "./page-lines.ts";

// The lines at the top and the foot of a page that may be such.
const EDGE_LINES = 2;
const PAGE_NUMBER =
  /^[-—–―─·•|\s]*(?:第\s*)?(?:\d{1,4}|[ivxlc]{1,6})\s*页?(?:\s*[,，/／共]+\s*共?\s*\d{1,4}\s*页?)?[-—–―─·•|\s]*$/i;
const SAME_HEIGHT = 4;
const FEWEST_PAGES = 2;
const LEAST_SHARE = 0.25;

/** The lines of the pages that are the document's own. */
export function dropFurniture(pages: readonly (readonly PdfLine[])[]): PdfLine[][] {
  const edges = pages.map((lines) => lines.filter((line) => isAtEdge(line, lines)));
  const seen = countEdges(edges);
  const least = Math.max(FEWEST_PAGES, LEAST_SHARE * pages.length);
  return pages.map((lines, index) => {
    const furniture = new Set(
      edges[index]?.filter(
        (line) =>
          isPageNumber(line, lines) || keysOf(line).some((key) => (seen.get(key) ?? 0) >= least),
      ),
    );
    return lines.filter((line) => !furniture.has(line));
  });
}

// By height: in two columns the last lines in the order of reading are not the lowest.
function isAtEdge(line: PdfLine, lines: readonly PdfLine[]): boolean {
  const above = lines.filter(({ baseline }) => baseline < line.baseline - 1).length;
  const below = lines.filter(({ baseline }) => baseline > line.baseline + 1).length;
  return above < EDGE_LINES || below < EDGE_LINES;
}

function isPageNumber(line: PdfLine, lines: readonly PdfLine[]): boolean {
  const isOutermost =
    lines.every(({ baseline }) => baseline <= line.baseline + 1) ||
    lines.every(({ baseline }) => baseline >= line.baseline - 1);
  return isOutermost && PAGE_NUMBER.test(line.text);
}

function countEdges(edges: readonly (readonly PdfLine[])[]): ReadonlyMap<string, number> {
  const seen = new Map<string, number>();
  for (const lines of edges) {
    for (const key of new Set(lines.flatMap(keysOf))) seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  return seen;
}

// The same words, figures aside, at the same height give or take a little: two keys overlap.
function keysOf({ text, baseline }: PdfLine): string[] {
  const words = text.replace(/\s/g, "").replace(/\d+/g, "#");
  const height = Math.floor(baseline / SAME_HEIGHT);
  return [`${words}@${height}`, `${words}@${height + 1}`];
}
