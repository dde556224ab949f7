/** A graphology graph as GraphML; no kept library writes it. */
import type { MultiDirectedGraph } from "graphology";
import type { Attributes } from "./to-graphology.ts";

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\n": "&#10;",
  "\r": "&#13;",
  "\t": "&#9;",
};

function escapeXml(text: string): string {
  return text.replaceAll(/[&<>"\n\r\t]/g, (character) => ENTITIES[character] ?? character);
}

function typeOf(value: Attributes[string]): string {
  if (typeof value === "number") return "double";
  return typeof value;
}

/** The keys of one kind of element, typed by the first element that has them. */
function declareKeys(kind: "node" | "edge", all: readonly Attributes[]): string[] {
  const types = new Map<string, string>();
  for (const attributes of all) {
    for (const [name, value] of Object.entries(attributes)) {
      if (!types.has(name)) types.set(name, typeOf(value));
    }
  }
  return [...types].map(
    ([name, type]) =>
      `<key id="${kind}-${name}" for="${kind}" attr.name="${name}" attr.type="${type}"/>`,
  );
}

function writeData(kind: "node" | "edge", attributes: Attributes): string {
  return Object.entries(attributes)
    .map(([name, value]) => `<data key="${kind}-${name}">${escapeXml(String(value))}</data>`)
    .join("");
}

/** The graph as a GraphML document; text must already be what XML can hold. */
export function writeGraphml(graph: MultiDirectedGraph<Attributes, Attributes>): string {
  const nodes = graph.mapNodes(
    (id, attributes) => `<node id="${escapeXml(id)}">${writeData("node", attributes)}</node>`,
  );
  const edges = graph.mapEdges(
    (id, attributes, source, target) =>
      `<edge id="${escapeXml(id)}" source="${escapeXml(source)}" target="${escapeXml(target)}">${writeData("edge", attributes)}</edge>`,
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">',
    ...declareKeys(
      "node",
      graph.mapNodes((_, attributes) => attributes),
    ),
    ...declareKeys(
      "edge",
      graph.mapEdges((_, attributes) => attributes),
    ),
    '<graph id="zhengtu" edgedefault="directed">',
    ...nodes,
    ...edges,
    "</graph>",
    "</graphml>",
    "",
  ].join("\n");
}
