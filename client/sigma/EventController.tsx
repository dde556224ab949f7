/** Pointer events on the canvas: select, hover, drag, expand. */
import { useEffect } from "react";
import type { MouseCoords, SigmaNodeEventPayload } from "sigma/types";
import { moveEntity } from "../state/canvas/producers.ts";
import { changeCanvas } from "../state/canvas/store.ts";
import { hoverEntity } from "../state/hover.ts";
import {
  clearSelection,
  selectEdge,
  selectEntity,
  toggleSelected,
} from "../state/selection/store.ts";
import type { Renderer } from "./create-sigma.ts";

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
  return null;
}

function bindSelection(renderer: Renderer, onExpand: (id: string) => void): () => void {
  const clickNode = ({ node, event }: SigmaNodeEventPayload) => {
    const { shiftKey, ctrlKey, metaKey } = event.original;
    if (shiftKey || ctrlKey || metaKey) toggleSelected(node);
    else selectEntity(node);
  };
  const clickEdge = ({ edge }: { edge: string }) => selectEdge(edge);
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
  renderer.on("clickEdge", clickEdge);
  renderer.on("clickStage", clearSelection);
  renderer.on("doubleClickNode", doubleClick);
  return () => {
    renderer.off("clickNode", clickNode);
    renderer.off("clickEdge", clickEdge);
    renderer.off("clickStage", clearSelection);
    renderer.off("doubleClickNode", doubleClick);
  };
}

function bindHover(renderer: Renderer): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const later = (id: string | null, cursor: string) => {
    clearTimeout(timer);
    renderer.getContainer().style.cursor = cursor;
    timer = setTimeout(() => hoverEntity(id), HOVER_DELAY_MS);
  };
  const enter = ({ node }: { node: string }) => later(node, "pointer");
  const leave = () => later(null, "");
  const enterEdge = () => (renderer.getContainer().style.cursor = "pointer");
  const leaveEdge = () => (renderer.getContainer().style.cursor = "");
  renderer.on("enterNode", enter);
  renderer.on("leaveNode", leave);
  renderer.on("enterEdge", enterEdge);
  renderer.on("leaveEdge", leaveEdge);
  return () => {
    clearTimeout(timer);
    hoverEntity(null);
    renderer.off("enterNode", enter);
    renderer.off("leaveNode", leave);
    renderer.off("enterEdge", enterEdge);
    renderer.off("leaveEdge", leaveEdge);
  };
}

function bindDrag(renderer: Renderer): () => void {
  let dragged: string | null = null;
  let moved = false;
  const down = ({ node }: { node: string }) => {
    dragged = node;
    moved = false;
  };
  const move = (event: MouseCoords) => {
    if (dragged === null) return;
    moved = true;
    renderer.getGraph().mergeNodeAttributes(dragged, renderer.viewportToGraph(event));
    event.preventSigmaDefault();
    event.original.preventDefault();
  };
  const up = () => {
    if (dragged !== null && moved) {
      const id = dragged;
      const { x, y } = renderer.getGraph().getNodeAttributes(id);
      changeCanvas((canvas) => moveEntity(canvas, id, { x, y }));
    }
    dragged = null;
  };
  const mouse = renderer.getMouseCaptor();
  renderer.on("downNode", down);
  mouse.on("mousemovebody", move);
  mouse.on("mouseup", up);
  return () => {
    renderer.off("downNode", down);
    mouse.off("mousemovebody", move);
    mouse.off("mouseup", up);
  };
}
