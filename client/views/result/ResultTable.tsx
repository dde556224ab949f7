/** Rows as a table that sorts, filters and copies. */
import { Button, Input } from "antd";
import { useCallback, useMemo, useState } from "react";
import { Link } from "react-router";
import { useCopy } from "../../components/useCopy.ts";
import { useWords } from "../../text/useWords.ts";
import type { JsonValue, Sorting, WriteCell } from "./cell-text.ts";
import { cellText, filterRows, sortRows, tableText } from "./cell-text.ts";

const MAX_SHOWN = 500;
const ENTITY_ID = /^e[0-9a-f]{20}$/;

export interface ResultTableProps {
  readonly columns: readonly string[];
  readonly rows: readonly JsonValue[][];
  /** Whether labels of the graph model are put into the interface's words. */
  readonly worded?: boolean;
}

/** The table. */
export function ResultTable({ columns, rows, worded = false }: ResultTableProps) {
  const { t, number, term } = useWords();
  const [filter, setFilter] = useState("");
  const [sort, setSort] = useState<Sorting | null>(null);
  // What is looked for, sorted and copied is what is seen.
  const write = useCallback<WriteCell>(
    (value) => (worded && typeof value === "string" ? term(value) : cellText(value)),
    [worded, term],
  );
  const shown = useMemo(() => {
    const kept = filterRows(rows, filter, write);
    return sort ? sortRows(kept, sort, write) : kept;
  }, [rows, filter, sort, write]);
  const sortBy = (column: number) =>
    setSort({ column, descending: sort?.column === column && !sort.descending });
  return (
    <>
      <p className="result-bar">
        <Input
          className="row-filter"
          size="small"
          value={filter}
          aria-label={t("result.filter")}
          placeholder={t("result.filter")}
          onChange={(event) => setFilter(event.target.value)}
        />
        {filter !== "" && (
          <span role="status">{t("result.filtered", { count: shown.length })}</span>
        )}
        <CopyTable text={() => tableText(columns, shown, write)} />
        {shown.length > MAX_SHOWN && (
          <span className="quiet">{t("result.cutRows", { shown: number(MAX_SHOWN) })}</span>
        )}
      </p>
      <div className="result-table" tabIndex={0} role="region" aria-label={t("result.table")}>
        <table className="plain-table">
          <thead>
            <tr>
              {columns.map((column, index) => (
                <th key={index} scope="col" aria-sort={sortWord(sort, index)}>
                  <button
                    type="button"
                    className="sort-button"
                    title={t("list.sortBy", { column })}
                    onClick={() => sortBy(index)}
                  >
                    {column}
                    <span aria-hidden="true">{sortMark(sort, index)}</span>
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.slice(0, MAX_SHOWN).map((row, index) => (
              <tr key={index}>
                {row.map((value, at) => (
                  <Cell key={at} value={value} text={write(value)} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

interface CellProps {
  readonly value: JsonValue;
  /** The value as it is written. */
  readonly text: string;
}

function Cell({ value, text }: CellProps) {
  const { t } = useWords();
  if (text === "") return <td className="quiet">{value === null ? t("result.emptyCell") : ""}</td>;
  if (typeof value === "number") return <td className="number">{text}</td>;
  const id = entityIdOf(value);
  return <td>{id === undefined ? text : <Link to={`/entity/${id}`}>{text}</Link>}</td>;
}

function entityIdOf(value: JsonValue): string | undefined {
  if (typeof value === "string") return ENTITY_ID.test(value) ? value : undefined;
  if (value === null || typeof value !== "object" || Array.isArray(value)) return undefined;
  const id = value["id"];
  return typeof id === "string" && ENTITY_ID.test(id) ? id : undefined;
}

function CopyTable({ text }: { readonly text: () => string }) {
  const { t } = useWords();
  const copy = useCopy();
  return (
    <Button size="small" onClick={() => copy(text())}>
      {t("result.copyTable")}
    </Button>
  );
}

function sortMark(sort: Sorting | null, column: number): string {
  if (sort?.column !== column) return "";
  return sort.descending ? " ↓" : " ↑";
}

function sortWord(sort: Sorting | null, column: number): "ascending" | "descending" | "none" {
  if (sort?.column !== column) return "none";
  return sort.descending ? "descending" : "ascending";
}
