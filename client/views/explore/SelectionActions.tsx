/** What can be done with several selected entities at once. */
import { Button } from "antd";
import type { ReactNode } from "react";
import { DropMenu } from "../../components/DropMenu.tsx";
import { IconButton } from "../../components/IconButton.tsx";
import { clearSelection, selectEntity } from "../../state/selection/store.ts";
import { useWords } from "../../text/useWords.ts";
import { useEntityLines } from "./menu/useEntityLines.ts";

/** Buttons and a menu. */
export function SelectionActions({
  entities,
}: {
  readonly entities: readonly string[];
}): ReactNode {
  const { t, number } = useWords();
  const [only] = entities.length === 1 ? entities : [];
  const lines = useEntityLines(entities);
  return (
    <>
      <strong>{t("selection.count", { count: number(entities.length) })}</strong>
      {only !== undefined && (
        <Button size="small" onClick={() => selectEntity(only)}>
          {t("selection.details")}
        </Button>
      )}
      <Button size="small" onClick={lines.neighbours.onClick}>
        {lines.neighbours.label}
      </Button>
      <Button size="small" onClick={lines.pin.onClick}>
        {lines.pin.label}
      </Button>
      <Button size="small" onClick={lines.hide.onClick}>
        {lines.hide.label}
      </Button>
      <DropMenu
        parts={[
          [lines.common, lines.shared, lines.group],
          [lines.only, lines.remove],
          [lines.copy],
        ]}
      >
        {(button) => (
          <Button ref={button} size="small">
            {t("app.more")}
          </Button>
        )}
      </DropMenu>
      <IconButton icon="close" label={t("selection.clear")} onClick={clearSelection} />
    </>
  );
}
