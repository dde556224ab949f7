/** A canvas as it is kept: by stable ids, with positions, filters and looks. Pure, both ways. */
import type { Rule } from "../../../server/contract/rule.ts";
import type { ViewState } from "../../../server/contract/view.ts";
import type { ForceSettings } from "../../graph/layout/layout-types.ts";
import { PLAIN_FORCE } from "../../graph/layout/layout-types.ts";
import { placeNear } from "../../graph/place-near.ts";
import { packFilters, unpackFilters } from "../filters/pack.ts";
import { distinctRules } from "../looks/rules.ts";
import type { Looks } from "../looks/types.ts";
import { COLOR_BY, EDGE_BY, GROUND_BY, PLAIN_LOOKS, SIZE_BY, settled } from "../looks/types.ts";
import { regroup } from "./groups.ts";
import type { Canvas, Point, Subgraph } from "./types.ts";
import { EMPTY_CANVAS } from "./types.ts";

/** What is kept of a canvas; what is on it is in the graph. */
export function packCanvas(canvas: Canvas, selected: string | null): ViewState {
  const { positions, pinned, hidden, groups, expansions, filters, looks, force, origin } = canvas;
  return {
    nodes: [...canvas.entities.keys()].toSorted().map((id) => {
      const { x, y } = positions.get(id) ?? { x: 0, y: 0 };
      return [id, round(x), round(y)];
    }),
    pinned: [...pinned].toSorted(),
    hidden: [...hidden].toSorted(),
    groups: [...groups.values()].map(({ name, members }) => ({ name, members: [...members] })),
    // What has left the canvas since is not there to be collapsed.
    expansions: [...expansions].flatMap(([id, added]): ViewState["expansions"] => {
      const here = added.filter((one) => canvas.entities.has(one));
      return canvas.entities.has(id) && here.length > 0 ? [[id, here]] : [];
    }),
    filters: packFilters(filters),
    looks: packLooks(looks),
    rules: [...looks.rules],
    force: isPlain(force) ? null : force,
    selected: selected !== null && canvas.entities.has(selected) ? selected : null,
    origin,
  };
}

export interface OpenedView {
  readonly canvas: Canvas;
  /** Entities of the view that are not in this graph. */
  readonly missing: number;
}

/** The canvas that was kept, with what the graph holds of it now. */
export function unpackCanvas(state: ViewState, reply: Subgraph): OpenedView {
  const entities = new Map(reply.nodes.map((node) => [node.id, node]));
  const edges = reply.edges.filter(
    ({ source, target }) => entities.has(source) && entities.has(target),
  );
  const kept = new Map<string, Point>();
  for (const [id, x, y] of state.nodes) if (entities.has(id)) kept.set(id, { x, y });
  const known = (ids: readonly string[]) => new Set(ids.filter((id) => entities.has(id)));
  const canvas: Canvas = {
    ...EMPTY_CANVAS,
    entities,
    edges: new Map(edges.map((edge) => [edge.id, edge])),
    positions: placeNear({
      added: [...entities.keys()].filter((id) => !kept.has(id)),
      ...{ positions: kept, entities, edges, anchor: undefined },
    }),
    edgesCut: reply.edgeLimitHit === true,
    pinned: known(state.pinned),
    hidden: known(state.hidden),
    expansions: new Map(
      state.expansions
        .filter(([id]) => entities.has(id))
        .map(([id, added]) => [id, added.filter((one) => entities.has(one))]),
    ),
    filters: unpackFilters(state.filters),
    looks: readLooks(state.looks, state.rules),
    force: state.force ?? PLAIN_FORCE,
    origin: readOrigin(state.origin),
  };
  return {
    canvas: regroup(canvas, state.groups),
    missing: new Set(state.nodes.map(([id]) => id)).size - entities.size,
  };
}

function packLooks({ color, size, edge, ground, indicator }: Looks): ViewState["looks"] {
  return { color, size, edge, ground, ...indicator };
}

function isPlain(force: ForceSettings): boolean {
  const { gravity, scaling, strongGravity } = PLAIN_FORCE;
  return (
    force.gravity === gravity && force.scaling === scaling && force.strongGravity === strongGravity
  );
}

/** The looks that a link or a view names; plain where it names none that we know. */
export function readLooks(
  given: Readonly<Record<string, string>>,
  rules: readonly Rule[] = [],
): Looks {
  const { indicator = "", unit } = given;
  return settled({
    color: COLOR_BY.find((each) => each === given["color"]) ?? PLAIN_LOOKS.color,
    size: SIZE_BY.find((each) => each === given["size"]) ?? PLAIN_LOOKS.size,
    edge: EDGE_BY.find((each) => each === given["edge"]) ?? PLAIN_LOOKS.edge,
    ground: GROUND_BY.find((each) => each === given["ground"]) ?? PLAIN_LOOKS.ground,
    indicator: indicator === "" || unit === undefined ? null : { indicator, unit },
    rules: distinctRules(rules),
  });
}

/** An address of this site, or nothing: a stranger's link must not lead elsewhere. */
export function readOrigin(address: string | null): string | null {
  return address !== null && /^\/[a-z]/.test(address) ? address : null;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
