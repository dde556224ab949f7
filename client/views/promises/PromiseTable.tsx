/** Promises as a table: a row each, a column for every later report; only the rows in sight are drawn. */
import { Table } from "antd";
import type { TableColumnsType } from "antd";
import { useMemo } from "react";
import { Link } from "react-router";
import type { DocumentRef, SentenceRef } from "../../../server/contract/evidence.ts";
import type { Ledger, Promised } from "../../../server/contract/follow.ts";
import { TypeIcon } from "../../components/TypeIcon.tsx";
import { useWords } from "../../text/useWords.ts";
import { StateTags } from "./StateTags.tsx";
import { type Saying, sayingsOf } from "./sayings.ts";
import type { AddressControl } from "./usePromiseAddress.ts";

export interface PromiseListProps {
  readonly ledger: Ledger;
  readonly promises: readonly Promised[];
  readonly control: AddressControl;
}

const HEIGHT = 560;
const WIDTHS = { year: 84, name: 260, area: 120, state: 190, report: 210 } as const;

/** The table. */
export function PromiseTable({ ledger, promises, control }: PromiseListProps) {
  const { t, list } = useWords();
  const sentences = useMemo(
    () => new Map(ledger.sentences.map((sentence) => [sentence.id, sentence])),
    [ledger.sentences],
  );
  const reports = laterReports(ledger);
  const columns: TableColumnsType<Promised> = [
    {
      ...{ key: "year", dataIndex: "year", width: WIDTHS.year, title: t("promises.columns.year") },
      sorter: (a, b) => a.year - b.year,
    },
    {
      ...{ key: "name", width: WIDTHS.name, title: t("promises.columns.name") },
      sorter: (a, b) => a.name.localeCompare(b.name, "zh-CN"),
      render: (_, promise) => <PromiseName promise={promise} control={control} />,
    },
    {
      ...{ key: "area", width: WIDTHS.area, title: t("promises.columns.area") },
      render: (_, { areas }) =>
        areas.length === 0 ? <span className="quiet">—</span> : list(areas.map(({ name }) => name)),
    },
    {
      ...{ key: "state", width: WIDTHS.state, title: t("promises.columns.state") },
      sorter: (a, b) => a.state.localeCompare(b.state),
      render: (_, promise) => <StateTags promise={promise} />,
    },
    ...reports.map((report) => ({
      ...{ key: report.id, width: WIDTHS.report },
      title: isAlone(report, reports) ? (
        t("promises.columns.report", { year: report.year })
      ) : (
        <span className="report-title">{report.title}</span>
      ),
      render: (_: unknown, promise: Promised) => (
        <ReportCell report={report} promise={promise} sentences={sentences} />
      ),
    })),
  ];
  const width =
    WIDTHS.year + WIDTHS.name + WIDTHS.area + WIDTHS.state + WIDTHS.report * reports.length;
  return (
    <Table<Promised>
      className="promise-table"
      virtual
      size="small"
      rowKey="id"
      columns={columns}
      dataSource={promises}
      pagination={false}
      scroll={{ x: width, y: HEIGHT }}
      rowClassName={({ id }) => (id === control.address.open ? "row-open" : "")}
    />
  );
}

/** The reports that can say something of an earlier promise. */
function laterReports({ reports }: Ledger): DocumentRef[] {
  const first = Math.min(...reports.map(({ year }) => year ?? Infinity));
  return reports.filter(({ year }) => year !== null && year > first);
}

/** Of several reports of a year only the title tells which is which. */
function isAlone({ id, year }: DocumentRef, reports: readonly DocumentRef[]): boolean {
  return reports.every((other) => other.id === id || other.year !== year);
}

function PromiseName({ promise, control }: Pick<PromiseListProps, "control"> & PromiseProps) {
  const { stated } = useWords();
  return (
    <Link className="promise-name" to={control.hrefOf({ open: promise.id })}>
      {promise.kind === "thing" && <TypeIcon type={promise.type} size={16} />}
      <span>
        {promise.name}
        {promise.kind === "target" && ` ${stated(promise)}`}
      </span>
    </Link>
  );
}

interface PromiseProps {
  readonly promise: Promised;
}

interface ReportCellProps extends PromiseProps {
  readonly report: DocumentRef;
  readonly sentences: ReadonlyMap<string, SentenceRef>;
}

function ReportCell({ report, promise, sentences }: ReportCellProps) {
  const { t } = useWords();
  const sayings = sayingsOf(promise).filter((each) => each.report === report.id);
  if (report.year !== null && report.year <= promise.year) return <span className="quiet">·</span>;
  const [first] = sayings;
  if (first === undefined) return <span className="quiet">{t("promises.state.silent")}</span>;
  return (
    <span className="saying-cell">
      {sayings.slice(0, 2).map((saying) => (
        <SayingLink
          key={`${saying.sentence} ${saying.step}`}
          saying={saying}
          sentences={sentences}
        />
      ))}
      {sayings.length > 2 && (
        <span className="quiet">{t("promises.moreSteps", { count: sayings.length - 2 })}</span>
      )}
    </span>
  );
}

interface SayingLinkProps {
  readonly saying: Saying;
  readonly sentences: ReadonlyMap<string, SentenceRef>;
}

function SayingLink({ saying, sentences }: SayingLinkProps) {
  const { t, quantity } = useWords();
  const sentence = sentences.get(saying.sentence);
  const words =
    saying.step === "verdict"
      ? `${quantity(saying.value, saying.unit)} ${t(`promises.verdict.${saying.verdict}`)}`
      : saying.part === "plan"
        ? t("promises.again")
        : t(`promises.step.${saying.step}`);
  return (
    <Link to={`/documents/${saying.report}?sentence=${saying.sentence}`} title={sentence?.text}>
      {saying.year !== null && `${saying.year} `}
      {words}
      {saying.step !== "verdict" && saying.verb !== "" && saying.part !== "plan" && (
        <span className="quiet"> “{saying.verb}”</span>
      )}
    </Link>
  );
}
