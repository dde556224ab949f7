/** What can be done with several selected entities at once. */
import { Button } from "antd";
import type { ReactNode } from "react";
import { DropMenu } from "../../components/DropMenu.tsx";
import { IconButton } from "../../components/IconButton.tsx";
import { clearSelection, selectEntity } from "../../state/selection/store.ts";
import { useWords } from "../../text/useWords.ts";
import { useEntityActs } from "./useEntityActs.ts";

/** Buttons and a menu. */
export function SelectionActions({
  entities,
}: {
  readonly entities: readonly string[];
}): ReactNode {
  const { t, number } = useWords();
  const acts = useEntityActs(entities);
  const [only] = entities.length === 1 ? entities : [];
  const items = [
    {
      key: "common",
      label: t("selection.common"),
      disabled: entities.length < 2,
      onClick: () => acts.findCommon(),
    },
    {
      key: "shared",
      label: t("selection.commonSome"),
      disabled: entities.length < 3,
      onClick: () => acts.findCommon(2),
    },
    {
      key: "group",
      label: t("selection.group"),
      disabled: entities.length < 2,
      onClick: acts.group,
    },
    { key: "only", label: t("selection.only"), onClick: acts.keepOnly },
    { key: "copy", label: t("menu.copyNames"), onClick: acts.copyNames },
    { key: "remove", label: t("selection.remove"), onClick: acts.remove },
  ];
  return (
    <>
      <strong>{t("selection.count", { count: number(entities.length) })}</strong>
      {only !== undefined && (
        <Button size="small" onClick={() => selectEntity(only)}>
          {t("selection.details")}
        </Button>
      )}
      <Button size="small" onClick={acts.selectNeighbours}>
        {t("selection.neighbours")}
      </Button>
      <Button size="small" onClick={acts.pin}>
        {acts.allPinned ? t("selection.unpin") : t("selection.pin")}
      </Button>
      <Button size="small" onClick={acts.hide}>
        {t("selection.hide")}
      </Button>
      <DropMenu items={items}>
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
