/** Pointer events on the canvas: select, hover, drag, expand. */
import { useEffect } from "react";
import type { MouseCoords, SigmaNodeEventPayload } from "sigma/types";
import { isMenuOpen } from "../state/context-menu.ts";
import { hoverEntity } from "../state/hover.ts";
import {
  clearSelection,
  selectEdge,
  selectEntity,
  toggleSelected,
} from "../state/selection/store.ts";
import { bindMenu } from "./ask-menu.ts";
import type { Renderer } from "./create-sigma.ts";
import { bindDrag } from "./drag-nodes.ts";
import { edgeUnder } from "./edge-under.ts";

const HOVER_DELAY_MS = 40;

export interface EventControllerProps {
  readonly renderer: Renderer;
  readonly onExpand: (id: string) => void;
}

/** Renders nothing. */
export function EventController({ renderer, onExpand }: EventControllerProps) {
  useEffect(() => bindSelection(renderer, onExpand), [renderer, onExpand]);
  useEffect(() => bindHover(renderer), [renderer]);
  useEffect(() => bindDrag(renderer), [renderer]);
  useEffect(() => bindMenu(renderer), [renderer]);
  return null;
}

function bindSelection(renderer: Renderer, onExpand: (id: string) => void): () => void {
  const clickNode = ({ node, event }: SigmaNodeEventPayload) => {
    // The finger that asked for the menu leaves the canvas only now.
    if (isMenuOpen()) return;
    const { shiftKey, ctrlKey, metaKey } = event.original;
    if (shiftKey || ctrlKey || metaKey) toggleSelected(node);
    else selectEntity(node);
  };
  const clickStage = ({ event }: { event: MouseCoords }) => {
    if (isMenuOpen()) return;
    const edge = edgeUnder(renderer, event);
    if (edge === null) clearSelection();
    else selectEdge(edge);
  };
  const doubleClick = ({
    node,
    preventSigmaDefault,
  }: {
    node: string;
    preventSigmaDefault: () => void;
  }) => {
    preventSigmaDefault();
    selectEntity(node);
    onExpand(node);
  };
  renderer.on("clickNode", clickNode);
  renderer.on("clickStage", clickStage);
  renderer.on("doubleClickNode", doubleClick);
  return () => {
    renderer.off("clickNode", clickNode);
    renderer.off("clickStage", clickStage);
    renderer.off("doubleClickNode", doubleClick);
  };
}

function bindHover(renderer: Renderer): () => void {
  let onNode = false;
  let edgeTimer: ReturnType<typeof setTimeout> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const later = (id: string | null, cursor: string) => {
    clearTimeout(timer);
    renderer.getContainer().style.cursor = cursor;
    timer = setTimeout(() => hoverEntity(id), HOVER_DELAY_MS);
  };
  const enter = ({ node }: { node: string }) => {
    onNode = true;
    clearTimeout(edgeTimer);
    later(node, "pointer");
  };
  const leave = () => {
    onNode = false;
    later(null, "");
  };
  // Only where the pointer rests: on the way nobody needs to know which lines it crosses.
  const moveOnStage = ({ event }: { event: MouseCoords }) => {
    clearTimeout(edgeTimer);
    if (onNode) return;
    const { x, y } = event;
    edgeTimer = setTimeout(() => {
      const found = edgeUnder(renderer, { x, y }) !== null;
      renderer.getContainer().style.cursor = found ? "pointer" : "";
    }, HOVER_DELAY_MS);
  };
  renderer.on("enterNode", enter);
  renderer.on("leaveNode", leave);
  renderer.on("moveBody", moveOnStage);
  return () => {
    clearTimeout(timer);
    hoverEntity(null);
    renderer.off("enterNode", enter);
    renderer.off("leaveNode", leave);
    clearTimeout(edgeTimer);
    renderer.off("moveBody", moveOnStage);
  };
}
