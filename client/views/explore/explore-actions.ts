/** What a person does to the canvas that needs the server: open a view, focus an entity, expand, trace a path. */
import type { NeighbourCount, Paths } from "../../../server/contract/graph.ts";
import { call } from "../../api/call.ts";
import { neighboursOf } from "../../graph/walk-neighbours.ts";
import { baselineAddress, setBaseline } from "../../state/canvas/baseline.ts";
import { addSubgraph } from "../../state/canvas/producers.ts";
import {
  changeCanvas,
  currentCanvas,
  fitCanvas,
  showSubgraph,
  takeTurn,
} from "../../state/canvas/store.ts";
import { selectEntity, tracePath } from "../../state/selection/store.ts";

/** How many neighbours one expansion adds unless told otherwise. */
export const EXPAND_LIMIT = 25;
/** Ids in a request's address: more would not fit its line. */
const MAX_EXCLUDED = 400;

const OVERVIEW_ADDRESS = "/";

/** Puts the overview on the canvas. */
export async function openOverview(): Promise<void> {
  const isWanted = takeTurn();
  const reply = await call("getOverview", { query: { limit: 60 } });
  await showSubgraph(reply, isWanted, "area");
  if (isWanted()) setBaseline(currentCanvas(), OVERVIEW_ADDRESS);
}

/** Shows an entity with its first neighbours: in place of an untouched overview, else beside what is there. */
export async function focusEntity(id: string): Promise<void> {
  const isWanted = takeTurn();
  const canvas = currentCanvas();
  const untouched = baselineAddress(canvas) === OVERVIEW_ADDRESS || canvas.entities.size === 0;
  if (!untouched && canvas.entities.has(id)) {
    selectEntity(id);
    return;
  }
  const reply = await call("getNeighbourhood", { params: { id }, query: { limit: EXPAND_LIMIT } });
  if (untouched) await showSubgraph(reply, isWanted);
  else changeCanvas((now) => addSubgraph(now, reply, id));
  if (isWanted()) selectEntity(id);
}

/** Puts one entity that a list shows onto the canvas, with its relations to what is there. */
export async function addEntity(id: string): Promise<void> {
  if (!currentCanvas().entities.has(id)) {
    const ids = [id, ...currentCanvas().entities.keys()].slice(0, 2000);
    const reply = await call("getSubgraph", { body: { ids } });
    changeCanvas((now) => addSubgraph(now, reply));
  }
  selectEntity(id);
}

export interface Expansion {
  readonly id: string;
  /** Which neighbours; all of them where it is undefined. */
  readonly kind?: Pick<NeighbourCount, "relation" | "direction" | "type"> | undefined;
  readonly limit: number;
}

/** Adds the next neighbours of an entity that are not on the canvas yet; tells how many came. */
export async function expandEntity({ id, kind, limit }: Expansion): Promise<number> {
  const before = currentCanvas();
  const reply = await call("getNeighbourhood", {
    params: { id },
    query: {
      limit,
      exclude: neighboursOf(before, id).slice(0, MAX_EXCLUDED),
      ...(kind ? { relation: kind.relation, type: kind.type, direction: kind.direction } : {}),
    },
  });
  changeCanvas((now) => addSubgraph(now, reply, id));
  return currentCanvas().entities.size - before.entities.size;
}

/** Puts paths on the canvas and traces the first one. */
export function showPaths(reply: Paths): void {
  changeCanvas((now) => addSubgraph(now, reply));
  const first = reply.paths[0];
  if (first) tracePath(first);
  fitCanvas();
}
