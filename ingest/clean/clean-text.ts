/** Raw text to clean text: the list of cleaning steps. */
import type { CleanText, RawText } from "../model/document.ts";
import { fromRaw } from "../text/offset-text.ts";
import { closeSpaces } from "./close-spaces.ts";
import { cutChrome } from "./cut-chrome.ts";
import { dropNoteMarks } from "./drop-note-marks.ts";
import { dropPlaceholders } from "./drop-placeholders.ts";
import { dropWatermarks } from "./drop-watermarks.ts";
import { normalizeCharacters } from "./normalize-characters.ts";
import { unwrapLines } from "./unwrap-lines.ts";

const STEPS: readonly ((text: CleanText) => CleanText)[] = [
  dropPlaceholders,
  normalizeCharacters,
  unwrapLines,
  closeSpaces,
  cutChrome,
  dropNoteMarks,
  dropWatermarks,
  closeSpaces,
];

// What one pass removes can lay bare what the next one sees, as a bracket behind a colon that was widened.
const MOST_PASSES = 6;

/** Raw text without note marks, wraps and web chrome, with the way back to the raw offsets. */
export function cleanText(raw: RawText): CleanText {
  let text = fromRaw(raw.text);
  for (let pass = 0; pass < MOST_PASSES; pass += 1) {
    const cleaner = STEPS.reduce((each, step) => step(each), text);
    if (cleaner.text === text.text) return cleaner;
    text = cleaner;
  }
  return text;
}
