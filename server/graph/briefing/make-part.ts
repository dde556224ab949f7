/** A part of a briefing: its lines, cut where there are too many, which it says. */
import type { BriefingLine, BriefingPart } from "../../contract/briefing.ts";
import type { BriefingWords, PartKey } from "./words.ts";

/** What all parts are made with. */
export interface PartContext {
  readonly words: BriefingWords;
  readonly limit: number;
}

/** The part with the first of its lines; nothing where there is none. */
export function makePart(
  key: PartKey,
  lines: readonly BriefingLine[],
  { words, limit }: PartContext,
): BriefingPart[] {
  if (lines.length === 0) return [];
  const shown = lines.slice(0, limit);
  return [
    {
      ...{ key, title: words.parts[key], note: words.notes[key] ?? "" },
      columns: key === "levels" || key === "growth" ? [...words.figureColumns] : [],
      ...{ lines: shown, total: lines.length, limitHit: shown.length < lines.length },
    },
  ];
}

/** A line with its sources, each once. */
export function lineOf(cells: readonly string[], sentences: readonly string[]): BriefingLine {
  return { cells: [...cells], sentences: [...new Set(sentences)] };
}

/** The lines whose sources no line before them has: what is told already is not told again. */
export function withoutTold(
  told: readonly BriefingLine[],
  more: readonly BriefingLine[],
): readonly BriefingLine[] {
  const known = new Set(told.flatMap(({ sentences }) => sentences));
  return [...told, ...more.filter(({ sentences }) => !sentences.every((id) => known.has(id)))];
}
