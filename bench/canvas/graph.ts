/** A graph of a size, the same each time: hubs and leaves like those of reports, spread over a disc. */
import type { Point } from "../../client/state/canvas/types.ts";
import type { EntityEdge, EntityNode } from "../../server/contract/graph.ts";
import { ENTITY_TYPES, RELATION_TYPES } from "../../server/contract/vocabulary.ts";

export interface BenchGraph {
  readonly nodes: readonly EntityNode[];
  readonly edges: readonly EntityEdge[];
  readonly positions: ReadonlyMap<string, Point>;
}

const ROOM = 70;

/** `count` entities and about twice as many edges; `first` is the number of the first entity. */
export function benchGraph(count: number, first = 0): BenchGraph {
  const random = randomFrom(7 + first);
  const degree = new Map<string, number>();
  const edges = new Map<string, EntityEdge>();
  for (let made = 0; made < count * 2; made += 1) {
    // Squaring favours low numbers: these become the hubs.
    const source = idOf(first + Math.floor(random() * count));
    const target = idOf(first + Math.floor(random() ** 2 * count));
    const type = RELATION_TYPES[made % RELATION_TYPES.length] ?? "LOCATED_IN";
    if (source === target) continue;
    const id = `${source}~${type}~${target}`;
    edges.set(id, {
      ...{ id, type, source, target, evidence: 1 + (made % 3), documents: [] },
      ...{ years: [2024], confidence: 0.9 },
    });
    for (const end of [source, target]) degree.set(end, (degree.get(end) ?? 0) + 1);
  }
  const positions = new Map<string, Point>();
  const nodes = Array.from({ length: count }, (_none, index): EntityNode => {
    const id = idOf(first + index);
    const [turn, reach] = [random() * 2 * Math.PI, Math.sqrt(random())];
    const radius = reach * ROOM * 0.5 * Math.sqrt(count);
    positions.set(id, { x: radius * Math.cos(turn), y: radius * Math.sin(turn) });
    return {
      ...{ id, type: ENTITY_TYPES[index % ENTITY_TYPES.length] ?? "Project" },
      ...{ name: `测试工程第${index}号`, aliases: [], scope: "", level: null },
      ...{ mentions: 1, degree: degree.get(id) ?? 0, sample: false },
      ...{ documents: [], years: [2024], status: null },
    };
  });
  return { nodes, edges: [...edges.values()], positions };
}

/** The id of an entity by its number. */
export function idOf(number: number): string {
  return `e${number.toString(16).padStart(20, "0")}`;
}

// A linear congruential generator: chance that is the same on every machine.
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
