/** The place of what can be done with several selected entities; and what the lasso is waiting for. */
import { Button } from "antd";
import { Suspense } from "react";
import { lazyPart } from "../../components/lazy-part.ts";
import { setLasso, useLasso } from "../../state/selection/lasso.ts";
import { useSelection } from "../../state/selection/store.ts";
import { useWords } from "../../text/useWords.ts";

const SelectionActions = lazyPart(
  async () => (await import("./SelectionActions.tsx")).SelectionActions,
);

/** Stands over the stage while several entities are selected or the lasso is in hand. */
export function SelectionBar() {
  const { t, number } = useWords();
  const { entities, entity } = useSelection();
  const lasso = useLasso((state) => state.active);
  // One selected entity has its details for that.
  const picking = entities.size > 0 && entity === null;
  return (
    <>
      <p className="visually-hidden" role="status">
        {picking && t("selection.announce", { count: number(entities.size) })}
      </p>
      {(picking || lasso) && (
        <div className="selection-bar" role="group" aria-label={t("selection.title")}>
          {picking ? (
            <Suspense fallback={null}>
              <SelectionActions entities={[...entities]} />
            </Suspense>
          ) : (
            <span className="quiet">{t("selection.lassoOn")}</span>
          )}
          {lasso && (
            <Button size="small" onClick={() => setLasso(false)}>
              {t("selection.lassoEnd")}
            </Button>
          )}
        </div>
      )}
    </>
  );
}
