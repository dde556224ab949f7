/** Roads and lines named by a code: G318, 省道246, S213线, 县道X056, 旅游专线3号. */
import type { Anchor } from "./proposal.ts";
import { type SentenceView, indexAt } from "./sentence-view.ts";

const CODE =
  /(?:(?:国道|省道|县道|乡道|高速公路|高速)[A-Z]?\d{1,4}(?:线)?|[GSXY]\d{2,4}(?:国道|省道|线|高速)?|(?:专线|快线|支线|航线|线)\d{1,3}[号路]|(?:^|[、，“])\d{1,3}路)/gu;

/** An anchor for each code, with or without the word before it. */
export function byCode(view: SentenceView): Anchor[] {
  return [...view.text.matchAll(CODE)].map((match) => {
    const shift = /^[、，“]/u.test(match[0]) ? 1 : 0;
    const start = match.index + shift;
    const end = match.index + match[0].length;
    const token = view.tokens[indexAt(view, start) - 1];
    const starts = token === undefined ? [start] : [start, token.start];
    const proposals = starts.flatMap((at) => [
      { start: at, type: "Route" as const },
      { start: at, type: "Project" as const },
    ]);
    return { rule: "road-code", head: "#", headStart: start, end, proposals };
  });
}
