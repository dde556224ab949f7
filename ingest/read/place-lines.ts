/** Lines that know their place, put together to the raw text of a document. */
import { IngestError } from "../errors.ts";
import type { RawText } from "../model/document.ts";
import type { PlaceRun } from "../model/place.ts";

/** A line of text; `at` of its runs counts within the line. */
export interface PlacedLine {
  readonly text: string;
  readonly runs: readonly PlaceRun[];
}

// A document of 20 MB of plain text has fewer.
const MOST_CHARACTERS = 20 * 1024 * 1024;

/** The lines one below the other. */
export function joinLines(lines: readonly PlacedLine[]): Pick<RawText, "text" | "places"> {
  const places: PlaceRun[] = [];
  let start = 0;
  for (const { text, runs } of lines) {
    for (const { at, place } of runs) places.push({ at: start + at, place });
    start += text.length + 1;
  }
  return { text: lines.map(({ text }) => text).join("\n"), places };
}

/** Throws IngestError where a document that is being read has more characters than any report. */
export function checkLength(characters: number, name: string): void {
  if (characters <= MOST_CHARACTERS) return;
  const message = `“${name}”的文字超过两千万字，不像一份报告，请拆分后再导入。`;
  throw new IngestError("FILE_TOO_LARGE", message, { name });
}
