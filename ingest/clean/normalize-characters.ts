/** Escapes, invisible characters, widths and punctuation to one form each. */
import { characterNames } from "../lexicon/character-names.ts";
import type { CleanText } from "../model/document.ts";
import { replaceMatches } from "../text/offset-text.ts";

const CJK = "\\u3400-\\u9fff\\u3000-\\u303f\\uff01-\\uff5e“”‘’—…";
const ENTITY = /&(#\d{1,6}|#x[0-9a-f]{1,5}|[a-z]{2,8});/gi;
const FULL_WIDTH: Readonly<Record<string, string>> = {
  ",": "，",
  ";": "；",
  ":": "：",
  "!": "！",
  "?": "？",
  "(": "（",
  ")": "）",
};

/** Line ends, spaces, widths and punctuation in one form; escapes written out by web tools are undone. */
export function normalizeCharacters(source: CleanText): CleanText {
  let text = replaceMatches(source, ENTITY, ([whole, name = ""]) => decodeEntity(whole, name));
  // A backslash and letters where a line end was meant, as in badly escaped JSON.
  text = replaceMatches(text, /\\r\\n|\\[nr](?![a-z])/g, () => "\n");
  text = replaceMatches(text, /\\t(?![a-z])|\\u3000/g, () => " ");
  text = replaceMatches(text, /\r\n?|[\u0085\u2028\u2029\f\v]/g, () => "\n");
  text = replaceMatches(text, /[\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\u00ad]/g, () => "");

  text = replaceMatches(text, /[\u0000-\u0008\u000e-\u001f\u007f]/g, () => "");
  text = replaceMatches(text, /[\t\u00a0\u2000-\u200a\u202f\u205f\u3000\ue000-\uf8ff]/g, () => " ");
  text = replaceMatches(text, / {2,}/g, () => " ");
  text = replaceMatches(text, /[０-９Ａ-Ｚａ-ｚ％．＋＝／～＆＠]/g, ([char]) => toHalfWidth(char));
  text = replaceMatches(text, /-{2,}|－{2,}|―{1,}|─{2,}|–{2,}/g, () => "——");
  text = replaceMatches(text, /"([^"\n]{1,200})"/g, (match) => `“${match[1] ?? ""}”`);
  return widenPunctuation(text);
}

function decodeEntity(whole: string, name: string): string {
  if (!name.startsWith("#")) return characterNames.get(name.toLowerCase()) ?? whole;
  const digits = name.slice(1);
  const code = /^x/i.test(digits) ? Number.parseInt(digits.slice(1), 16) : Number(digits);
  // Below a space are control characters, and beyond the BMP nothing that a report writes by number.
  return code < 32 || code > 0xffff || (code >= 0xd800 && code < 0xe000)
    ? " "
    : String.fromCharCode(code);
}

function toHalfWidth(char: string): string {
  return String.fromCharCode(char.charCodeAt(0) - 0xfee0);
}

// Half-width punctuation beside Chinese is Chinese punctuation; within numbers (1,000) it is not.
function widenPunctuation(source: CleanText): CleanText {
  // What is rare in a text comes first in a pattern and its surroundings after: a million characters take
  // a fraction of a second this way.
  const before = new RegExp(`[,;:!?()](?<=[${CJK}] ?.)`, "g");
  const after = new RegExp(`[,;:!?](?<=[${CJK}0-9A-Za-z%)] ?.)(?= ?[${CJK}\\n]| ?$)`, "g");
  const opening = new RegExp(`[(](?=[${CJK}])`, "g");
  const closing = /\)(?<=（[^（）()\n]{0,80}.)/g;
  let text = replaceMatches(source, before, ([char]) => FULL_WIDTH[char] ?? char);
  text = replaceMatches(text, after, ([char]) => FULL_WIDTH[char] ?? char);
  text = replaceMatches(text, opening, () => "（");
  return replaceMatches(text, closing, () => "）");
}
