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
import { PLAIN_PAINT, paintOf } from "./paint.ts";
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

/** Works the paint out for what is shown; an answer that comes too late is dropped. */
export async function repaint(canvas: Canvas, visible: Visible): Promise<void> {
  const turn = (asked += 1);
  const { looks } = canvas;
  if (looks.color === "type" && looks.size === "degree" && looks.edge === "none") {
    usePaint.setState(PLAIN);
    return;
  }
  const wanted = measuresOf(looks);
  const waits = wanted.community ?? wanted.centrality ?? looks.indicator;
  if (waits !== null) usePaint.setState({ measuring: true, failure: null });
  const ask = (measure: Computed | null) =>
    measure === null ? Promise.resolve(null) : measureShown(canvas, visible, measure);
  try {
    const [community, centrality, indicator] = await Promise.all([
      ask(wanted.community),
      ask(wanted.centrality),
      valuesOf(canvas),
    ]);
    if (turn !== asked) return;
    const paint = paintOf(canvas, looks, { community, centrality, indicator });
    usePaint.setState({ paint, measuring: false, failure: null });
  } catch (failure) {
    if (turn === asked) usePaint.setState({ paint: PLAIN_PAINT, measuring: false, failure });
  }
}

/** The value of the chosen indicator for each entity that has one. */
async function valuesOf(canvas: Canvas): Promise<ReadonlyMap<string, number> | null> {
  const { indicator } = canvas.looks;
  if (indicator === null) return null;
  const items = await readIndicators(canvas);
  const chosen = items.find((item) => isIndicator(item, indicator));
  return new Map(chosen?.values.map(({ entity, value }) => [entity, value]));
}

function measuresOf({ color, size }: Looks): {
  readonly community: Computed | null;
  readonly centrality: Computed | null;
} {
  const computed = size === "degree" || size === "mentions" || size === "indicator";
  return {
    community: color === "community" ? "community" : null,
    centrality: computed ? null : size,
  };
}

function sameLooks(one: Looks, other: Looks): boolean {
  const { color, size, edge, ground, indicator } = one;
  const same =
    color === other.color && size === other.size && edge === other.edge && ground === other.ground;
  if (indicator === null || other.indicator === null) return same && indicator === other.indicator;
  return same && isIndicator(indicator, other.indicator);
}
