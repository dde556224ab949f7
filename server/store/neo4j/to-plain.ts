/** The Neo4j driver's values as plain JSON, and plain JSON as what the driver takes. */
import neo4j, { type Node, type Path, type PathSegment, type Relationship } from "neo4j-driver";
import type { Parameters, PlainEdge, PlainNode, PlainValue, Row } from "../graph-store.ts";

/** Collects every node and relationship that passes through `toPlain`, once each, by element id. */
export interface Collected {
  readonly nodes: Map<string, PlainNode>;
  readonly edges: Map<string, PlainEdge>;
}

/** A value of a result as JSON: numbers past 2^53 lose digits, dates become text. */
export function toPlain(value: unknown, collected?: Collected): PlainValue {
  switch (typeof value) {
    case "string":
    case "boolean":
      return value;
    case "number":
      return Number.isFinite(value) ? value : null;
    case "bigint":
      return Number(value);
    case "object":
      return value === null ? null : objectToPlain(value, collected);
    default:
      return null;
  }
}

function objectToPlain(value: object, collected?: Collected): PlainValue {
  if (neo4j.isInt(value)) return value.toNumber();
  if (Array.isArray(value)) return value.map((item) => toPlain(item, collected));
  if (neo4j.isNode(value)) return { ...nodeToPlain(value, collected) };
  if (neo4j.isRelationship(value)) return edgeToPlain(value, collected);
  if (neo4j.isPath(value)) return pathToPlain(value, collected);
  if (ArrayBuffer.isView(value)) return null;
  const isMap = Object.getPrototypeOf(value) === Object.prototype;
  // Dates, times, durations and points write themselves out.
  return isMap ? mapValues(value, (item) => toPlain(item, collected)) : textOf(value);
}

function textOf(value: { toString: () => string }): string {
  return value.toString();
}

function nodeToPlain(node: Node, collected?: Collected): PlainNode {
  const properties = propertiesToPlain(node.properties);
  const id = properties["id"];
  const plain: PlainNode = {
    id: typeof id === "string" ? id : node.elementId,
    labels: [...node.labels].sort(),
    properties,
  };
  collected?.nodes.set(node.elementId, plain);
  return plain;
}

function edgeToPlain(edge: Relationship, collected?: Collected): PlainValue {
  const { elementId: id, type } = edge;
  const properties = propertiesToPlain(edge.properties);
  const source = edge.startNodeElementId;
  const target = edge.endNodeElementId;
  collected?.edges.set(id, { id, type, source, target, properties });
  return { id, type, properties };
}

function pathToPlain(path: Path, collected?: Collected): PlainValue {
  const nodes = [path.start, ...path.segments.map((segment: PathSegment) => segment.end)];
  const edges = path.segments.map((segment: PathSegment) => segment.relationship);
  return {
    nodes: nodes.map((node) => toPlain(node, collected)),
    edges: edges.map((edge) => toPlain(edge, collected)),
  };
}

function propertiesToPlain(properties: object): Row {
  const entries: [string, unknown][] = Object.entries(properties);
  return mapValues(
    Object.fromEntries(entries.sort(([one], [other]) => (one < other ? -1 : 1))),
    (value) => toPlain(value),
  );
}

function mapValues(bag: object, map: (value: unknown) => PlainValue): Row {
  return Object.fromEntries(Object.entries(bag).map(([key, value]) => [key, map(value)]));
}

/** Parameters for the driver: whole numbers become Cypher integers, which it would send as floats. */
export function toDriverParameters(parameters: Parameters): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(parameters).map(([key, value]) => [key, toDriverValue(value)]),
  );
}

function toDriverValue(value: PlainValue): unknown {
  if (typeof value === "number") return Number.isSafeInteger(value) ? neo4j.int(value) : value;
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((item: PlainValue) => toDriverValue(item));
  return toDriverParameters(value as Parameters);
}
