/** The title of a document: the best of the lines above its text. */
import type { Heading } from "./find-headings.ts";

const KIND = /(报告|報告|规划|纲要|意见|方案|批复|决定|通知|讲话|发言|發言|公报|要点|条例|办法)/;
const ENDING = new RegExp(`${KIND.source}[》」]?(的发言|的發言|（.{1,20}）)?$`);
// A title set over several lines breaks after one of these.
const GOES_ON = /[的和及与、]$/;
const LONGEST_TITLE = 80;
const HEAD_LINES = 20;

/** The lines above the text: everything before the first heading or sentence. */
export function headLines(text: string, headings: readonly Heading[]): string[] {
  const end = headings[0]?.start ?? text.length;
  const lines = text.slice(0, end).split("\n").slice(0, HEAD_LINES);
  const body = lines.findIndex((line) => /[。；：]$|。|^.{0,12}各位/.test(line));
  return body === -1 ? lines : lines.slice(0, body);
}

/** The title among the lines above the text, null where none looks like one. */
export function findTitle(lines: readonly string[], place: string | null): string | null {
  const titles = lines.flatMap((line, index) =>
    ENDING.test(line) ? [joinTitle(lines, index)] : [],
  );
  const best = titles
    .filter((title) => title.length <= LONGEST_TITLE)
    .map((title) => ({ title, score: scoreTitle(title, place) }))
    .reduce<{ title: string; score: number } | null>(
      (winner, each) => (winner === null || each.score > winner.score ? each : winner),
      null,
    );
  return best === null ? null : best.title.replace(/（\d{6,8}）$/, "");
}

function joinTitle(lines: readonly string[], last: number): string {
  let first = last;
  while (first > 0 && GOES_ON.test(lines[first - 1] ?? "")) first -= 1;
  return lines.slice(first, last + 1).join("");
}

function scoreTitle(title: string, place: string | null): number {
  const short = place?.replace(/(.{2,})[省市区县]$/, "$1");
  const signs = [
    /\d{4}年|二〇/.test(title),
    short !== undefined && title.includes(short),
    title.length >= 6,
    /政府工作|施政|规划|纲要|批复/.test(title),
    !/^——/.test(title),
  ];
  return signs.filter(Boolean).length;
}
