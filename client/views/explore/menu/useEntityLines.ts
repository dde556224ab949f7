/** What can be done with entities, as lines: the same words for the menu of one, the menu of several, and the buttons that open either. */
import type { MenuLine } from "../../../components/menu-lines.tsx";
import { useWords } from "../../../text/useWords.ts";
import { useEntityActs } from "../useEntityActs.ts";

type Act =
  | "common"
  | "shared"
  | "neighbours"
  | "group"
  | "pin"
  | "hide"
  | "others"
  | "only"
  | "remove"
  | "copy";

/** The lines by what they do; those that need several entities can do nothing with fewer. */
export function useEntityLines(ids: readonly string[]): Readonly<Record<Act, MenuLine>> {
  const { t } = useWords();
  const acts = useEntityActs(ids);
  const few = ids.length < 2;
  const [pin, unpin] = few
    ? (["entity.pin", "entity.unpin"] as const)
    : (["selection.pin", "selection.unpin"] as const);
  return {
    common: {
      ...{ key: "common", label: t("selection.common"), disabled: few },
      onClick: () => acts.findCommon(),
    },
    shared: {
      ...{ key: "shared", label: t("selection.commonSome"), disabled: ids.length < 3 },
      onClick: () => acts.findCommon(2),
    },
    neighbours: {
      ...{ key: "neighbours", label: t("selection.neighbours"), onClick: acts.selectNeighbours },
    },
    group: {
      ...{ key: "group", label: t("selection.group"), disabled: few, onClick: acts.group },
    },
    pin: {
      ...{ key: "pin", label: t(acts.allPinned ? unpin : pin), shortcut: "Space" },
      onClick: acts.pin,
    },
    hide: {
      ...{ key: "hide", label: t(few ? "entity.hide" : "selection.hide"), shortcut: "H" },
      onClick: acts.hide,
    },
    others: { key: "others", label: t("entity.hideOthers"), onClick: acts.keepAround },
    only: { key: "only", label: t("selection.only"), onClick: acts.keepOnly },
    remove: {
      ...{ key: "remove", label: t(few ? "entity.remove" : "selection.remove") },
      ...{ shortcut: "Delete", onClick: acts.remove },
    },
    copy: {
      ...{ key: "copy", label: t(few ? "menu.copyName" : "menu.copyNames") },
      onClick: acts.copyNames,
    },
  };
}
