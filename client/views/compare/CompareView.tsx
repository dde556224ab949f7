/** The page at /compare: two reports side by side, as two graphs on one layout and as a table. */
import { Button, Select } from "antd";
import { useMemo, useState } from "react";
import { Link, useSearchParams } from "react-router";
import type { Change, Comparison, PlaceReports } from "../../../server/contract/follow.ts";
import { ChangeSchema } from "../../../server/contract/follow.ts";
import { endpointUrl } from "../../api/call.ts";
import { comparisonQuery, placesQuery } from "../../api/follow.ts";
import { useAnswer } from "../../api/useAnswer.ts";
import { Choices } from "../../components/Choices.tsx";
import { NoticeLine } from "../../components/NoticeLine.tsx";
import { EmptyNote, Failure, Loading } from "../../components/StateNotes.tsx";
import { usePageTitle } from "../../components/usePageTitle.ts";
import "../../styles/follow.css";
import { useWords } from "../../text/useWords.ts";
import { CompareRowDetail } from "./CompareRowDetail.tsx";
import { CompareTable } from "./CompareTable.tsx";
import { TwinGraphs } from "./TwinGraphs.tsx";

const CHANGES = ChangeSchema.options;

/** The view. */
export function CompareView() {
  const { t } = useWords();
  const control = useCompareAddress();
  const places = useAnswer(placesQuery());
  usePageTitle(t("compare.title"));
  return (
    <div className="page compare-page">
      <header>
        <h1>{t("compare.title")}</h1>
        <p className="quiet">{t("compare.lead")}</p>
      </header>
      {places.error && <Failure error={places.error} onRetry={() => void places.refetch()} />}
      {places.data && <ReportPair places={places.data.items} control={control} />}
      {places.isPending ? <Loading /> : <PairAnswer control={control} />}
    </div>
  );
}

/** The comparison of the pair that was chosen, or what is missing for one. */
function PairAnswer({ control }: { readonly control: CompareControl }) {
  const { t } = useWords();
  const { left, right } = control;
  const chosen = left !== "" && right !== "";
  const answer = useAnswer({
    ...comparisonQuery(left, right),
    enabled: chosen && left !== right,
  });
  if (!chosen) return <EmptyNote title={t("compare.pick")} hint={t("compare.pickHint")} />;
  if (left === right) return <EmptyNote title={t("compare.samePick")} />;
  if (answer.error) return <Failure error={answer.error} onRetry={() => void answer.refetch()} />;
  if (!answer.data) return <Loading />;
  return <ComparisonBody comparison={answer.data} control={control} />;
}

interface CompareControl {
  readonly left: string;
  readonly right: string;
  readonly changes: readonly Change[];
  readonly layout: "graph" | "table";
  readonly set: (part: Readonly<Record<string, string>>) => void;
}

function useCompareAddress(): CompareControl {
  const [search, setSearch] = useSearchParams();
  const words = (search.get("change") ?? "").split(",");
  return {
    left: search.get("left") ?? "",
    right: search.get("right") ?? "",
    changes: CHANGES.filter((change) => words.includes(change)),
    layout: search.get("view") === "table" ? "table" : "graph",
    set(part) {
      const next = new URLSearchParams(search);
      for (const [key, value] of Object.entries(part)) {
        if (value === "") next.delete(key);
        else next.set(key, value);
      }
      setSearch(next, { replace: true });
    },
  };
}

interface ReportPairProps {
  readonly places: readonly PlaceReports[];
  readonly control: CompareControl;
}

function ReportPair({ places, control }: ReportPairProps) {
  const { t } = useWords();
  const { left, right, set } = control;
  const options = places.map(({ placePath, reports }) => ({
    label: placePath,
    options: reports.map(({ id, title, year }) => ({
      value: id,
      label: year === null ? title : `${year} · ${title}`,
    })),
  }));
  return (
    <div className="report-pair">
      {(["left", "right"] as const).map((side) => (
        <label key={side}>
          <span className="field-name">{t(`compare.${side}`)}</span>
          <Select
            className="report-select"
            showSearch={{ optionFilterProp: "label" }}
            aria-label={t(`compare.${side}`)}
            placeholder={t("compare.choose")}
            value={control[side] === "" ? null : control[side]}
            options={options}
            onChange={(value) => value !== null && set({ [side]: value })}
          />
        </label>
      ))}
      <Button
        disabled={left === "" || right === ""}
        onClick={() => set({ left: right, right: left })}
      >
        {t("compare.swap")}
      </Button>
    </div>
  );
}

