/** Whether a text is a report, and what is odd about it. */
import { IngestError } from "../errors.ts";
import type { Notice } from "../model/notice.ts";

// The least running text, in Chinese characters: a page is mostly captions, a text file mostly text.
const LEAST_IN_PAGE = 80;
const LEAST_IN_TEXT = 20;
const SHORTEST_LINE = 12;

/** Throws IngestError when the text holds too few Chinese sentences to be a report. */
export function checkIsReport(text: string, name: string, isPage: boolean): void {
  const characters = text
    .split("\n")
    .filter((line) => (isPage ? /[。；]/ : /[，。；]/).test(line))
    .map(countChinese)
    .filter((count) => count >= SHORTEST_LINE)
    .reduce((sum, count) => sum + count, 0);
  if (characters >= (isPage ? LEAST_IN_PAGE : LEAST_IN_TEXT)) return;
  const message = `在“${name}”里没有找到报告正文（几乎没有成句的中文），请确认保存的是报告所在的页面。`;
  throw new IngestError("NO_REPORT_FOUND", message, { name, characters });
}

/** What a person should know of a text that is a report. */
export function noticeOddities(text: string): Notice[] {
  const notices: Notice[] = [];
  const last = text.trimEnd().split("\n").at(-1) ?? "";
  if (countChinese(last) >= SHORTEST_LINE && /，/.test(last) && /[\u3400-\u9fff，、]$/.test(last)) {
    const message = "文档在一句话中间结束，可能不完整，请与原文核对。";
    notices.push({ code: "text-cut-off", message });
  }
  const ownSigns = text.match(/[\ue000-\uf8ff]/g)?.length ?? 0;
  if (ownSigns > 0) {
    const message = `有 ${ownSigns} 个字符只有原文的字体认得（私用区字符），按空格读取。`;
    notices.push({ code: "private-characters", message });
  }
  return notices;
}

function countChinese(text: string): number {
  return text.match(/[\u3400-\u9fff]/g)?.length ?? 0;
}
