/** Groups: several entities drawn as one node. They stay on the canvas; only what is drawn is folded. Pure. */
import type { EntityEdge, EntityNode } from "../../../server/contract/graph.ts";
import type { Visible } from "../filters/producers.ts";
import type { Canvas, Group, Point } from "./types.ts";

/** Draws entities as one; those of another group leave it. */
export function groupEntities(canvas: Canvas, ids: readonly string[], name: string): Canvas {
  const members = ids.filter((id) => canvas.entities.has(id)).toSorted();
  if (members.length < 2) return canvas;
  const groups = withoutGrouped(canvas.groups, new Set(members));
  return { ...canvas, groups: new Map(groups).set(groupId(members), { name, members }) };
}

/** Groups as they were kept, of what is on the canvas now. */
export function regroup(canvas: Canvas, groups: readonly Group[]): Canvas {
  return groups.reduce((now, { name, members }) => groupEntities(now, members, name), canvas);
}

/** Gives a group another name; an empty one changes nothing. */
export function renameGroup(canvas: Canvas, id: string, name: string): Canvas {
  const group = canvas.groups.get(id);
  const trimmed = name.trim();
  if (!group || trimmed === "" || trimmed === group.name) return canvas;
  return { ...canvas, groups: new Map(canvas.groups).set(id, { ...group, name: trimmed }) };
}

/** Draws the members of a group by themselves again. */
export function ungroup(canvas: Canvas, id: string): Canvas {
  if (!canvas.groups.has(id)) return canvas;
  return { ...canvas, groups: new Map([...canvas.groups].filter(([other]) => other !== id)) };
}

/** Ids with each group's id replaced by those of its members. */
export function withMembers({ groups }: Canvas, ids: readonly string[]): readonly string[] {
  return ids.flatMap((id) => groups.get(id)?.members ?? [id]);
}

/** Groups without some of their members; one that has fewer than two left is none. */
export function withoutGrouped(
  groups: ReadonlyMap<string, Group>,
  gone: ReadonlySet<string>,
): ReadonlyMap<string, Group> {
  const kept = [...groups].map(([id, group]): [string, Group] => [
    id,
    { ...group, members: group.members.filter((member) => !gone.has(member)) },
  ]);
  return new Map(kept.filter(([, { members }]) => members.length > 1));
}

const drawn = new WeakMap<Canvas, Canvas>();

/** The canvas as it is drawn: each group as one entity in the middle of its members, with their edges as its own. */
export function foldGroups(canvas: Canvas): Canvas {
  if (canvas.groups.size === 0) return canvas;
  const known = drawn.get(canvas);
  if (known) return known;
  const folded = fold(canvas);
  drawn.set(canvas, folded);
  return folded;
}

/** What is shown, in terms of the folded canvas: a group as soon as one of its members is. */
export function foldVisible(canvas: Canvas, visible: Visible): Visible {
  if (canvas.groups.size === 0) return visible;
  const homes = groupOf(canvas);
  const homeOf = (id: string) => homes.get(id) ?? id;
  const edges = [...visible.edges].flatMap((id) => {
    const edge = canvas.edges.get(id);
    return edge ? [`${homeOf(edge.source)}~${edge.type}~${homeOf(edge.target)}`] : [];
  });
  return { nodes: new Set([...visible.nodes].map(homeOf)), edges: new Set(edges) };
}

/** The edges that one edge of the folded canvas stands for. */
export function unfoldEdge(canvas: Canvas, id: string): readonly EntityEdge[] {
  const homes = groupOf(canvas);
  return [...canvas.edges.values()].filter(
    ({ source, type, target }) =>
      `${homes.get(source) ?? source}~${type}~${homes.get(target) ?? target}` === id,
  );
}

/** The group that each grouped entity stands in. */
function groupOf(canvas: Canvas): ReadonlyMap<string, string> {
  return new Map(
    [...canvas.groups].flatMap(([id, { members }]) =>
      members.map((member): [string, string] => [member, id]),
    ),
  );
}

function fold(canvas: Canvas): Canvas {
  const homes = groupOf(canvas);
  const nodes = [...canvas.entities.values()].filter(({ id }) => !homes.has(id));
  const stands = [...canvas.groups].map(([id, group]) => standFor(canvas, id, group));
  const edges = new Map<string, EntityEdge>();
  for (const edge of canvas.edges.values()) {
    const source = homes.get(edge.source) ?? edge.source;
    const target = homes.get(edge.target) ?? edge.target;
    if (source === target) continue;
    const id = `${source}~${edge.type}~${target}`;
    const known = edges.get(id);
    edges.set(id, joined({ ...edge, id, source, target }, known));
  }
  const places = [...canvas.groups].map(([id, { members }]): [string, Point] => [
    id,
    middleOf(members.flatMap((member) => canvas.positions.get(member) ?? [])),
  ]);
  return {
    ...canvas,
    entities: new Map([...nodes, ...stands].map((node) => [node.id, node])),
    edges,
    positions: new Map([...canvas.positions, ...places]),
  };
}

function standFor(canvas: Canvas, id: string, { name, members }: Group): EntityNode {
  const entities = members.flatMap((member) => canvas.entities.get(member) ?? []);
  const [first] = entities;
  const sum = (pick: (entity: EntityNode) => number) =>
    entities.reduce((total, entity) => total + pick(entity), 0);
  return {
    id,
    type: first?.type ?? "Place",
    name: `${name}（${members.length}）`,
    aliases: entities.map((entity) => entity.name),
    scope: "",
    level: null,
    mentions: sum((entity) => entity.mentions),
    degree: sum((entity) => entity.degree),
    sample: entities.every((entity) => entity.sample),
    documents: distinct(entities.flatMap((entity) => entity.documents)),
    years: distinct(entities.flatMap((entity) => entity.years)),
    status: null,
  };
}

function joined(edge: EntityEdge, known: EntityEdge | undefined): EntityEdge {
  if (!known) return edge;
  return {
    ...edge,
    evidence: edge.evidence + known.evidence,
    documents: distinct([...edge.documents, ...known.documents]),
    years: distinct([...edge.years, ...known.years]),
    confidence: Math.max(edge.confidence, known.confidence),
  };
}

/** The middle of some points. */
export function middleOf(points: readonly Point[]): Point {
  const count = Math.max(points.length, 1);
  return {
    x: points.reduce((sum, { x }) => sum + x, 0) / count,
    y: points.reduce((sum, { y }) => sum + y, 0) / count,
  };
}

function distinct<Item>(items: readonly Item[]): Item[] {
  return [...new Set(items)].sort();
}

/** An id like an entity's, made from the members: the same group has the same id. */
function groupId(members: readonly string[]): string {
  let hash = 0xcbf29ce484222325n;
  for (const unit of members.join()) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(unit.codePointAt(0) ?? 0)) * 0x100000001b3n);
  }
  return `g${hash.toString(16).padStart(20, "0")}`;
}
