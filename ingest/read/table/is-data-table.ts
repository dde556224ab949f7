import type { Notice } from "../../model/notice.ts";

const LONGEST_CELL = 40;
const FEWEST_CELLS = 4;

/** Whether a table with cells of these lengths holds figures; one that only places text has long cells. */
export function isDataTable(cellLengths: readonly number[]): boolean {
  return (
    cellLengths.length >= FEWEST_CELLS && cellLengths.every((length) => length <= LONGEST_CELL)
  );
}

/** What tells that rows of tables were not read. */
export function tableLeftOut(rows: number): Notice {
  const message = `有 ${rows} 行表格没有读取：只读成句的正文。`;
  return { code: "table-left-out", message };
}
