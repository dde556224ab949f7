import type { CleanText } from "../model/document.ts";
import { replaceMatches } from "../text/offset-text.ts";

/**
 * Spaces again where a lost character set left question marks (`????`, `??`); a single question mark is
 * a question, and so is a run that a sentence ends in.
 */
export function dropPlaceholders(source: CleanText): CleanText {
  const text = replaceMatches(source, /[?？]{2,}/g, (match) => {
    const before = source.text.slice(Math.max(0, match.index - 6), match.index);
    return /[吗呢么什哪何否谁]/.test(before) ? "？" : " ";
  });
  return replaceMatches(text, /\ufffd+/g, () => "");
}
