/** What somebody receives or is selected into: the words after 荣获, 获评, 入选 … to the end of the clause. */
import type { Anchor } from "./proposal.ts";
import type { SentenceView } from "./sentence-view.ts";
import { hasClass } from "./word-classes.ts";

const CLAUSE_END = /[，。；！？,;]/u;
const MAX_STARTS = 4;
const MAX_LENGTH = 45;
const TITLE_WORD = /(?:荣誉)?称号$|荣誉$/u;

/** An anchor at each clause end that an award verb governs. */
export function byAwardVerb(view: SentenceView): Anchor[] {
  const anchors: Anchor[] = [];
  view.tokens.forEach((token, index) => {
    if (!hasClass(token.text, "award")) return;
    let end = token.end;
    while (end < view.text.length && !CLAUSE_END.test(view.text[end] ?? "")) {
      const close = view.partner[end] ?? -1;
      end = close > end ? close + 1 : end + 1;
    }
    if (end - token.end < 3 || end - token.end > MAX_LENGTH) return;
    const starts = view.tokens
      .slice(index + 1, index + 1 + MAX_STARTS)
      .filter((next) => next.start < end - 2);
    const proposals = starts.map(({ start }) => ({ start, type: "Award" as const }));
    const shared = { rule: "award-object", head: "", proposals };
    const title = TITLE_WORD.exec(view.text.slice(token.end, end));
    anchors.push({
      ...shared,
      headStart: end - 1,
      end: title === null ? end : token.end + title.index,
    });
  });
  return anchors;
}
