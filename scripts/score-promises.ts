/**
 * `npx tsx scripts/score-promises.ts GOLD.tsv [CORPUS] [--errors]`: how well promises are found again in the next
 * report. GOLD is annotated by reading and kept outside the project: lines of from, to, thing|target, name as the plan
 * has it, 1|0|? (taken up, not, cannot be told), and words of the next report that speak of it, joined by "|".
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { followReports } from "../ingest/follow/follow-reports.ts";
import type { FollowedPromise, Report } from "../ingest/follow/model.ts";
import { foldName, nameParts } from "../ingest/follow/name-parts.ts";
import { reportOf } from "../ingest/follow/report-of.ts";
import { extract } from "../ingest/pipeline.ts";

interface GoldLine {
  readonly from: string;
  readonly to: string;
  readonly kind: "thing" | "target";
  readonly name: string;
  readonly taken: "1" | "0" | "?";
  readonly next: readonly string[];
}

interface Tally {
  right: number;
  wrong: number;
  /** Taken up and not found: recall counts every one, */
  missed: number;
  /** also those of them that were not read as promises at all. */
  unseen: number;
}

const CORPUS = new URL("../../shared/corpus", import.meta.url).pathname;

async function main(args: readonly string[]): Promise<void> {
  const [goldFile, corpus = CORPUS] = args.filter((arg) => !arg.startsWith("--"));
  if (goldFile === undefined || !existsSync(goldFile) || !existsSync(corpus)) {
    console.log("没有找到标注文件或语料：npx tsx scripts/score-promises.ts 标注.tsv [语料文件夹]");
    return;
  }
  const showErrors = args.includes("--errors");
  const gold = readGold(goldFile);
  const pairs = [...new Set(gold.map(({ from, to }) => `${from} ${to}`))];
  const total: Tally = { right: 0, wrong: 0, missed: 0, unseen: 0 };
  for (const pair of pairs) {
    const [from = "", to = ""] = pair.split(" ");
    const reports = await Promise.all(
      [from, to].map((name) => readReport(join(corpus, `${name}.txt`), name)),
    );
    const lines = gold.filter((line) => line.from === from && line.to === to);
    const tally = scorePair(reports, lines, showErrors);
    for (const key of ["right", "wrong", "missed", "unseen"] as const) total[key] += tally[key];
    print(`${from} → ${to}`, tally);
  }
  print("all", total);
}

function readGold(file: string): GoldLine[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "" && !line.startsWith("#"))
    .map((line) => {
      const [from = "", to = "", kind, name = "", taken, next = ""] = line.split("\t");
      return {
        ...{ from, to, name, kind: kind === "target" ? "target" : "thing" },
        taken: taken === "1" || taken === "0" ? taken : "?",
        next: next.split("|").filter((words) => words !== ""),
      };
    });
}

async function readReport(path: string, name: string): Promise<Report> {
  const report = reportOf(await extract({ name: `${name}.txt`, bytes: readFileSync(path) }));
  // A text without its title has no year of its own: the file's name has it.
  return { ...report, year: Number(/20\d\d/.exec(name)?.[0]) };
}

function scorePair(reports: readonly Report[], gold: readonly GoldLine[], show: boolean): Tally {
  const [own] = reports;
  const { promises } = followReports(reports, []);
  const made = promises.filter(({ report }) => report === own?.id);
  const texts = new Map(reports.flatMap(({ sentences }) => sentences.map((s) => [s.id, s.text])));
  const tally: Tally = { right: 0, wrong: 0, missed: 0, unseen: 0 };
  const judged = new Set<string>();
  for (const line of gold) {
    const found = made.filter((promise) => isAbout(promise, line));
    for (const { id } of found) judged.add(id);
    if (line.taken === "?") continue;
    const said = found.flatMap((promise) => sentencesOf(promise).map((id) => texts.get(id) ?? ""));
    const outcome = judgeLine(line, found.length > 0, said);
    for (const key of outcome) tally[key] += 1;
    if (show) outcome.forEach((key) => printOutcome(key, line, said));
  }
  if (show) printOutside(made, judged, texts);
  return tally;
}

