/** Where the name of a division is no mention: “青禾制造”, 平安青禾, 青禾河, the title of the report itself. */
import type { Span } from "../model/span.ts";
import { type SentenceView, indexAt, opens } from "./sentence-view.ts";
import { hasClass } from "./word-classes.ts";

// A river or a road that is called after the place, whatever jieba cuts.
const GEOGRAPHIC_END = /^[河江湖路街山岛湾桥港站]/u;
const LONGEST_QUOTE = 14;

const REPORT = /^(?:[12]\d{3}年)?(?:人民)?政府工作报告/u;

/** Whether a division's name belongs to the title of a report. */
export function isPartOfTitle({ text }: SentenceView, { end }: Span): boolean {
  return REPORT.test(text.slice(end, end + 16));
}

/** Whether the short name in `span` is a part of a slogan, a brand or a longer name that nothing else tells. */
export function isPartOfPhrase(view: SentenceView, { start, end }: Span): boolean {
  if (GEOGRAPHIC_END.test(view.text.slice(end))) return true;
  const before = view.tokens[indexAt(view, start) - 1];
  if (before !== undefined && hasClass(before.text, "place-slogan")) return true;
  return isInShortQuote(view, { start, end });
}

/** “青禾服务”, “投资青禾”: the quoted words are one phrase. */
function isInShortQuote({ text, partner }: SentenceView, { start, end }: Span): boolean {
  for (let at = start - 1; at >= Math.max(0, start - LONGEST_QUOTE); at--) {
    const close = partner[at] ?? -1;
    if (text[at] !== "“" || close < end) continue;
    const isWhole = at === start - 1 && close === end;
    return !isWhole && opens(text, at) && close - at <= LONGEST_QUOTE;
  }
  return false;
}
