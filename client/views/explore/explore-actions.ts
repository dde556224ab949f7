/** What a person does to the canvas that needs the server: open a view, focus an entity, expand, trace a path. */
import { MAX_SUBGRAPH } from "../../../server/contract/graph.ts";
import type { PathKind, Paths } from "../../../server/contract/graph.ts";
import type { Direction, EntityType, RelationType } from "../../../server/contract/vocabulary.ts";
import { call } from "../../api/call.ts";
import { overviewQuery } from "../../api/queries.ts";
import { queryClient } from "../../api/query-client.ts";
import { baselineAddress, setBaseline } from "../../state/canvas/baseline.ts";
import { recordExpansion } from "../../state/canvas/expansions.ts";
import { addSubgraph } from "../../state/canvas/producers.ts";
import {
  changeCanvas,
  currentCanvas,
  fitCanvas,
  showSubgraph,
  takeTurn,
} from "../../state/canvas/store.ts";
import type { Canvas } from "../../state/canvas/types.ts";
import { selectEntity, tracePath } from "../../state/selection/store.ts";

/** How many neighbours one expansion adds unless told otherwise. */
export const EXPAND_LIMIT = 25;
/** Paths that one search lists. */
const MAX_PATHS = 20;

const OVERVIEW_ADDRESS = "/";

/** Puts the overview on the canvas. */
export async function openOverview(): Promise<void> {
  const isWanted = takeTurn();
  // The status line asks for the same at the start: one request answers both.
  const reply = await queryClient.fetchQuery({ ...overviewQuery(), staleTime: 0 });
  await showSubgraph(reply, isWanted, "area");
  if (isWanted()) setBaseline(currentCanvas(), OVERVIEW_ADDRESS);
}

/** Shows an entity with its first neighbours: in place of an untouched overview, else beside what is there. */
export async function focusEntity(id: string): Promise<void> {
  const isWanted = takeTurn();
  const canvas = currentCanvas();
  const untouched = isUntouched(canvas);
  if (!untouched && canvas.entities.has(id)) {
    selectEntity(id);
    return;
  }
  const reply = await call("expandEntity", {
    params: { id },
    body: { limit: EXPAND_LIMIT, canvas: untouched ? [] : [...canvas.entities.keys()] },
  });
  if (untouched) await showSubgraph(reply, isWanted);
  else changeCanvas((now) => addSubgraph(now, reply, id));
  if (isWanted()) selectEntity(id);
}

/** Puts one entity that a list shows onto the canvas, with its relations to what is there. */
export async function addEntity(id: string): Promise<void> {
  if (!currentCanvas().entities.has(id)) {
    const ids = [id, ...currentCanvas().entities.keys()].slice(0, MAX_SUBGRAPH);
    const reply = await call("getSubgraph", { body: { ids } });
    changeCanvas((now) => addSubgraph(now, reply));
  }
  selectEntity(id);
}

export interface Expansion {
  readonly id: string;
  /** Which neighbours; all of them where it is undefined. */
  readonly kind?:
    | {
        readonly relation: RelationType;
        readonly direction?: Direction | undefined;
        readonly type?: EntityType | undefined;
      }
    | undefined;
  readonly limit: number;
}

/** Adds the next neighbours of an entity that are not on the canvas yet; tells how many came. */
export async function expandEntity({ id, kind, limit }: Expansion): Promise<number> {
  const canvas = [...currentCanvas().entities.keys()];
  const { relation, type, direction } = kind ?? {};
  const reply = await call("expandEntity", {
    params: { id },
    body: {
      ...{ limit, canvas, direction },
      relation: relation === undefined ? [] : [relation],
      type: type === undefined ? [] : [type],
    },
  });
  const known = new Set(currentCanvas().entities.keys());
  const added = reply.nodes.map((node) => node.id).filter((other) => !known.has(other));
  changeCanvas((now) => recordExpansion(addSubgraph(now, reply, id), id, added));
  return added.length;
}

/** Adds what several entities have in common; tells how many came, and how many there are on the canvas now. */
export async function addCommonNeighbours(
  ids: readonly string[],
  minimum?: number,
): Promise<{ readonly added: number; readonly found: readonly string[] }> {
  const before = currentCanvas();
  const reply = await call("getCommonNeighbours", {
    body: { ids, minimum, canvas: [...before.entities.keys()] },
  });
  changeCanvas((now) => addSubgraph(now, reply));
  return {
    added: currentCanvas().entities.size - before.entities.size,
    found: reply.shared.map(({ id }) => id),
  };
}

export interface PathQuestion {
  readonly from: string;
  readonly to: string;
  readonly kind: PathKind;
  readonly maxLength: number;
  readonly relation: readonly RelationType[];
  readonly type: readonly EntityType[];
}

/** Finds paths, puts them on the canvas, in place of an untouched overview, and traces the first one. */
export async function findPaths(question: PathQuestion): Promise<Paths> {
  const isWanted = takeTurn();
  const reply = await call("getPaths", { query: { ...question, limit: MAX_PATHS } });
  const [first] = reply.paths;
  if (!first) return reply;
  if (isUntouched(currentCanvas())) await showSubgraph(reply, isWanted);
  else changeCanvas((now) => addSubgraph(now, reply));
  if (isWanted()) tracePath(first);
  fitCanvas();
  return reply;
}

function isUntouched(canvas: Canvas): boolean {
  return baselineAddress(canvas) === OVERVIEW_ADDRESS || canvas.entities.size === 0;
}