interface ComparisonBodyProps {
  readonly comparison: Comparison;
  readonly control: CompareControl;
}

function ComparisonBody({ comparison, control }: ComparisonBodyProps) {
  const { t, number } = useWords();
  const { changes, layout, set } = control;
  const [selected, setSelected] = useState("");
  const shown = useMemo(
    () => comparison.items.filter(({ change }) => changes.length === 0 || changes.includes(change)),
    [comparison.items, changes],
  );
  const row = comparison.items.find(({ id }) => id === selected);
  const List = layout === "table" ? CompareTable : TwinGraphs;
  return (
    <>
      {comparison.left.place !== comparison.right.place && (
        <p className="compare-note">{t("compare.otherPlace")}</p>
      )}
      <PairNotices comparison={comparison} />
      <div className="compare-bar">
        <ChangeFilter comparison={comparison} control={control} />
        <Choices
          label={t("compare.view")}
          value={layout}
          options={(["graph", "table"] as const).map((value) => ({
            value,
            label: t(`compare.${value}`),
          }))}
          onChange={(value) => set({ view: value === "table" ? "table" : "" })}
        />
        <ExportLinks control={control} />
        <Link to="/promises">{t("compare.toPromises")}</Link>
      </div>
      <p className="quiet" role="status">
        {t("compare.shown", { total: number(comparison.total), shown: number(shown.length) })}
      </p>
      {shown.length === 0 ? (
        <EmptyNote title={t("compare.none")} />
      ) : (
        <List comparison={comparison} rows={shown} selected={selected} onSelect={setSelected} />
      )}
      {layout === "graph" && <CompareRowDetail comparison={comparison} row={row} />}
    </>
  );
}

function PairNotices({ comparison }: Pick<ComparisonBodyProps, "comparison">) {
  const { t } = useWords();
  const { notices, sentences } = comparison;
  if (notices.length === 0) return null;
  return (
    <section className="ledger-notices" aria-label={t("compare.notices")}>
      <h2>{t("compare.notices")}</h2>
      <ul>
        {notices.map((notice, index) => (
          <NoticeLine
            key={index}
            {...{ notice, sentences }}
            {...(notice.kind === "same-twice" && { say: () => t("compare.sameTwice") })}
          />
        ))}
      </ul>
    </section>
  );
}

function ChangeFilter({ comparison, control }: ComparisonBodyProps) {
  const { t, number } = useWords();
  const { changes, set } = control;
  const toggle = (change: Change) => {
    const next = changes.includes(change)
      ? changes.filter((each) => each !== change)
      : [...changes, change];
    set({ change: next.join(",") });
  };
  return (
    <div className="change-filter" role="group" aria-label={t("promises.filters")}>
      {CHANGES.map((change) => (
        <button
          key={change}
          type="button"
          className={`change-chip change-${change}`}
          aria-pressed={changes.includes(change)}
          onClick={() => toggle(change)}
        >
          {t(`compare.change.${change}`)} <b>{number(comparison.counts[change])}</b>
        </button>
      ))}
    </div>
  );
}

function ExportLinks({ control }: { readonly control: CompareControl }) {
  const { t } = useWords();
  const { left, right, changes } = control;
  return (
    <span className="export-links">
      {t("compare.export")}
      {(["csv", "json"] as const).map((format) => (
        <a
          key={format}
          download
          href={endpointUrl("exportComparison", {
            query: { left, right, change: changes, format },
          })}
        >
          {format.toUpperCase()}
        </a>
      ))}
    </span>
  );
}
