/** The planner's table as a file: one row for each area and project. */
import { stringify } from "csv-stringify/sync";
import { filterProjects, flatten, growTree, sentenceIdsOf } from "../../contract/area-tree.ts";
import type { AreaProject, AreaTable, ProjectFilter } from "../../contract/areas.ts";
import { STATUS_WORDS, TYPE_WORDS } from "../../contract/vocabulary-words.ts";
import type { ExportFile } from "../export/export-graph.ts";
import { CSV_OPTIONS } from "../export/write-csv.ts";

const COLUMNS = [
  ...["上级地区", "地区", "地区类型", "项目", "类型", "进展", "年份", "金额", "原句", "出处"],
  "项目编号",
];

/** The projects that pass the filter, as CSV for Excel. */
export function exportAreaTable(table: AreaTable, filter: ProjectFilter): ExportFile {
  const { roots, unplaced } = growTree(table, filterProjects(table, filter));
  const placed = flatten(roots).flatMap(({ area, above, own }) => {
    const cells = [above.join("/"), area.name, TYPE_WORDS[area.type]];
    return own.map((project) => [...cells, ...cellsOf(project, table)]);
  });
  const rest = unplaced.map((project) => ["", "未写明地区", "", ...cellsOf(project, table)]);
  const content = stringify([COLUMNS, ...placed, ...rest], CSV_OPTIONS);
  return { fileName: "zhengtu-areas.csv", mediaType: "text/csv; charset=utf-8", content };
}

function cellsOf(project: AreaProject, table: AreaTable): readonly (string | number)[] {
  const { id, name, type, status, year, money } = project;
  const { text, source } = sourceOf(project, table);
  const sums = money.map((one) => `${one.indicator} ${one.qualifier}${one.value}${one.unit}`);
  return [
    ...[name, TYPE_WORDS[type], status === null ? "未说进展" : STATUS_WORDS[status], year ?? ""],
    ...[sums.join("；"), text, source, id],
  ];
}

/** The sentence that says most: of the last progress, else of money, else of the area. */
function sourceOf(project: AreaProject, { sentences }: AreaTable) {
  const said = sentenceIdsOf(project)[0];
  const sentence = sentences.find(({ id }) => id === said);
  if (sentence === undefined) return { text: "", source: "" };
  return { text: sentence.text, source: `《${sentence.document.title}》${sentence.section}` };
}
