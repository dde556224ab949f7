/** The looks of the canvas: chosen by undoable steps, worked out when they need measuring. */
import { create } from "zustand";
import { measureShown } from "../../graph/measures/measure-client.ts";
import type { Measure } from "../../graph/measures/measures.ts";
import { changeCanvas } from "../canvas/store.ts";
import type { Canvas } from "../canvas/types.ts";
import type { Visible } from "../filters/producers.ts";
import type { Paint } from "./paint.ts";
import { PLAIN_PAINT, paintOf } from "./paint.ts";
import type { Looks } from "./types.ts";

interface PaintStore {
  readonly paint: Paint;
  /** Whether a measure is being computed. */
  readonly measuring: boolean;
}

/** What colour and size tell now. */
export const usePaint = create<PaintStore>(() => ({ paint: PLAIN_PAINT, measuring: false }));

/** Chooses what colour or size tells. */
export function chooseLooks(part: Partial<Looks>): void {
  changeCanvas((canvas) => {
    const looks = { ...canvas.looks, ...part };
    const { color, size } = canvas.looks;
    return looks.color === color && looks.size === size ? canvas : { ...canvas, looks };
  });
}

let asked = 0;

/** Works the paint out for what is shown; an answer that comes too late is dropped. */
export async function repaint(canvas: Canvas, visible: Visible): Promise<void> {
  const turn = (asked += 1);
  const { looks } = canvas;
  if (looks.color === "type" && looks.size === "degree") {
    usePaint.setState({ paint: PLAIN_PAINT, measuring: false });
    return;
  }
  const wanted = measuresOf(looks);
  if (wanted.community || wanted.centrality) usePaint.setState({ measuring: true });
  const ask = (measure: Measure | null) =>
    measure === null ? Promise.resolve(null) : measureShown(canvas, visible, measure);
  const [community, centrality] = await Promise.all([
    ask(wanted.community),
    ask(wanted.centrality),
  ]);
  if (turn !== asked) return;
  usePaint.setState({ paint: paintOf(canvas, looks, { community, centrality }), measuring: false });
}

function measuresOf({ color, size }: Looks): {
  readonly community: Measure | null;
  readonly centrality: Measure | null;
} {
  return {
    community: color === "community" ? "community" : null,
    centrality: size === "degree" || size === "mentions" ? null : size,
  };
}
