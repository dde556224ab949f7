import { parse } from "csv-parse/sync";
import { IngestError } from "../../errors.ts";
import type { Table } from "./table.ts";

const SEPARATORS = [",", "\t", ";"];
const LONGEST_HEAD = 20_000;

/** The rows of a CSV text; its separator is the one that its first line has most of. */
export function readCsv(text: string, name: string): Table {
  const [head = ""] = text.slice(0, LONGEST_HEAD).split("\n");
  const bare = head.replaceAll(/"[^"]*"/g, "");
  const counts = SEPARATORS.map((separator) => bare.split(separator).length);
  const delimiter = SEPARATORS[counts.indexOf(Math.max(...counts))] ?? ",";
  try {
    const records = parse(text, {
      delimiter,
      bom: true,
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: false,
    });
    return { sheet: "", rows: records.map((cells, index) => ({ number: index + 1, cells })) };
  } catch (error) {
    const message = `表格“${name}”的引号没有成对，无法分列，请用表格软件另存为 .xlsx 或 UTF-8 的 .csv 后再导入。`;
    throw new IngestError("FILE_UNREADABLE", message, { name, cause: String(error) });
  }
}
