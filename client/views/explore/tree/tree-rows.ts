/** The neighbourhood as the rows of a tree: an entity, its relations by kind and direction, the entities at their other end. Pure. */
import type { EntityEdge, EntityNode, NeighbourCount } from "../../../../server/contract/graph.ts";
import type { Direction, RelationType } from "../../../../server/contract/vocabulary.ts";
import { RELATION_TYPES, isSymmetric } from "../../../../server/contract/vocabulary.ts";
import { edgeIndexOf } from "../../../graph/edge-index.ts";
import type { Canvas } from "../../../state/canvas/types.ts";
import type { RelationKind } from "../../../state/context-menu.ts";
import type { Visible } from "../../../state/filters/producers.ts";

/** What the graph holds around an entity; where it cannot be told, the canvas alone tells. */
export type Counts = readonly NeighbourCount[] | "loading" | "failed" | "none";

/** Rows that are open, each with how many of its children are written at most. */
export type OpenRows = ReadonlyMap<string, number>;

interface Place {
  /** The way from the root, one part a level. */
  readonly path: string;
  readonly level: number;
  /** Among its siblings, from 1. */
  readonly position: number;
  readonly siblings: number;
}

export interface EntityRow extends Place {
  readonly kind: "entity";
  readonly entity: EntityNode;
  /** The relation that leads here; null at the root. */
  readonly edge: EntityEdge | null;
  /** Null where it cannot be opened: it stands above already. */
  readonly open: boolean | null;
}

export interface RelationRow extends Place {
  readonly kind: "relation";
  readonly anchor: EntityNode;
  readonly relation: RelationType;
  /** As the anchor sees it; null where both ends say the same. */
  readonly direction: Direction | null;
  /** Shown below, on the canvas, and in the whole graph. */
  readonly shown: number;
  readonly here: number;
  readonly total: number;
  readonly open: boolean;
}

export interface MoreRow extends Place {
  /** Brings neighbours to the canvas, or writes more rows of those that are there. */
  readonly kind: "neighbours" | "rows";
  readonly parent: RelationRow;
  readonly rest: number;
}

export interface WaitRow extends Place {
  readonly kind: "loading" | "failed";
  readonly anchor: EntityNode;
}

export type TreeRow = EntityRow | RelationRow | MoreRow | WaitRow;

export interface TreeInput {
  readonly canvas: Canvas;
  readonly visible: Visible;
  readonly root: string;
  readonly open: OpenRows;
  readonly countsOf: (id: string) => Counts;
}

/** Children of a row that are written at once. */
export const PAGE = 100;

/** The rows from top to bottom; none where the root is not shown. */
export function treeRows(input: TreeInput): readonly TreeRow[] {
  const root = input.canvas.entities.get(input.root);
  if (!root || !input.visible.nodes.has(root.id)) return [];
  const rows: TreeRow[] = [];
  const place = { path: root.id, level: 1, position: 1, siblings: 1 };
  writeEntity(rows, input, { ...place, kind: "entity", entity: root, edge: null, open: false });
  return rows;
}

/** The row above in the tree, not on the page; undefined for the root. */
export function parentPath(path: string): string | undefined {
  const end = path.lastIndexOf("/");
  return end < 0 ? undefined : path.slice(0, end);
}

/** The entities whose neighbourhood the open rows need, each once. */
export function openEntities(open: OpenRows): readonly string[] {
  const ids = [...open.keys()].map((path) => path.split("/"));
  return [...new Set(ids.flatMap((parts) => (parts.length % 2 === 1 ? (parts.at(-1) ?? []) : [])))];
}

function writeEntity(rows: TreeRow[], input: TreeInput, row: EntityRow): void {
  const { entity, path } = row;
  const above = path.split("/").slice(0, -1).includes(entity.id);
  const open = above ? null : input.open.has(path);
  rows.push({ ...row, open });
  if (open !== true) return;
  const counts = input.countsOf(entity.id);
  // Rows that came one after the other would move under the finger.
  const relations = counts === "loading" ? [] : relationRows(input, row, counts);
  const waits = counts === "loading" || counts === "failed";
  const siblings = relations.length + (waits ? 1 : 0);
  for (const relation of relations) writeRelation(rows, input, { ...relation, siblings });
  if (waits) {
    const place = { path: `${path}/${counts}`, level: row.level + 1, position: siblings, siblings };
    rows.push({ ...place, kind: counts, anchor: entity });
  }
}

