/** Projects by area: the table of a planner, and the same as a matrix. */
import { filterProjects, growTree } from "../../../server/contract/area-tree.ts";
import { ProjectFilterSchema } from "../../../server/contract/areas.ts";
import type { AreaTable, ProjectFilter } from "../../../server/contract/areas.ts";
import { areaTableQuery } from "../../api/analysis.ts";
import { endpointUrl } from "../../api/call.ts";
import { useAnswer } from "../../api/useAnswer.ts";
import { Choices } from "../../components/Choices.tsx";
import { EmptyNote, Failure, Loading } from "../../components/StateNotes.tsx";
import { usePageTitle } from "../../components/usePageTitle.ts";
import "../../styles/areas.css";
import { useWords } from "../../text/useWords.ts";
import type { AddressParts } from "../analysis/useAddressParts.ts";
import { useAddressParts } from "../analysis/useAddressParts.ts";
import { AreaFilters } from "./AreaFilters.tsx";
import { AreaMatrix } from "./AreaMatrix.tsx";
import { AreaRows } from "./AreaRows.tsx";

/** The page at /areas; scope, filters and what is folded are in its address. */
export function AreasView() {
  const { t } = useWords();
  const parts = useAddressParts();
  usePageTitle(t("areas.title"));
  const answer = useAnswer(areaTableQuery(parts.one("place"), parts.list("type")));
  return (
    <div className="page areas-page">
      <header>
        <h1>{t("areas.title")}</h1>
        <p className="quiet">{t("areas.lead")}</p>
      </header>
      <AreaFilters parts={parts} table={answer.data} />
      {answer.error && <Failure error={answer.error} onRetry={() => void answer.refetch()} />}
      {answer.isPending && <Loading />}
      {answer.data && <Areas table={answer.data} parts={parts} />}
    </div>
  );
}

interface AreasProps {
  readonly table: AreaTable;
  readonly parts: AddressParts;
}

function Areas({ table, parts }: AreasProps) {
  const { t, number } = useWords();
  const filter = readFilter(parts);
  const projects = filterProjects(table, filter);
  const tree = growTree(table, projects);
  if (table.items.length === 0) {
    return <EmptyNote title={t("areas.empty")} hint={t("areas.emptyHint")} />;
  }
  const matrix = parts.one("view") === "matrix";
  return (
    <>
      <p className="button-row areas-bar">
        <span role="status">
          {t("areas.counts", {
            shown: number(projects.length),
            total: number(table.items.length),
            unplaced: number(tree.unplaced.length),
          })}
        </span>
        {table.limitHit && (
          <strong>
            {t("areas.limitHit", {
              total: number(table.total),
              shown: number(table.items.length),
            })}
          </strong>
        )}
        <Choices
          label={t("areas.view")}
          value={matrix ? "matrix" : "table"}
          options={[
            { value: "table", label: t("areas.table") },
            { value: "matrix", label: t("areas.matrix") },
          ]}
          onChange={(view) => parts.change({ view: view === "table" ? "" : view })}
        />
        <a href={exportUrl(parts, filter)} download>
          {t("areas.csv")}
        </a>
      </p>
      {projects.length === 0 && <EmptyNote title={t("areas.none")} hint={t("areas.noneHint")} />}
      {projects.length > 0 && matrix && <AreaMatrix tree={tree} parts={parts} />}
      {projects.length > 0 && !matrix && <AreaRows tree={tree} table={table} parts={parts} />}
    </>
  );
}

/** A mistyped address filters nothing rather than failing. */
function readFilter({ one, list }: AddressParts): ProjectFilter {
  const read = ProjectFilterSchema.safeParse({
    ...{ status: list("status"), year: list("year"), area: list("area"), q: one("q") },
  });
  return read.success ? read.data : { status: [], year: [], area: [], q: "" };
}

function exportUrl(parts: AddressParts, { status, year, area, q }: ProjectFilter): string {
  return endpointUrl("exportAreaTable", {
    query: {
      ...{ place: parts.one("place"), type: parts.list("type"), status, area, q },
      year: year.map(String),
    },
  });
}
