import { IngestError } from "../errors.ts";

// The least running text, in Chinese characters: a page is mostly captions, a text file mostly text.
const LEAST_IN_PAGE = 80;
const LEAST_IN_TEXT = 20;
const SHORTEST_LINE = 12;

/** Throws IngestError when the text holds too few Chinese sentences to be a report. */
export function checkIsReport(text: string, name: string, isPage: boolean): void {
  const characters = text
    .split("\n")
    .filter((line) => /[。；]/.test(line))
    .map(countChinese)
    .filter((count) => count >= SHORTEST_LINE)
    .reduce((sum, count) => sum + count, 0);
  if (characters >= (isPage ? LEAST_IN_PAGE : LEAST_IN_TEXT)) return;
  const message = `在“${name}”里没有找到报告正文（几乎没有成句的中文），请确认保存的是报告所在的页面。`;
  throw new IngestError("NO_REPORT_FOUND", message, { name, characters });
}

function countChinese(text: string): number {
  return text.match(/[\u3400-\u9fff]/g)?.length ?? 0;
}
