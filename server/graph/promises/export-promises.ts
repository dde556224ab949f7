/** The ledger as a file: one row for each sentence that says something of a promise. */
import { stringify } from "csv-stringify/sync";
import { filterPromises, missingYears } from "../../contract/filter-promises.ts";
import { MATCH_REASON_WORDS } from "../../contract/follow-words.ts";
import type { Ledger, PromiseFilter, Promised } from "../../contract/follow.ts";
import { stateNumber } from "../../contract/stated-number.ts";
import { TYPE_WORDS } from "../../contract/vocabulary-words.ts";
import type { ExportFile } from "../export/export-graph.ts";
import { CSV_OPTIONS } from "../export/write-csv.ts";
import { FLAG_WORDS, STATE_WORDS, STEP_WORDS, VERDICT_WORDS } from "./words.ts";

const COLUMNS = [
  "承诺年份",
  "事项",
  "类型",
  "片区",
  "目标",
  "现状",
  "另见",
  "承诺原句",
  "承诺出处",
  "后来年份",
  "后来说法",
  "后来名称",
  "后来原句",
  "后来出处",
  "匹配依据",
  "置信度",
  "承诺编号",
] as const;

/** The promises that pass the filter, as CSV for Excel or as JSON. */
export function exportPromises(
  ledger: Ledger,
  filter: PromiseFilter,
  format: "csv" | "json",
): ExportFile {
  const items = filterPromises(ledger.items, filter);
  const fileName = `zhengtu-promises.${format}`;
  if (format === "json") {
    const content = JSON.stringify({ ...ledger, items }, null, 1);
    return { fileName, mediaType: "application/json; charset=utf-8", content };
  }
  const rows = items.flatMap((promise) => rowsOf(promise, ledger));
  const content = stringify([COLUMNS, ...rows], CSV_OPTIONS);
  return { fileName, mediaType: "text/csv; charset=utf-8", content };
}

type Cells = readonly (string | number)[];

function rowsOf(promise: Promised, ledger: Ledger): Cells[] {
  const own = ownCells(promise, ledger);
  const later = laterCells(promise, ledger);
  const said = later.length === 0 ? [["", silenceOf(promise, ledger), "", "", "", "", ""]] : later;
  return said.map((cells) => [...own, ...cells, promise.id]);
}

/** Silence says less where reports are missing. */
function silenceOf({ state, year }: Promised, ledger: Ledger): string {
  if (state === "open") return STATE_WORDS.open;
  const missing = missingYears(ledger.notices, year);
  return missing.length === 0
    ? STATE_WORDS.silent
    : `${STATE_WORDS.silent}（缺${missing.join("、")}年的报告）`;
}

function ownCells(promise: Promised, ledger: Ledger): Cells {
  const sentence = promise.kind === "target" ? promise.sentence : promise.made[0]?.sentence;
  const { text, source } = sourceOf(sentence, ledger);
  const flags = FLAG_WORDS.filter(([flag]) => promise[flag]).map(([, word]) => word);
  const target = promise.kind === "target" ? stateNumber(promise) : "";
  const type = promise.kind === "target" ? "目标" : TYPE_WORDS[promise.type];
  const areas = promise.areas.map(({ name }) => name).join("、") || "未写明";
  const { year, name, state } = promise;
  return [year, name, type, areas, target, STATE_WORDS[state], flags.join("、"), text, source];
}

function laterCells(promise: Promised, ledger: Ledger): Cells[] {
  if (promise.kind === "target") {
    return promise.results.map((result) => {
      const { text, source } = sourceOf(result.sentence, ledger);
      const verdict = VERDICT_WORDS[result.verdict];
      const said = `${result.value}${result.unit}（${verdict}）`;
      return [result.year ?? "", said, result.indicator, text, source, "指标", result.confidence];
    });
  }
  return promise.steps.map((step) => {
    const { text, source } = sourceOf(step.sentence, ledger);
    const said = step.part === "plan" ? "再次列入计划" : STEP_WORDS[step.state];
    return [
      step.year ?? "",
      said,
      step.name,
      text,
      source,
      MATCH_REASON_WORDS[step.reason],
      step.confidence,
    ];
  });
}

function sourceOf(id: string | undefined, { sentences }: Ledger) {
  const sentence = sentences.find((each) => each.id === id);
  if (sentence === undefined) return { text: "", source: "" };
  return { text: sentence.text, source: `《${sentence.document.title}》${sentence.section}` };
}