/** A claim is right where a sentence of the next report that it rests on has the expected words. */
function judgeLine(
  { taken, next }: GoldLine,
  isPromise: boolean,
  said: readonly string[],
): readonly (keyof Tally)[] {
  const unseen = isPromise || taken !== "1" ? [] : (["unseen"] as const);
  const right = said.some((text) => next.some((words) => fold(text).includes(fold(words))));
  if (taken === "1" && right) return ["right"];
  const wrong = said.length > 0 ? (["wrong"] as const) : [];
  const missed = taken === "1" ? (["missed"] as const) : [];
  return [...unseen, ...wrong, ...missed];
}

function printOutcome(
  outcome: keyof Tally,
  { from, name, next }: GoldLine,
  said: readonly string[],
): void {
  if (outcome === "right") return;
  console.log(`${outcome}\t${from}\t${name}\t${next.join("|")}\t${said[0] ?? ""}`);
}

/** What is claimed beyond the gold, to be judged by reading. */
function printOutside(
  made: readonly FollowedPromise[],
  judged: ReadonlySet<string>,
  texts: ReadonlyMap<string, string>,
): void {
  for (const promise of made) {
    if (judged.has(promise.id) || sentencesOf(promise).length === 0) continue;
    const [first = ""] = sentencesOf(promise);
    const reason =
      promise.kind === "thing" ? `${promise.steps[0]?.reason} ${promise.steps[0]?.name}` : "";
    console.log(`outside\t${nameOf(promise)}\t${reason}\t${texts.get(first) ?? ""}`);
  }
}

function sentencesOf(promise: FollowedPromise): string[] {
  const list = promise.kind === "thing" ? promise.steps : promise.results;
  return list.map(({ sentence }) => sentence);
}

function nameOf(promise: FollowedPromise): string {
  return promise.kind === "thing"
    ? promise.name
    : `${promise.indicator}${promise.value}${promise.unit}`;
}

/** Whether a promise is the one of a gold line: the same name, or one holding most of the other. */
function isAbout(promise: FollowedPromise, line: GoldLine): boolean {
  if (promise.kind !== line.kind) return false;
  const wanted = fold(line.name);
  if (promise.kind === "target") {
    const [, words = "", number = ""] = /^(.*?)([\d.]+)\D*$/.exec(wanted) ?? [];
    const indicator = fold(promise.indicator);
    return Number(number) === promise.value && sharesWords(indicator, words);
  }
  const coined = /“([^”]{3,})”/u.exec(line.name)?.[0] ?? `“${line.name}”`;
  return [promise.name, ...promise.made.map(({ name }) => name)].some(
    (name) => name.includes(coined) || holds(nameParts(name, "").plain, wanted),
  );
}

function sharesWords(indicator: string, words: string): boolean {
  return (
    indicator.includes(words) ||
    words.includes(indicator) ||
    holds(indicator, words) ||
    [...words].filter((character) => indicator.includes(character)).length >= 0.8 * words.length
  );
}

function holds(name: string, wanted: string): boolean {
  const [short, long] = name.length < wanted.length ? [name, wanted] : [wanted, name];
  const at = long.indexOf(short);
  // 2号线 stands in 12号线 and is another.
  const cutsNumber = /^\d/u.test(short) && /\d/u.test(long.charAt(at - 1));
  return at >= 0 && !cutsNumber && short.length >= Math.max(2, long.length / 2);
}

function fold(text: string): string {
  return foldName(text);
}

function print(label: string, { right, wrong, missed, unseen }: Tally): void {
  const precision = (right / (right + wrong || 1)).toFixed(3);
  const recall = (right / (right + missed || 1)).toFixed(3);
  const seen = `of these ${unseen} not read as a promise`;
  console.log(
    `${label.padEnd(32)} precision ${precision} recall ${recall} (${right} right, ${wrong} wrong, ${missed} missed; ${seen})`,
  );
}

await main(process.argv.slice(2));
