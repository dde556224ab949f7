/** Pointer events on the canvas: select, hover, drag, expand. */
import { useEffect } from "react";
import type {
  MouseCoords,
  SigmaNodeEventPayload,
  SigmaStageEventPayload,
  TouchCoords,
} from "sigma/types";
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
import { TAP_REACH, isByFinger } from "./finger.ts";
import { nodeUnder } from "./node-under.ts";

const HOVER_DELAY_MS = 40;
/** Off the canvas, in its viewport. */
const NOWHERE = { x: -1, y: -1 } as const;

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
    const near = besideFinger(renderer, event);
    if (near !== null) return selectEntity(near);
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
  const doubleClickStage = (payload: SigmaStageEventPayload) => {
    const node = besideFinger(renderer, payload.event);
    if (node !== null) doubleClick({ ...payload, node });
  };
  renderer.on("clickNode", clickNode);
  renderer.on("clickStage", clickStage);
  renderer.on("doubleClickNode", doubleClick);
  renderer.on("doubleClickStage", doubleClickStage);
  return () => {
    renderer.off("clickNode", clickNode);
    renderer.off("clickStage", clickStage);
    renderer.off("doubleClickNode", doubleClick);
    renderer.off("doubleClickStage", doubleClickStage);
  };
}

/** What a finger means that comes down beside a disc; nothing where it was a mouse. */
function besideFinger(renderer: Renderer, event: MouseCoords): string | null {
  return isByFinger(event) ? nodeUnder(renderer, event, TAP_REACH) : null;
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
  // A finger that is lifted points at nothing any more, which sigma does not notice by itself.
  const lift = ({ original }: TouchCoords) => {
    const nowhere = { ...NOWHERE, original, sigmaDefaultPrevented: false };
    mouse.emit("mousemove", { ...nowhere, preventSigmaDefault: () => undefined });
  };
  const mouse = renderer.getMouseCaptor();
  const touch = renderer.getTouchCaptor();
  touch.on("touchup", lift);
  renderer.on("enterNode", enter);
  renderer.on("leaveNode", leave);
  renderer.on("moveBody", moveOnStage);
  return () => {
    clearTimeout(timer);
    hoverEntity(null);
    touch.off("touchup", lift);
    renderer.off("enterNode", enter);
    renderer.off("leaveNode", leave);
    clearTimeout(edgeTimer);
    renderer.off("moveBody", moveOnStage);
  };
}
