/** The series as a file: one row for each sentence that states a number. */
import { stringify } from "csv-stringify/sync";
import type { SentenceRef } from "../../contract/evidence.ts";
import { filterNumbers } from "../../contract/filter-numbers.ts";
import type { NumberFilter, NumberSeries, Numbers } from "../../contract/numbers.ts";
import type { ExportFile } from "../export/export-graph.ts";
import { CSV_OPTIONS } from "../export/write-csv.ts";

const COLUMNS = [
  ...["指标", "对象", "地方", "口径", "年份", "实绩或目标", "数值", "单位", "各说不一"],
  ...["原文写法", "原文数值", "原文单位", "限定", "原句", "出处", "文档年份", "示例", "编号"],
];

const SENSES: Readonly<Record<NumberSeries["sense"], string>> = {
  level: "数额",
  total: "累计",
  growth: "增速",
};

type Cells = readonly (string | number)[];

/** The points that pass the filter, as CSV for Excel. */
export function exportNumbers({ items, sentences }: Numbers, filter: NumberFilter): ExportFile {
  const byId = new Map(sentences.map((sentence) => [sentence.id, sentence]));
  const rows = filterNumbers(items, filter).flatMap((series) => rowsOf(series, byId));
  const content = stringify([COLUMNS, ...rows], CSV_OPTIONS);
  return { fileName: "zhengtu-numbers.csv", mediaType: "text/csv; charset=utf-8", content };
}

function rowsOf(series: NumberSeries, sentences: ReadonlyMap<string, SentenceRef>): Cells[] {
  const { name, of, places, sense, unit, points } = series;
  const own = [name, of.name, places.join("、"), SENSES[sense]];
  return points.flatMap(({ id, year, kind, value, differs, sayings }) =>
    sayings.map((saying) => [
      ...[...own, year ?? "", kind === "target" ? "目标" : "实绩", value, unit],
      ...[differs ? "是" : "", saying.indicator, saying.value, saying.unit, saying.qualifier],
      ...sourceOf(sentences.get(saying.sentence)),
      id,
    ]),
  );
}

function sourceOf(sentence: SentenceRef | undefined): Cells {
  if (sentence === undefined) return ["", "", "", ""];
  const { text, section, document } = sentence;
  const source = `《${document.title}》${section}`;
  return [text, source, document.year ?? "", document.sample ? "是" : ""];
}
