/** Turns selection, hover, filters and mode into reducers; the graph itself stays as it is. */
import { useEffect, useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { MenuTarget } from "../state/context-menu.ts";
import { useContextMenu } from "../state/context-menu.ts";
import { useVisible } from "../state/filters/useVisible.ts";
import { useHover } from "../state/hover.ts";
import { usePaint } from "../state/looks/store.ts";
import { useSelection } from "../state/selection/store.ts";
import { useMode } from "../state/settings/useMode.ts";
import type { Renderer } from "./create-sigma.ts";
import { labelEdges } from "./create-sigma.ts";
import { drawnEdge, drawnNode } from "./display-reducers.ts";
import type { Display } from "./display.ts";
import { displayOf } from "./display.ts";
import { redraw } from "./redraw.ts";

/** Renders nothing. */
export function DisplayController({ renderer }: { readonly renderer: Renderer }) {
  const { canvas, visible } = useVisible();
  const selection = useSelection();
  const hovered = useHover((hover) => hover.id);
  const asked = useContextMenu(({ call }) => call && singledOut(call.target));
  const mode = useMode();
  const paint = usePaint((store) => store.paint);
  const { t } = useTranslation();
  const display = useMemo(() => {
    const isShown = (id: string) => visible.nodes.has(id);
    const centre = asked ?? hovered;
    const focus = {
      entities: new Set([...selection.entities].filter(isShown)),
      edge: selection.edge,
      hovered: centre !== null && isShown(centre) ? centre : null,
      path: selection.path,
    };
    return { ...displayOf(canvas, visible, focus, mode), paint };
  }, [canvas, visible, selection, hovered, asked, mode, paint]);
  const drawn = useRef<Display | null>(null);
  useEffect(() => {
    // The reducers stay and read what is current: setting them anew would redraw everything.
    renderer.setSettings({
      nodeReducer: (id, data) => (drawn.current ? drawnNode(drawn.current, id, data) : data),
      edgeReducer: (_id, data) =>
        drawn.current
          ? drawnEdge(drawn.current, data, (relation) => t(`relation.${relation}`))
          : data,
    });
  }, [renderer, t]);
  useEffect(() => {
    const before = drawn.current;
    drawn.current = display;
    labelEdges(renderer, display.emphasis?.edges ?? []);
    redraw(renderer, before, display);
  }, [renderer, display]);
  return null;
}

/** The one entity that a menu is about: it stands out as if the pointer still were there. */
function singledOut(target: MenuTarget): string | null {
  const [id, ...others] = target.kind === "entities" ? target.ids : [];
  return id !== undefined && others.length === 0 ? id : null;
}
