/** The ground under each area, with its name, like counties on a map; drawn below the edges. */
import { useEffect, useMemo } from "react";
import { TakenPlaces } from "../../paper/taken-places.ts";
import { areasOf } from "../graph/areas.ts";
import { outlineOf } from "../graph/outline.ts";
import type { Canvas, Point } from "../state/canvas/types.ts";
import type { Visible } from "../state/filters/producers.ts";
import { useVisible } from "../state/filters/useVisible.ts";
import { useMode } from "../state/settings/useMode.ts";
import type { Mode } from "../styles/palette.ts";
import { inksOf } from "../styles/palette.ts";
import type { Renderer } from "./create-sigma.ts";
import { keepFree } from "./create-sigma.ts";

const LAYER = "ground";
/** How far a ground reaches beyond its nodes, in pixels where the whole graph fits the screen. */
const REACH = 42;
const LEAST_MEMBERS = 3;
/** Pixels that one sign of a name takes, with the space after it. */
const TITLE_SIGN = 18;
const SONG = '"Songti SC", STSong, "Noto Serif CJK SC", "Noto Serif SC", SimSun, serif';

interface Ground {
  readonly name: string;
  readonly outline: readonly Point[];
}

/** Renders nothing. */
export function GroundController({ renderer }: { readonly renderer: Renderer }) {
  const { canvas, visible } = useVisible();
  const mode = useMode();
  const grounds = useMemo(() => groundsOf(canvas, visible), [canvas, visible]);
  useEffect(() => {
    if (grounds.length === 0) return undefined;
    const layer = renderer.createCanvas(LAYER, { beforeLayer: "edges" });
    const draw = () => drawGrounds(layer, renderer, { grounds, mode });
    renderer.on("afterRender", draw);
    keepFree(renderer, () => titlesOf(renderer, grounds).map(({ box }) => box));
    renderer.scheduleRender();
    return () => {
      renderer.off("afterRender", draw);
      keepFree(renderer, () => []);
      // A renderer that is gone took its layers with it.
      if (renderer.getCanvases()[LAYER]) renderer.killLayer(LAYER);
    };
  }, [renderer, grounds, mode]);
  return null;
}

function groundsOf(canvas: Canvas, visible: Visible): readonly Ground[] {
  if (canvas.looks.ground === "none") return [];
  const members = new Map<string, Point[]>();
  for (const [id, area] of areasOf(canvas.entities.values(), canvas.edges.values())) {
    const point = canvas.positions.get(id);
    if (area === "" || !point || !visible.nodes.has(id)) continue;
    const points = members.get(area);
    if (points) points.push(point);
    else members.set(area, [point]);
  }
  return [...members]
    .filter(([, points]) => points.length >= LEAST_MEMBERS)
    .toSorted(([, one], [, other]) => other.length - one.length)
    .map(([name, points]) => ({ name, outline: outlineOf(points) }));
}

function drawGrounds(
  layer: HTMLCanvasElement,
  renderer: Renderer,
  { grounds, mode }: { readonly grounds: readonly Ground[]; readonly mode: Mode },
): void {
  const context = layer.getContext("2d");
  if (!context) return;
  const { width, height } = renderer.getDimensions();
  fitLayer(layer, width, height);
  context.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0);
  context.clearRect(0, 0, width, height);
  const inks = inksOf(mode);
  const reach = reachOf(renderer);
  for (const ground of grounds) {
    const { corners } = titleOf(renderer, ground);
    context.beginPath();
    corners.forEach(({ x, y }) => context.lineTo(x, y));
    context.closePath();
    context.lineJoin = "round";
    context.lineCap = "round";
    // A wide stroke rounds the corners; a wider one under it is the border.
    context.strokeStyle = inks.groundEdge;
    context.lineWidth = 2 * reach + 2;
    context.stroke();
    context.strokeStyle = inks.ground;
    context.fillStyle = inks.ground;
    context.lineWidth = 2 * reach;
    context.stroke();
    context.fill();
  }
  // After all grounds, or one of them would cover another's name.
  for (const { name, box } of titlesOf(renderer, grounds)) {
    context.fillStyle = inks.quiet;
    context.font = `600 15px ${SONG}`;
    context.textAlign = "center";
    context.fillText([...name].join("\u2009"), (box.left + box.right) / 2, box.bottom - 5);
  }
}

/** The names that are written: of two that would touch, that of the bigger ground. */
function titlesOf(renderer: Renderer, grounds: readonly Ground[]) {
  const taken = new TakenPlaces();
  return grounds.flatMap((ground) => {
    const { box } = titleOf(renderer, ground);
    if (!taken.isFree(box)) return [];
    taken.add(box);
    return [{ name: ground.name, box }];
  });
}

/** Where a ground lies on the screen, and the place of its name at its top. */
function titleOf(renderer: Renderer, { name, outline }: Ground) {
  const corners = outline.map((point) => renderer.graphToViewport(point));
  const top = corners.reduce((high, { y }) => Math.min(high, y), Infinity);
  const middle = corners.reduce((sum, { x }) => sum + x, 0) / corners.length;
  const line = top - reachOf(renderer) + 18;
  const half = ([...name].length * TITLE_SIGN) / 2;
  const box = { left: middle - half, right: middle + half, top: line - 14, bottom: line + 5 };
  return { corners, box };
}

function reachOf(renderer: Renderer): number {
  return renderer.scaleSize(REACH);
}

function fitLayer(layer: HTMLCanvasElement, width: number, height: number): void {
  const [wide, high] = [width, height].map((side) => Math.round(side * devicePixelRatio));
  if (layer.width === wide && layer.height === high) return;
  layer.width = wide ?? 0;
  layer.height = high ?? 0;
  layer.style.width = `${width}px`;
  layer.style.height = `${height}px`;
}
