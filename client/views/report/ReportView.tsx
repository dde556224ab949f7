/** The printable pages: the briefing of an entity or a place, the report of a saved view or of the canvas as it is. */
import { Link, useParams } from "react-router";
import { useAnswer } from "../../api/useAnswer.ts";
import { viewQuery } from "../../api/view-queries.ts";
import { EmptyNote, Failure, Loading } from "../../components/StateNotes.tsx";
import { usePageTitle } from "../../components/usePageTitle.ts";
import { useCanvasStore } from "../../state/canvas/store.ts";
import { visibleOf } from "../../state/filters/producers.ts";
import { useWords } from "../../text/useWords.ts";
import { useAddressParts } from "../analysis/useAddressParts.ts";
import { BriefingReport } from "./BriefingReport.tsx";
import { CanvasReport } from "./CanvasReport.tsx";
import { useSavedCanvas } from "./useSavedCanvas.ts";

/** The page at /report/entity/:id, /report/place?of=, /report/view/:id and /report/canvas. */
export function ReportView() {
  const { t } = useWords();
  const { kind = "", id = "" } = useParams();
  const { one } = useAddressParts();
  usePageTitle(t("report.title"));
  switch (kind) {
    case "entity":
      return <BriefingReport of={id} />;
    case "place":
      return <BriefingReport of={one("of")} />;
    case "view":
      return <OfView id={id} />;
    case "canvas":
      return <OfCanvas />;
    default:
      return <ToExplore heading={t("report.unknown")} hint={t("report.unknownHint")} />;
  }
}

function OfView({ id }: { readonly id: string }) {
  const view = useAnswer(viewQuery(id));
  const saved = useSavedCanvas(view.data?.state);
  const error = view.error ?? saved.error;
  if (error) return <Failure error={error} onRetry={() => void view.refetch()} />;
  if (!view.data || !saved.data) return <Loading />;
  const { canvas } = saved.data;
  return (
    <CanvasReport
      title={view.data.title}
      canvas={canvas}
      visible={visibleOf(canvas, canvas.filters)}
    />
  );
}

function OfCanvas() {
  const { t } = useWords();
  const canvas = useCanvasStore((store) => store.history.present);
  if (canvas.entities.size === 0) {
    return <ToExplore heading={t("report.empty")} hint={t("report.emptyHint")} />;
  }
  return (
    <CanvasReport
      title={t("report.ofCanvas")}
      canvas={canvas}
      visible={visibleOf(canvas, canvas.filters)}
    />
  );
}

/** Nothing to print here: why, and the way to where there is. */
function ToExplore({ heading, hint }: { readonly heading: string; readonly hint: string }) {
  const { t } = useWords();
  return (
    <>
      <h1 className="visually-hidden">{t("report.title")}</h1>
      <EmptyNote title={heading} hint={hint}>
        <Link className="primary-link" to="/">
          {t("app.home")}
        </Link>
      </EmptyNote>
    </>
  );
}
