/**
 * The embedded engine's values as plain JSON. It gives nodes and relationships as objects with
 * `_id`, `_labels`, `_type`, `_source`, `_target` among the properties; a person's query may not
 * use such names itself, so the objects can be told from maps.
 */
import type { PlainEdge, PlainNode, PlainValue, Row } from "../graph-store.ts";

type Bag = Readonly<Record<string, unknown>>;

/** Collects every node and relationship that passes through `toPlain`, once each. */
export interface Collected {
  readonly nodes: Map<number, PlainNode>;
  readonly edges: Map<number, RawEdge>;
}

/** A relationship whose ends are still the engine's own numbers. */
export interface RawEdge {
  readonly id: number;
  readonly type: string;
  readonly source: number;
  readonly target: number;
  readonly properties: Row;
}

/** A value of a result as JSON: numbers past 2^53 lose digits, dates become text. */
export function toPlain(value: unknown, collected?: Collected): PlainValue {
  if (value === null || value === undefined) return null;
  switch (typeof value) {
    case "string":
    case "boolean":
      return value;
    case "number":
      return Number.isFinite(value) ? value : null;
    case "bigint":
      return Number(value);
    case "object":
      return objectToPlain(value, collected);
    default:
      return null;
  }
}

/** A row by column name as JSON. */
export function toPlainRow(row: Bag): Row {
  return mapValues(row, (value) => toPlain(value));
}

function objectToPlain(value: object, collected?: Collected): PlainValue {
  if (Array.isArray(value)) return value.map((item) => toPlain(item, collected));
  if (value instanceof Date) return value.toISOString();
  if (ArrayBuffer.isView(value)) return null;
  const bag = value as Bag;
  if (isNode(bag)) return { ...nodeToPlain(bag, collected) };
  if (isEdge(bag)) return edgeToPlain(bag, collected);
  return mapValues(bag, (item) => toPlain(item, collected));
}

interface NodeBag extends Bag {
  readonly _id: number;
  readonly _labels: readonly string[];
}

interface EdgeBag extends Bag {
  readonly _id: number;
  readonly _type: string;
  readonly _source: number;
  readonly _target: number;
}

function isNode(bag: Bag): bag is NodeBag {
  return typeof bag["_id"] === "number" && Array.isArray(bag["_labels"]);
}

function isEdge(bag: Bag): bag is EdgeBag {
  return typeof bag["_type"] === "string" && typeof bag["_source"] === "number";
}

function nodeToPlain(bag: NodeBag, collected?: Collected): PlainNode {
  const node = plainNode(bag._id, bag._labels, bag);
  collected?.nodes.set(bag._id, node);
  return node;
}

/** A node by its parts: its id is the property `id`, that of the content, where it has one. */
export function plainNode(number: number, labels: readonly string[], bag: Bag): PlainNode {
  const properties = ownProperties(bag);
  const id = properties["id"];
  return {
    id: typeof id === "string" ? id : `n:${number}`,
    labels: [...labels].sort(),
    properties,
  };
}

function edgeToPlain(bag: EdgeBag, collected?: Collected): PlainValue {
  const { _id: id, _type: type, _source: source, _target: target } = bag;
  const edge = { id, type, source, target, properties: ownProperties(bag) };
  collected?.edges.set(id, edge);
  return { id: `r:${id}`, type, properties: edge.properties };
}

/** Relationships with their ends named by the ids of the nodes. */
export function finishEdges(collected: Collected): readonly PlainEdge[] {
  return [...collected.edges.values()].map((edge) => ({
    id: `r:${edge.id}`,
    type: edge.type,
    source: collected.nodes.get(edge.source)?.id ?? `n:${edge.source}`,
    target: collected.nodes.get(edge.target)?.id ?? `n:${edge.target}`,
    properties: edge.properties,
  }));
}

function ownProperties(bag: Bag): Row {
  const entries = Object.entries(bag)
    .filter(([key]) => !key.startsWith("_"))
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return mapValues(Object.fromEntries(entries), (value) => toPlain(value));
}

function mapValues(bag: Bag, map: (value: unknown) => PlainValue): Row {
  return Object.fromEntries(Object.entries(bag).map(([key, value]) => [key, map(value)]));
}
