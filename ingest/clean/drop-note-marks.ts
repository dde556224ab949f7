import type { CleanText } from "../model/document.ts";
import { replaceMatches } from "../text/offset-text.ts";

// A year in such brackets belongs to a document number: 国函〔2006〕132号.
const BRACKETED = /\[注?\d{1,3}\]|【注?\d{1,3}】|〔注?\d{1,3}〕(?!\d*号)|（注\d{1,3}）/g;
// After a word it is a note mark; at the head of a clause it numbers an enumeration.
const CIRCLED = /(?<=[\p{L}\p{N}”’》）])[①-⑳]/gu;
const SUPERSCRIPT = /(?<=[\u3400-\u9fff”’》）])[⁰¹²³⁴-⁹]+/gu;

/** Text without the marks that point to notes. */
export function dropNoteMarks(source: CleanText): CleanText {
  let text = replaceMatches(source, BRACKETED, () => "");
  text = replaceMatches(text, CIRCLED, () => "");
  return replaceMatches(text, SUPERSCRIPT, () => "");
}
