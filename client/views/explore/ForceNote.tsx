/** Says that the forces are at work where their panel is shut, and stops them. */
import { Button } from "antd";
import { toggleForce, useForceRun } from "../../state/canvas/force-run.ts";
import { useWords } from "../../text/useWords.ts";

/** Nothing where they are not. */
export function ForceNote() {
  const { t } = useWords();
  const running = useForceRun(({ state }) => state === "running");
  return (
    <p className={running ? "force-note" : "visually-hidden"} role="status">
      {running && (
        <>
          {t("arrange.running")}
          <Button size="small" aria-keyshortcuts="P" onClick={toggleForce}>
            {t("arrange.pause")}
          </Button>
        </>
      )}
    </p>
  );
}
