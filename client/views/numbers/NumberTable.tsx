/** The same as the chart as a table: sorted by its heads, each value opening its sentence. */
import type { NumberSeries } from "../../../server/contract/numbers.ts";
import type { AddressParts } from "../analysis/useAddressParts.ts";
import { scaleOf } from "./panels.ts";
import { COLUMNS, pointRows, readOrder, sortPoints } from "./point-rows.ts";
import type { Column, PointRow } from "./point-rows.ts";
import type { NumberWords } from "./useNumberWords.ts";

const MAX_ROWS = 500;

export interface NumberTableProps {
  readonly series: readonly NumberSeries[];
  readonly parts: AddressParts;
  readonly words: NumberWords;
}

/** The table. */
export function NumberTable({ series, parts, words }: NumberTableProps) {
  const { t, number } = words;
  const order = parts.one("sort");
  const { column: sorted, descending } = readOrder(order);
  const rows = sortPoints(pointRows(series), order);
  const sortBy = (column: Column) =>
    parts.change({ sort: column === sorted && !descending ? `-${column}` : column });
  const sortWord = (column: Column) => {
    if (column !== sorted) return "none";
    return descending ? "descending" : "ascending";
  };
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label={t("numbers.table")}>
      <table className="plain-table number-table">
        <caption className="visually-hidden">{t("numbers.table")}</caption>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th
                key={column}
                scope="col"
                className={column === "value" ? "number" : undefined}
                aria-sort={sortWord(column)}
              >
                <button
                  type="button"
                  className="sort-button"
                  title={t("list.sortBy", { column: t(`numbers.columns.${column}`) })}
                  onClick={() => sortBy(column)}
                >
                  {t(`numbers.columns.${column}`)}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, MAX_ROWS).map((row) => (
            <Row
              key={row.point.id}
              {...{ row, words, series }}
              onOpen={() => parts.change({ point: row.point.id })}
            />
          ))}
        </tbody>
      </table>
      {rows.length > MAX_ROWS && (
        <p className="quiet">
          {t("numbers.cutRows", { shown: number(MAX_ROWS), total: number(rows.length) })}
        </p>
      )}
    </div>
  );
}

interface RowProps {
  readonly row: PointRow;
  readonly series: readonly NumberSeries[];
  readonly words: NumberWords;
  readonly onOpen: () => void;
}

function Row({ row: { series, point }, series: all, words, onOpen }: RowProps) {
  const { t, unitOf, scaledText } = words;
  const { name, of, sense, unit } = series;
  const scale = scaleOf(all, series);
  const value = `${scaledText(point.value, scale)} ${unitOf(unit, scale)}`;
  return (
    <tr>
      <td>{point.year ?? <span className="quiet">{t("numbers.noYear")}</span>}</td>
      <td>{of.name === "" ? <span className="quiet">{t("numbers.noPlace")}</span> : of.name}</td>
      <td>{name}</td>
      <td>{t(`numbers.sense.${sense}`)}</td>
      <td>
        <span className={`kind-tag kind-${point.kind}`}>{t(`metricKind.${point.kind}`)}</span>
      </td>
      <td className="number">
        <button type="button" className="link-button value-button" onClick={onOpen}>
          {value}
          <span className="visually-hidden">{t("numbers.openSentence")}</span>
        </button>
        {point.differs && <span className="differs-tag">{t("numbers.differs")}</span>}
      </td>
    </tr>
  );
}
