/** The looks of the canvas: chosen by undoable steps, worked out when they need measuring. */
import { create } from "zustand";
import type { Measure } from "../../../server/contract/explore.ts";
import { measuresQuery } from "../../api/queries.ts";
import { queryClient } from "../../api/query-client.ts";
import { measureShown } from "../../graph/measures/measure-client.ts";
import type { Measure as Computed } from "../../graph/measures/measures.ts";
import { changeCanvas } from "../canvas/store.ts";
import type { Canvas } from "../canvas/types.ts";
import type { Visible } from "../filters/producers.ts";
import type { Paint } from "./paint.ts";
import { PLAIN_PAINT, UNMEASURED, paintOf } from "./paint.ts";
import { needNumbers } from "./rules.ts";
import type { Looks } from "./types.ts";
import { isIndicator, settled } from "./types.ts";

interface PaintStore {
  readonly paint: Paint;
  /** Whether a measure is being computed or numbers are being read. */
  readonly measuring: boolean;
  /** Why the numbers could not be read; null where they could. */
  readonly failure: unknown;
}

const PLAIN: PaintStore = { paint: PLAIN_PAINT, measuring: false, failure: null };

/** What colour and size tell now. */
export const usePaint = create<PaintStore>(() => PLAIN);

/** Chooses what colour or size tells. */
export function chooseLooks(part: Partial<Looks>): void {
  changeCanvas((canvas) => {
    const looks = settled({ ...canvas.looks, ...part });
    return sameLooks(looks, canvas.looks) ? canvas : { ...canvas, looks };
  });
}

/** Whose numbers can be asked for: a group is drawn as an entity, but nothing is said of it. */
export function numberedIds({ entities, groups }: Canvas): readonly string[] {
  return [...entities.keys()].filter((id) => !groups.has(id)).toSorted();
}

/** The indicators of what is on the canvas, the one that most entities have first. */
export async function readIndicators(canvas: Canvas): Promise<readonly Measure[]> {
  const ids = numberedIds(canvas);
  return ids.length === 0 ? [] : (await queryClient.fetchQuery(measuresQuery(ids))).items;
}

let asked = 0;

/** Works the paint out for what is shown and keeps it; an answer that comes too late is dropped. */
export async function repaint(canvas: Canvas, visible: Visible): Promise<void> {
  const turn = (asked += 1);
  const { looks } = canvas;
  if (isPlain(looks)) {
    usePaint.setState(PLAIN);
    return;
  }
  const wanted = measuresOf(looks);
  if (wanted.community !== null || wanted.centrality !== null || wanted.numbers) {
    usePaint.setState({ measuring: true, failure: null });
  }
  try {
    const paint = await workOutPaint(canvas, visible);
    if (turn === asked) usePaint.setState({ paint, measuring: false, failure: null });
  } catch (failure) {
    if (turn === asked) {
      // What needs no answer is drawn all the same.
      const paint = paintOf(canvas, looks, UNMEASURED);
      usePaint.setState({ paint, measuring: false, failure });
    }
  }
}

/** The paint of a canvas with its groups folded, with all that its looks have measured or read. */
export async function workOutPaint(canvas: Canvas, visible: Visible): Promise<Paint> {
  const wanted = measuresOf(canvas.looks);
  const ask = (measure: Computed | null) =>
    measure === null ? Promise.resolve(null) : measureShown(canvas, visible, measure);
  const [community, centrality, numbers] = await Promise.all([
    ask(wanted.community),
    ask(wanted.centrality),
    wanted.numbers ? readIndicators(canvas) : null,
  ]);
  return paintOf(canvas, canvas.looks, { community, centrality, numbers });
}

/** Whether everything is drawn as if nobody had chosen anything. */
function isPlain({ color, size, edge, rules }: Looks): boolean {
  return color === "type" && size === "degree" && edge === "none" && rules.length === 0;
}

function measuresOf({ color, size, indicator, rules }: Looks): {
  readonly community: Computed | null;
  readonly centrality: Computed | null;
  readonly numbers: boolean;
} {
  const computed = size === "degree" || size === "mentions" || size === "indicator";
  return {
    community: color === "community" ? "community" : null,
    centrality: computed ? null : size,
    numbers: indicator !== null || needNumbers(rules),
  };
}

function sameLooks(one: Looks, other: Looks): boolean {
  const { indicator } = one;
  const same = (["color", "size", "edge", "ground", "rules"] as const).every(
    (part) => one[part] === other[part],
  );
  if (indicator === null || other.indicator === null) return same && indicator === other.indicator;
  return same && isIndicator(indicator, other.indicator);
}
