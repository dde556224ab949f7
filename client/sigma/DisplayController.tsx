/** Turns selection, hover, filters and mode into reducers; the graph itself stays as it is. */
import { useEffect, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useVisible } from "../state/filters/useVisible.ts";
import { useHover } from "../state/hover.ts";
import { usePaint } from "../state/looks/store.ts";
import { useSelection } from "../state/selection/store.ts";
import { useMode } from "../state/settings/useMode.ts";
import type { Renderer } from "./create-sigma.ts";
import { drawnEdge, drawnNode } from "./display-reducers.ts";
import { displayOf } from "./display.ts";

// Beyond this, singling out what the pointer passes would redraw too much.
const MAX_HOVER_NODES = 3000;

/** Renders nothing. */
export function DisplayController({ renderer }: { readonly renderer: Renderer }) {
  const { canvas, visible } = useVisible();
  const selection = useSelection();
  const hovered = useHover((hover) => hover.id);
  const mode = useMode();
  const paint = usePaint((store) => store.paint);
  const { t } = useTranslation();
  const display = useMemo(() => {
    const isShown = (id: string) => visible.nodes.has(id);
    const singlesOut = canvas.entities.size <= MAX_HOVER_NODES;
    const focus = {
      entities: new Set([...selection.entities].filter(isShown)),
      edge: selection.edge,
      hovered: hovered !== null && singlesOut && isShown(hovered) ? hovered : null,
      path: selection.path,
    };
    return { ...displayOf(canvas, visible, focus, mode), paint };
  }, [canvas, visible, selection, hovered, mode, paint]);
  useEffect(() => {
    renderer.setSettings({
      nodeReducer: (id, data) => drawnNode(display, id, data),
      edgeReducer: (_id, data) => drawnEdge(display, data, (relation) => t(`relation.${relation}`)),
    });
  }, [renderer, display, t]);
  return null;
}
