/** What can be done with entities of the canvas and what is said of it: for the bar, the panel and the menu alike. */
import { App } from "antd";
import { useCopy } from "../../components/useCopy.ts";
import { neighboursOf } from "../../graph/walk-neighbours.ts";
import { foldGroups, groupEntities, withMembers } from "../../state/canvas/groups.ts";
import { hideOthers } from "../../state/canvas/producers.ts";
import { changeCanvas, currentCanvas, useCanvasStore } from "../../state/canvas/store.ts";
import { currentVisible } from "../../state/filters/useVisible.ts";
import { clearSelection, selectAlso } from "../../state/selection/store.ts";
import { useWords } from "../../text/useWords.ts";
import { areAllPinned, hideFromSight, takeOff, togglePinned } from "./entity-steps.ts";
import { addCommonNeighbours } from "./explore-actions.ts";

export interface EntityActs {
  readonly allPinned: boolean;
  /** Pins them where they stand; lets them go where all are pinned. */
  readonly pin: () => void;
  readonly hide: () => void;
  readonly remove: () => void;
  /** Hides all but these. */
  readonly keepOnly: () => void;
  /** Hides all but these and what they relate to. */
  readonly keepAround: () => void;
  readonly selectNeighbours: () => void;
  /** Puts what all of them, or at least `minimum` of them, have in common onto the canvas and selects it. */
  readonly findCommon: (minimum?: number) => void;
  readonly group: () => void;
  readonly copyNames: () => void;
}

/** The acts on these entities. */
export function useEntityActs(ids: readonly string[]): EntityActs {
  const { t, failure } = useWords();
  const { message } = App.useApp();
  const copy = useCopy();
  const canvas = useCanvasStore((store) => store.history.present);
  const members = withMembers(canvas, ids);
  const findCommon = async (minimum?: number) => {
    try {
      const { added, found } = await addCommonNeighbours(members, minimum);
      if (found.length === 0) {
        void message.info(t("selection.commonNone"));
        return;
      }
      void message.success(t("selection.commonFound", { count: found.length, added }));
      selectAlso([...ids, ...found]);
    } catch (error) {
      void message.error(failure(error));
    }
  };
  return {
    allPinned: areAllPinned(canvas, ids),
    pin: () => togglePinned(ids),
    hide: () => hideFromSight(ids),
    remove: () => takeOff(ids),
    keepOnly: () => changeCanvas((now) => hideOthers(now, new Set(ids))),
    keepAround: () => {
      const kept = new Set([...ids, ...neighboursShown(ids)]);
      changeCanvas((now) => hideOthers(now, kept));
    },
    selectNeighbours: () => {
      const found = neighboursShown(ids);
      if (found.length === 0) void message.info(t("selection.neighboursNone"));
      selectAlso([...ids, ...found]);
    },
    findCommon: (minimum) => void findCommon(minimum),
    group: () => {
      changeCanvas((now) => groupEntities(now, members, t("group.name")));
      clearSelection();
    },
    copyNames: () => {
      const names = ids.map((id) => foldGroups(currentCanvas()).entities.get(id)?.name ?? "");
      copy(names.join("\n"));
    },
  };
}

/** What is drawn beside some entities and is not one of them. */
function neighboursShown(ids: readonly string[]): readonly string[] {
  const { nodes } = currentVisible();
  const canvas = foldGroups(currentCanvas());
  const found = new Set(ids.flatMap((id) => neighboursOf(canvas, id)));
  return [...found].filter((id) => nodes.has(id) && !ids.includes(id));
}