interface Reached {
  readonly edge: EntityEdge;
  readonly other: EntityNode;
}

function writeRelation(rows: TreeRow[], input: TreeInput, row: RelationRow): void {
  rows.push(row);
  if (!row.open) return;
  const reached = reachedBy(input, { ...row, anchor: row.anchor.id });
  const written = reached.slice(0, input.open.get(row.path) ?? PAGE);
  const ends: Pick<MoreRow, "kind" | "rest">[] = [];
  if (written.length < reached.length)
    ends.push({ kind: "rows", rest: reached.length - written.length });
  if (row.here < row.total) ends.push({ kind: "neighbours", rest: row.total - row.here });
  const siblings = written.length + ends.length;
  const below = { level: row.level + 1, siblings };
  written.forEach(({ edge, other }, index) => {
    const place = { ...below, path: `${row.path}/${other.id}`, position: index + 1 };
    writeEntity(rows, input, { ...place, kind: "entity", entity: other, edge, open: false });
  });
  ends.forEach((end, index) => {
    const place = { ...below, path: `${row.path}/${end.kind}` };
    rows.push({ ...place, ...end, parent: row, position: written.length + index + 1 });
  });
}

/** One row for each relation and direction that the canvas or the graph knows, in the order of the model. */
function relationRows(
  { canvas, visible, open }: TreeInput,
  { entity, path, level }: EntityRow,
  counts: Counts,
): readonly RelationRow[] {
  const known = typeof counts === "string" ? [] : counts;
  const edges = edgesAround(canvas, entity.id);
  const rows = RELATION_TYPES.flatMap((relation) =>
    directionsOf(relation).map((direction) => {
      const ours = edges.filter((edge) => leads(edge, entity.id, relation, direction));
      const total = known
        .filter(
          (kind) => kind.relation === relation && (direction ?? kind.direction) === kind.direction,
        )
        .reduce((sum, { count }) => sum + count, 0);
      const shown = ours.filter(({ id }) => visible.edges.has(id)).length;
      const here = ours.length;
      return { relation, direction, shown, here, total: Math.max(total, here) };
    }),
  ).filter(({ total }) => total > 0);
  return rows.map((row, index) => {
    const own = `${path}/${row.relation}>${row.direction ?? "both"}`;
    const place = { path: own, level: level + 1, position: index + 1, siblings: rows.length };
    return { ...row, ...place, kind: "relation", anchor: entity, open: open.has(own) };
  });
}

function directionsOf(relation: RelationType): readonly (Direction | null)[] {
  return isSymmetric(relation) ? [null] : ["out", "in"];
}

/** What is shown at the other end of an entity's relations of a kind, the most connected first. */
export function reachedBy(
  { canvas, visible }: Pick<TreeInput, "canvas" | "visible">,
  { anchor, relation, direction }: Omit<RelationKind, "rest">,
): readonly Reached[] {
  return edgesAround(canvas, anchor)
    .filter((edge) => leads(edge, anchor, relation, direction) && visible.edges.has(edge.id))
    .flatMap((edge) => {
      const other = canvas.entities.get(edge.source === anchor ? edge.target : edge.source);
      return other ? [{ edge, other }] : [];
    })
    .toSorted(
      (a, b) =>
        b.other.degree - a.other.degree || a.other.name.localeCompare(b.other.name, "zh-CN"),
    );
}

function edgesAround(canvas: Canvas, id: string): readonly EntityEdge[] {
  const bundles = edgeIndexOf(canvas.edges).around.get(id) ?? [];
  return bundles.flatMap(({ members }) => members);
}

function leads(
  edge: EntityEdge,
  from: string,
  relation: RelationType,
  direction: Direction | null,
): boolean {
  const way = edge.source === from ? "out" : "in";
  return edge.type === relation && (direction === null || direction === way);
}
