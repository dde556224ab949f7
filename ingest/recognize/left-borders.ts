/** Where a name that ends at a known place may begin: token borders leftwards up to something no name holds. */
import { type SeenToken, type SentenceView, closes, indexAt, opens } from "./sentence-view.ts";
import { hasClass } from "./word-classes.ts";

const CUES = ["establish", "implement", "progress", "hold"];
// 建设 and 发展 are stops as verbs, not as nouns.
const NAME_NOUN_TAGS = new Set(["vn", "n", "an", "nz", "b"]);
const MAX_UNITS = 14;
const STOP_TEXT = /^[、，。；：！？,;:!?…\s]+$/u;
const STOP_TAGS = new Set(["uj", "ul", "uz", "ug", "ud", "uv", "y", "e"]);
// Words of these tags end a name's modifier only where the text is one of them: jieba also gives the tags to
// pieces of names (大同/d, 顺/p 安/v 路).
const STOP_WORDS = new Set(
  "在 于 从 向 自 到 至 由 将 把 被 给 让 使 按 按照 根据 随着 经 沿 是 我 我们 他们 它 其 这 那 该 此 本 各 每 已 已经 均 都 也 又 再 还 就 才 只 更 更加 很 十分 非常 尤其 并 且 而 或 但 以及 以来 较 比 同比 共 累计 先后 相继 正在 不断 逐步 进一步 约 近 超 等".split(
    " ",
  ),
);
const CONJUNCTIONS = new Set(["和", "与"]);
// So many border words may stand inside a name: 重点项目推进指挥部, 积极应对人口老龄化国家战略.
const MAX_INNER_BORDERS = 2;

function isStop(token: SeenToken): boolean {
  return STOP_TEXT.test(token.text) || STOP_TAGS.has(token.tag);
}

/** Whether a name rarely holds the word: the name begins behind it. */
export function isBorder(token: SeenToken | undefined): boolean {
  if (token === undefined) return false;
  if (STOP_WORDS.has(token.text)) return true;
  return token.classes.includes("border") && !NAME_NOUN_TAGS.has(token.tag);
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
  let inner = 0;
  for (let units = 0; units < maxUnits && at >= 0; units++) {
    const token = view.tokens[at];
    const start = token === undefined ? -1 : unitStart(view, token, units === 0);
    if (token === undefined || start < 0 || inner > MAX_INNER_BORDERS) break;
    const cue = start === token.start ? leadingCue(token.text) : 0;
    if (cue > 0) borders.push(start + cue);
    if (!CONJUNCTIONS.has(token.text)) borders.push(start);
    at = indexAt(view, start) - 1;
    if (isBorder(view.tokens[at])) inner++;
  }
  return borders;
}
