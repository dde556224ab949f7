/** By area: each area's entities by themselves, the areas side by side like counties on a map. */
import type { Point } from "../../state/canvas/types.ts";
import { layOutPart } from "./force-layout.ts";
import type { Layout, LayoutInput, LayoutNode, LayoutOutput } from "./layout-types.ts";
import { packComponents } from "./pack-components.ts";

/** The record of this algorithm. */
export const areaLayout: Layout = { id: "area", layOut: layOutByArea };

const BORDER = 150;

function layOutByArea({ nodes, edges, force }: LayoutInput): LayoutOutput {
  const groups = groupByArea(nodes);
  const parts = groups.map((members): ReadonlyMap<string, Point> => {
    const ids = new Set(members.map(({ id }) => id));
    return layOutPart({
      nodes: members,
      edges: edges.filter(({ source, target }) => ids.has(source) && ids.has(target)),
      centre: null,
      ...(force ? { force } : {}),
    });
  });
  const places = packComponents(parts, BORDER);
  return nodes.map(({ id, x, y }) => {
    const place = places.get(id) ?? { x, y };
    return [id, place.x, place.y] as const;
  });
}

/** The biggest area first, what has no area last. */
function groupByArea(nodes: readonly LayoutNode[]): readonly (readonly LayoutNode[])[] {
  const groups = new Map<string, LayoutNode[]>();
  for (const node of nodes) {
    const group = groups.get(node.area);
    if (group) group.push(node);
    else groups.set(node.area, [node]);
  }
  return [...groups]
    .toSorted(
      ([a, one], [b, other]) =>
        Number(a === "") - Number(b === "") || other.length - one.length || (a < b ? -1 : 1),
    )
    .map(([, members]) => members);
}
