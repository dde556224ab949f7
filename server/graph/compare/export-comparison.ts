/** The difference of two reports as a file. */
import { stringify } from "csv-stringify/sync";
import { MATCH_REASON_WORDS } from "../../contract/follow-words.ts";
import type { Change, ComparedRow, Comparison } from "../../contract/follow.ts";
import { STATUS_WORDS, TYPE_WORDS } from "../../contract/vocabulary-words.ts";
import type { ExportFile } from "../export/export-graph.ts";
import { CSV_OPTIONS } from "../export/write-csv.ts";

const CHANGE_WORDS: Readonly<Record<Change, string>> = {
  new: "新出现",
  gone: "不再提到",
  changed: "进展不同",
  common: "两份都有",
};

/** The rows with one of these changes (none means all), as CSV for Excel or as JSON. */
export function exportComparison(
  comparison: Comparison,
  changes: readonly Change[],
  format: "csv" | "json",
): ExportFile {
  const items = comparison.items.filter(
    ({ change }) => changes.length === 0 || changes.includes(change),
  );
  const fileName = `zhengtu-compare.${format}`;
  if (format === "json") {
    const content = JSON.stringify({ ...comparison, items }, null, 1);
    return { fileName, mediaType: "application/json; charset=utf-8", content };
  }
  const content = stringify(
    [columnsOf(comparison), ...items.map((row) => cellsOf(row, comparison))],
    CSV_OPTIONS,
  );
  return { fileName, mediaType: "text/csv; charset=utf-8", content };
}

function columnsOf({ left, right }: Comparison): string[] {
  const sides = [left, right].flatMap(({ title }) =>
    ["名称", "进展", "原句"].map((column) => `${column}（${title}）`),
  );
  return ["差别", "事项", "类型", ...sides, "匹配依据", "置信度", "实体编号"];
}

function cellsOf(row: ComparedRow, { sentences }: Comparison): (string | number)[] {
  const sides = [row.left, row.right].flatMap((side) => {
    if (side === null) return ["", "", ""];
    const status = side.status === null ? "" : STATUS_WORDS[side.status];
    const text = sentences.find(({ id }) => id === side.sentence)?.text ?? "";
    return [side.name, status, text];
  });
  const { change, name, type, match, id } = row;
  const how = match === null ? ["", ""] : [MATCH_REASON_WORDS[match.reason], match.confidence];
  return [CHANGE_WORDS[change], name, TYPE_WORDS[type], ...sides, ...how, id];
}
