/** Hierarchy: what something belongs to stands above it. The leaves of one node form a block instead of an endless row. */
import { Graph, layout } from "@dagrejs/dagre";
import type { Point } from "../../state/canvas/types.ts";
import type { Layout, LayoutEdge, LayoutInput, LayoutOutput } from "./layout-types.ts";
import { packComponents } from "./pack-components.ts";

/** The record of this algorithm. */
export const hierarchyLayout: Layout = { id: "hierarchy", layOut: layOutRanks };

const CELL = { width: 130, height: 74 };
/** With more boxes than this the thorough ranking would take minutes. */
const THOROUGH = 600;

/** Leaves of one node on one side of it, drawn as one box; or a single node. */
interface Block {
  readonly key: string;
  readonly members: readonly string[];
  readonly columns: number;
}

function layOutRanks({ nodes, edges }: LayoutInput): LayoutOutput {
  const links = edges.filter(({ source, target }) => source !== target).map(turned);
  const blocks = blocksOf(
    nodes.map(({ id }) => id),
    links,
  );
  const blockOf = new Map(
    blocks.flatMap((block) => block.members.map((id) => [id, block] as const)),
  );
  const graph = new Graph<object, { width: number; height: number }, object>();
  graph.setGraph({
    ...{ rankdir: "TB", nodesep: 24, ranksep: 60 },
    ranker: blocks.length > THOROUGH ? "longest-path" : "network-simplex",
  });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const { key, members, columns } of blocks) {
    const rows = Math.ceil(members.length / columns);
    graph.setNode(key, { width: columns * CELL.width, height: rows * CELL.height });
  }
  for (const [above, below] of links) {
    const [from, to] = [blockOf.get(above)?.key, blockOf.get(below)?.key];
    if (from !== undefined && to !== undefined && from !== to) graph.setEdge(from, to);
  }
  layout(graph);
  const places = packComponents(partsOf(graph, blocks));
  return nodes.map(({ id, x, y }) => {
    const place = places.get(id) ?? { x, y };
    return [id, place.x, place.y] as const;
  });
}

type Link = readonly [above: string, below: string];

function turned({ source, target, upward }: LayoutEdge): Link {
  return upward ? [target, source] : [source, target];
}

function blocksOf(ids: readonly string[], links: readonly Link[]): readonly Block[] {
  const touching = new Map<string, Link[]>(ids.map((id) => [id, []]));
  for (const link of links) for (const id of link) touching.get(id)?.push(link);
  const groups = new Map<string, string[]>();
  for (const id of ids) {
    const key = leafKey(id, touching) ?? id;
    const group = groups.get(key);
    if (group) group.push(id);
    else groups.set(key, [id]);
  }
  return [...groups].map(([key, members]) => ({
    ...{ key, members },
    columns: Math.max(1, Math.ceil(Math.sqrt(members.length * 1.6))),
  }));
}

/** The block that a leaf shares with its siblings; undefined where it is none. */
function leafKey(id: string, touching: ReadonlyMap<string, readonly Link[]>): string | undefined {
  const own = touching.get(id) ?? [];
  const [first] = own;
  const [other, ...more] = new Set(own.flat().filter((each) => each !== id));
  if (!first || other === undefined || more.length > 0) return undefined;
  const isPair = (touching.get(other)?.length ?? 0) === own.length;
  return isPair ? undefined : `${other}/${first[1] === id ? "below" : "above"}`;
}

/** One part for each stretch that nothing joins with the others; dagre sets them all in one row. */
function partsOf(
  graph: Graph<object, { width: number; height: number }, object>,
  blocks: readonly Block[],
): readonly ReadonlyMap<string, Point>[] {
  const byKey = new Map(blocks.map((block) => [block.key, block]));
  const seen = new Set<string>();
  const parts: Map<string, Point>[] = [];
  for (const start of graph.nodes()) {
    if (seen.has(start)) continue;
    const keys = [start];
    seen.add(start);
    // The list grows while it is walked.
    for (const key of keys) {
      for (const next of graph.neighbors(key) ?? []) {
        if (seen.has(next)) continue;
        seen.add(next);
        keys.push(next);
      }
    }
    parts.push(new Map(keys.flatMap((key) => placesInBlock(graph.node(key), byKey.get(key)))));
  }
  return parts.toSorted((a, b) => b.size - a.size);
}

function placesInBlock(
  box: { width: number; height: number; x?: number; y?: number },
  block: Block | undefined,
): (readonly [string, Point])[] {
  if (!block) return [];
  const { x = 0, y = 0, width, height } = box;
  return block.members.map((id, index) => {
    const column = index % block.columns;
    const row = Math.floor(index / block.columns);
    return [
      id,
      {
        x: x - width / 2 + (column + 0.5) * CELL.width,
        // Graph coordinates grow upwards, dagre's downwards.
        y: -(y - height / 2 + (row + 0.5) * CELL.height),
      },
    ] as const;
  });
}
