/** Small canvases for the client's tests: entities and edges of an invented harbour district. */
import { EntityEdgeSchema, EntityNodeSchema } from "../../server/contract/graph.ts";
import type { EntityEdge, EntityNode } from "../../server/contract/graph.ts";

/** An id as the API gives them, made from a number. */
export function idOf(number: number): string {
  return `e${number.toString(16).padStart(4, "0").repeat(5)}`;
}

/** An entity; what is not told has a plain value. */
export function entity(number: number, part: Partial<EntityNode> = {}): EntityNode {
  return EntityNodeSchema.parse({
    id: idOf(number),
    type: "Project",
    name: `澄港工程${number}`,
    aliases: [],
    scope: "",
    level: null,
    mentions: 1,
    degree: 1,
    sample: false,
    documents: [],
    years: [],
    status: null,
    ...part,
  });
}

/** An edge between two numbered entities. */
export function edge(source: number, target: number, part: Partial<EntityEdge> = {}): EntityEdge {
  const type = part.type ?? "LOCATED_IN";
  return EntityEdgeSchema.parse({
    id: `${idOf(source)}~${type}~${idOf(target)}`,
    type,
    source: idOf(source),
    target: idOf(target),
    evidence: 1,
    documents: ["d00000000000000000001"],
    years: [2024],
    confidence: 0.9,
    ...part,
  });
}
