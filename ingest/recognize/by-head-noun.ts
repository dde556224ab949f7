/** Names that end in a head noun: 罗湖口岸, 翠园中学, “1+3+N”产业政策体系, 粤海公园(一期). */
import { leftBorders } from "./left-borders.ts";
import type { Anchor } from "./proposal.ts";
import type { SentenceView } from "./sentence-view.ts";

const BRACKETED_PART = /^[（(][^（）()，。]{1,14}[）)]/u;

/** An anchor for every token that ends in a head noun, and one more where a bracketed part follows. */
export function byHeadNoun(view: SentenceView): Anchor[] {
  const anchors: Anchor[] = [];
  view.tokens.forEach((token) => {
    const head = token.head;
    if (head === undefined || head.types.size === 0) return;
    const headStart = token.end - head.word.length;
    const borders = leftBorders(view, view.tokenAt[headStart] ?? 0);
    const proposals = borders.flatMap((start) =>
      [...head.types.keys()].map((type) => ({ start, type })),
    );
    const anchor = { rule: "head-noun", head: head.word, headStart, end: token.end, proposals };
    anchors.push(anchor);
    const bracketed = BRACKETED_PART.exec(view.text.slice(token.end, token.end + 16));
    if (bracketed !== null) {
      anchors.push({ ...anchor, rule: "bracketed-part", end: token.end + bracketed[0].length });
    }
  });
  return anchors;
}
