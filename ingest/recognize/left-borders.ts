/** Where a name that ends at a known place may begin: token borders leftwards up to something no name holds. */
import { type SeenToken, type SentenceView, closes, indexAt, opens } from "./sentence-view.ts";
import { hasClass } from "./word-classes.ts";

const CUES = ["establish", "implement", "progress", "hold"];
// 建设 and 发展 are stops as verbs, not as nouns.
const NAME_NOUN_TAGS = new Set(["vn", "n", "an", "nz", "b"]);
const MAX_UNITS = 14;
const STOP_TEXT = /^[、，。；：！？,;:!?…\s]+$/u;
const STOP_TAGS = new Set(["uj", "ul", "uz", "ug", "ud", "uv", "p", "r", "y", "e", "o", "d"]);
const CONJUNCTIONS = new Set(["和", "与"]);
const MAY_PASS = new Set("和 与 及 暨 对 更新 最 共同 互 不 联合 为 以 零".split(" "));

function isStop(token: SeenToken): boolean {
  if (STOP_TEXT.test(token.text)) return true;
  if (token.classes.includes("border") && !NAME_NOUN_TAGS.has(token.tag)) return true;
  return STOP_TAGS.has(token.tag) && !MAY_PASS.has(token.text);
}

// jieba sometimes joins a verb to the name behind it (新建县 for 新建 + 县第三中学).
function leadingCue(text: string): number {
  if (text.length < 3) return 0;
  const verb = text.slice(0, 2);
  return CUES.some((name) => hasClass(verb, name)) ? 2 : 0;
}

/** Where the unit ends that the token closes or is: the opening of its quote, or its own start; -1 to stop. */
function unitStart(view: SentenceView, token: SeenToken, isLast: boolean): number {
  if (closes(view.text, token.start)) return view.partner[token.start] ?? -1;
  if (opens(view.text, token.start)) return -1;
  return !isLast && isStop(token) ? -1 : token.start;
}

/**
 * Offsets where a name may start whose last part is the token at `index`, nearest first.
 * Quotes and brackets are passed whole or not at all.
 */
export function leftBorders(view: SentenceView, index: number, maxUnits = MAX_UNITS): number[] {
  const borders: number[] = [];
  let at = index;
  for (let units = 0; units < maxUnits && at >= 0; units++) {
    const token = view.tokens[at];
    const start = token === undefined ? -1 : unitStart(view, token, units === 0);
    if (token === undefined || start < 0) break;
    const cue = start === token.start ? leadingCue(token.text) : 0;
    if (cue > 0) borders.push(start + cue);
    if (!CONJUNCTIONS.has(token.text)) borders.push(start);
    at = indexAt(view, start) - 1;
  }
  return borders;
}
