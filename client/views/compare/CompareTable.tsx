/** The difference as a table; only the rows in sight are drawn. */
import { Table } from "antd";
import type { TableColumnsType } from "antd";
import { useMemo } from "react";
import { Link } from "react-router";
import type { SentenceRef } from "../../../server/contract/evidence.ts";
import type { ComparedRow, Comparison } from "../../../server/contract/follow.ts";
import { TypeName } from "../../components/TypeIcon.tsx";
import { useWords } from "../../text/useWords.ts";

export interface CompareListProps {
  readonly comparison: Comparison;
  readonly rows: readonly ComparedRow[];
  readonly selected: string;
  readonly onSelect: (id: string) => void;
}

const HEIGHT = 560;
const WIDTHS = { change: 110, name: 230, type: 90, side: 300 } as const;

/** The table. */
export function CompareTable({ comparison, rows }: CompareListProps) {
  const { t } = useWords();
  const sentences = useMemo(
    () => new Map(comparison.sentences.map((sentence) => [sentence.id, sentence])),
    [comparison.sentences],
  );
  const sides = (["left", "right"] as const).map((side) => ({
    ...{ key: side, width: WIDTHS.side, title: comparison[side].title },
    render: (_: unknown, row: ComparedRow) => (
      <SideCell side={row[side]} document={comparison[side].id} sentences={sentences} />
    ),
  }));
  const columns: TableColumnsType<ComparedRow> = [
    {
      ...{ key: "change", width: WIDTHS.change, title: t("compare.columns.change") },
      sorter: (a, b) => a.change.localeCompare(b.change),
      render: (_, { change }) => (
        <span className={`change-tag change-${change}`}>{t(`compare.change.${change}`)}</span>
      ),
    },
    {
      ...{ key: "name", width: WIDTHS.name, title: t("compare.columns.name") },
      sorter: (a, b) => a.name.localeCompare(b.name, "zh-CN"),
      render: (_, { id, name }) => <Link to={`/entity/${id}`}>{name}</Link>,
    },
    {
      ...{ key: "type", width: WIDTHS.type, title: t("compare.columns.type") },
      sorter: (a, b) => a.type.localeCompare(b.type),
      render: (_, { type }) => <TypeName type={type} />,
    },
    ...sides,
  ];
  return (
    <Table<ComparedRow>
      className="promise-table"
      virtual
      size="small"
      rowKey="id"
      columns={columns}
      dataSource={rows}
      pagination={false}
      scroll={{ x: WIDTHS.change + WIDTHS.name + WIDTHS.type + 2 * WIDTHS.side, y: HEIGHT }}
    />
  );
}

interface SideCellProps {
  readonly side: ComparedRow["left"];
  readonly document: string;
  readonly sentences: ReadonlyMap<string, SentenceRef>;
}

function SideCell({ side, document, sentences }: SideCellProps) {
  const { t } = useWords();
  if (side === null) return <span className="quiet">{t("compare.nothing")}</span>;
  const text = sentences.get(side.sentence)?.text ?? "";
  return (
    <Link
      className="side-cell"
      to={`/documents/${document}?sentence=${side.sentence}`}
      title={text}
    >
      <b>{side.status === null ? t("compare.noStatus") : t(`status.${side.status}`)}</b>
      <span className="quiet"> {text}</span>
    </Link>
  );
}
