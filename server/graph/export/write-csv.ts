/** The exported edges as a table for Excel: one row for each sentence that says something. */
import { stringify } from "csv-stringify/sync";
import type { ExportedGraph } from "./collect-graph.ts";

const COLUMNS = [
  "起点",
  "起点类型",
  "关系",
  "终点",
  "终点类型",
  "句子",
  "年份",
  "文档",
  "文档年份",
  "示例",
  "章节",
  "依据规则",
  "线索词",
  "置信度",
  "起点编号",
  "终点编号",
  "句子编号",
] as const;

/** How every table is written for Excel: BOM, Windows line ends, no cell that it would take for a formula. */
export const CSV_OPTIONS = {
  bom: true,
  escape_formulas: true,
  record_delimiter: "windows",
} as const;

/** The table, UTF-8 with BOM; cells that a spreadsheet would take for formulas are made harmless. */
export function writeCsv({ nodes, edges, sentences }: ExportedGraph): string {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const rows = edges.flatMap((edge) => {
    const [source, target] = [byId.get(edge.source), byId.get(edge.target)];
    return edge.sayings.map((saying) => {
      const sentence = sentences.get(saying.sentence);
      return [
        ...[source?.name, source?.type, edge.type, target?.name, target?.type],
        ...[sentence?.text, sentence?.year, sentence?.document.title, sentence?.document.year],
        ...[sentence?.document.sample === true ? "是" : "", sentence?.section],
        ...[saying.rule, saying.cue, saying.confidence],
        ...[edge.source, edge.target, saying.sentence],
      ];
    });
  });
  return stringify([COLUMNS, ...rows], CSV_OPTIONS);
}
