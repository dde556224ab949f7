/** Rows as a table that sorts, filters and copies. */
import { Button, Input } from "antd";
import { useMemo, useState } from "react";
import { Link } from "react-router";
import { useCopy } from "../../components/useCopy.ts";
import { useWords } from "../../text/useWords.ts";
import type { JsonValue } from "./cell-text.ts";
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
  const { t, number } = useWords();
  const [filter, setFilter] = useState("");
  const [sort, setSort] = useState<{ column: number; descending: boolean } | null>(null);
  const shown = useMemo(() => {
    const kept = filterRows(rows, filter);
    return sort ? sortRows(kept, sort.column, sort.descending) : kept;
  }, [rows, filter, sort]);
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
        {filter !== "" && <span>{t("result.filtered", { count: shown.length })}</span>}
        <CopyTable columns={columns} rows={shown} />
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
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.slice(0, MAX_SHOWN).map((row, index) => (
              <tr key={index}>
                {row.map((value, at) => (
                  <Cell key={at} value={value} worded={worded} />
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
  readonly worded: boolean;
}

function Cell({ value, worded }: CellProps) {
  const { t, term } = useWords();
  const text = worded && typeof value === "string" ? term(value) : cellText(value);
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

function CopyTable({ columns, rows }: ResultTableProps) {
  const { t } = useWords();
  const copy = useCopy();
  return (
    <Button size="small" onClick={() => copy(tableText(columns, rows))}>
      {t("result.copyTable")}
    </Button>
  );
}

function sortWord(
  sort: { readonly column: number; readonly descending: boolean } | null,
  column: number,
): "ascending" | "descending" | "none" {
  if (sort?.column !== column) return "none";
  return sort.descending ? "descending" : "ascending";
}
