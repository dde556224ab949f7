import type { CleanText } from "../model/document.ts";
import { replaceMatches } from "../text/offset-text.ts";

const CJK = "\\u3400-\\u9fff\\u3000-\\u303f\\uff01-\\uff5e“”‘’—…·";
const CLOSED = new RegExp(` +(?<=[${CJK}] +)| +(?=[${CJK}%℃‰])`, "g");
// "第一章 第一条大道": the gap inside a heading on its own line is the author's, unless letters are spaced out.
const HEADING_GAP =
  /(?<=^第[一二三四五六七八九十百]{1,4}[章节篇编部][^，。；：！？\n]{0,40}) +(?=[^，。；：！？\n]{2,40}$)/gm;
const GAP = "\u0001";

/** Text without the spaces around Chinese, without blank lines and without spaces at line ends. */
export function closeSpaces(source: CleanText): CleanText {
  let text = replaceMatches(source, / *\n[ \n]*/g, () => "\n");
  text = replaceMatches(text, HEADING_GAP, () => GAP);
  text = replaceMatches(text, CLOSED, () => "");
  text = replaceMatches(text, / {2,}/g, () => " ");

  text = replaceMatches(text, /\u0001/g, () => " ");
  return replaceMatches(text, /^\s+|\s+$/g, () => "");
}
