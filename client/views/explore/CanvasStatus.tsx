/** What is on the canvas and what is not: always told. */
import { Button } from "antd";
import { overviewQuery } from "../../api/queries.ts";
import { useAnswer } from "../../api/useAnswer.ts";
import { neighboursOf } from "../../graph/walk-neighbours.ts";
import { showHidden } from "../../state/canvas/producers.ts";
import { changeCanvas } from "../../state/canvas/store.ts";
import { NO_FILTERS } from "../../state/filters/producers.ts";
import { changeFilters } from "../../state/filters/store.ts";
import { useShown, useVisible } from "../../state/filters/useVisible.ts";
import { useSelection } from "../../state/selection/store.ts";
import { useWords } from "../../text/useWords.ts";

export interface CanvasStatusProps {
  /** Whether the first view is still on its way: nothing is known yet of what is on the canvas. */
  readonly opening: boolean;
}

/** A line below the canvas, and the same for those who only hear it. */
export function CanvasStatus({ opening }: CanvasStatusProps) {
  const { t, number } = useWords();
  const { canvas: drawn } = useVisible();
  const { canvas, shown } = useShown();
  const selected = useSelection((selection) => selection.entity);
  const totals = useAnswer(overviewQuery()).data?.totals;
  const entity = selected === null ? undefined : drawn.entities.get(selected);
  const hidden = canvas.entities.size - shown.nodes.size;
  const rest = totals ? totals.entities - canvas.entities.size : 0;
  if (opening && canvas.entities.size === 0) {
    return <div className="canvas-status quiet">{t("explore.loadingGraph")}</div>;
  }
  const showAll = () => {
    changeFilters(() => NO_FILTERS);
    changeCanvas(showHidden);
  };
  return (
    <div className="canvas-status">
      <span>
        {t("explore.shown", {
          entities: number(shown.nodes.size),
          relations: number(shown.edges.size),
        })}
      </span>
      {hidden > 0 && (
        <span>
          {t("explore.filtered", { count: hidden })}{" "}
          <Button size="small" type="link" onClick={showAll}>
            {t("explore.showAll")}
          </Button>
        </span>
      )}
      {canvas.edgesCut && <span>{t("explore.edgesCut")}</span>}
      {totals && (
        <span className="quiet">
          {rest > 0
            ? t("explore.notShown", { total: number(totals.entities), rest: number(rest) })
            : t("explore.allShown")}
        </span>
      )}
      <span className="visually-hidden" role="status">
        {entity &&
          t("explore.selected", {
            type: t(`type.${entity.type}`),
            name: entity.name,
            count: neighboursOf(drawn, entity.id).length,
          })}
      </span>
    </div>
  );
}
