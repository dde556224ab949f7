/** The table of scores: a row for each document, one for those developed on and one for those held out. */
import { DEVELOPED_ON } from "../training/training-sets.ts";
import { KINDS, type Score, type Tally } from "./score-document.ts";

/** Prints F1, precision and recall of each kind. */
export function printTable(scores: ReadonlyMap<string, Score>): void {
  const titles = KINDS.map((kind) => kind.padEnd(19)).join("");
  console.log(`${"F1 (P/R)".padEnd(15)}${titles}gold, lost`);
  for (const [name, score] of scores) printRow(name, score);
  printGroup(
    "developed on",
    [...scores].filter(([name]) => DEVELOPED_ON.includes(name)),
  );
  printGroup(
    "held out",
    [...scores].filter(([name]) => !DEVELOPED_ON.includes(name)),
  );
  console.log(
    "Each document is judged by weights trained without it and other reports of its place.",
  );
}

function printGroup(title: string, members: readonly (readonly [string, Score])[]): void {
  if (members.length > 1) printRow(title, sumScores(members.map(([, score]) => score)));
}

function sumScores(scores: readonly Score[]): Score {
  const sum = (pick: (score: Score) => number): number =>
    scores.reduce((total, score) => total + pick(score), 0);
  const tallies = KINDS.map((kind): readonly [string, Tally] => {
    const tally = (part: keyof Tally): number => sum((score) => score[kind]?.[part] ?? 0);
    return [kind, { tp: tally("tp"), fp: tally("fp"), fn: tally("fn") }];
  });
  return {
    ...Object.fromEntries(tallies),
    goldSentences: sum((score) => score.goldSentences),
    unalignedGoldSentences: sum((score) => score.unalignedGoldSentences),
  };
}

function printRow(name: string, score: Score): void {
  const cells = KINDS.map((kind) => showTally(score[kind]).padEnd(19));
  const sentences = `${score.goldSentences}, ${score.unalignedGoldSentences}`;
  console.log(`${name.padEnd(15)}${cells.join("")}${sentences}`);
}

function showTally(tally: Tally | undefined): string {
  if (tally === undefined) return "-";
  const { tp, fp, fn } = tally;
  const [precision, recall] = [tp / (tp + fp || 1), tp / (tp + fn || 1)];
  const f1 = (2 * precision * recall) / (precision + recall || 1);
  return `${f1.toFixed(3)} (${precision.toFixed(2)}/${recall.toFixed(2)})`;
}
