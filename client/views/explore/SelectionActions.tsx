/** What can be done with several selected entities at once. */
import { App, Button, Dropdown } from "antd";
import type { ReactNode } from "react";
import { IconButton } from "../../components/IconButton.tsx";
import { neighboursOf } from "../../graph/walk-neighbours.ts";
import { foldGroups, groupEntities, withMembers } from "../../state/canvas/groups.ts";
import {
  hideEntities,
  hideOthers,
  pinEntities,
  removeEntities,
} from "../../state/canvas/producers.ts";
import { changeCanvas, currentCanvas, useCanvasStore } from "../../state/canvas/store.ts";
import { currentVisible } from "../../state/filters/useVisible.ts";
import { clearSelection, selectAlso, selectEntity } from "../../state/selection/store.ts";
import { useWords } from "../../text/useWords.ts";
import { addCommonNeighbours } from "./explore-actions.ts";

/** Buttons and a menu. */
export function SelectionActions({
  entities,
}: {
  readonly entities: readonly string[];
}): ReactNode {
  const { t, number, failure } = useWords();
  const { message } = App.useApp();
  const pinned = useCanvasStore((store) => store.history.present.pinned);
  const allPinned = entities.every((id) => pinned.has(id));
  const addNeighbours = () => {
    const { nodes } = currentVisible();
    const canvas = foldGroups(currentCanvas());
    const found = entities.flatMap((id) => neighboursOf(canvas, id));
    const added = found.filter((id) => nodes.has(id) && !entities.includes(id));
    if (added.length === 0) void message.info(t("selection.neighboursNone"));
    selectAlso(added);
  };
  const common = async (minimum?: number) => {
    try {
      const { added, found } = await addCommonNeighbours(
        withMembers(currentCanvas(), entities),
        minimum,
      );
      if (found.length === 0) {
        void message.info(t("selection.commonNone"));
        return;
      }
      void message.success(t("selection.commonFound", { count: found.length, added }));
      selectAlso(found);
    } catch (error) {
      void message.error(failure(error));
    }
  };
  const group = () => {
    const ids = withMembers(currentCanvas(), entities);
    changeCanvas((canvas) => groupEntities(canvas, ids, t("group.name")));
    clearSelection();
  };
  const [only] = entities.length === 1 ? entities : [];
  const items = [
    {
      key: "common",
      label: t("selection.common"),
      disabled: entities.length < 2,
      onClick: () => void common(),
    },
    {
      key: "shared",
      label: t("selection.commonSome"),
      disabled: entities.length < 3,
      onClick: () => void common(2),
    },
    {
      key: "group",
      label: t("selection.group"),
      disabled: entities.length < 2,
      onClick: group,
    },
    {
      key: "only",
      label: t("selection.only"),
      onClick: () => changeCanvas((canvas) => hideOthers(canvas, new Set(entities))),
    },
    {
      key: "remove",
      label: t("selection.remove"),
      onClick: () => {
        changeCanvas((canvas) => removeEntities(canvas, entities));
        clearSelection();
      },
    },
  ];
  return (
    <>
      <strong>{t("selection.count", { count: number(entities.length) })}</strong>
      {only !== undefined && (
        <Button size="small" onClick={() => selectEntity(only)}>
          {t("selection.details")}
        </Button>
      )}
      <Button size="small" onClick={addNeighbours}>
        {t("selection.neighbours")}
      </Button>
      <Button
        size="small"
        onClick={() => changeCanvas((canvas) => pinEntities(canvas, entities, !allPinned))}
      >
        {allPinned ? t("selection.unpin") : t("selection.pin")}
      </Button>
      <Button
        size="small"
        onClick={() => {
          changeCanvas((canvas) => hideEntities(canvas, entities));
          clearSelection();
        }}
      >
        {t("selection.hide")}
      </Button>
      <Dropdown menu={{ items }} trigger={["click"]}>
        <Button size="small">{t("app.more")}</Button>
      </Dropdown>
      <IconButton icon="close" label={t("selection.clear")} onClick={clearSelection} />
    </>
  );
}
