/** Rings: one node in the middle, its neighbours around it, theirs around them. Pure. */

export interface RingsInput {
  readonly nodes: readonly { readonly id: string }[];
  readonly edges: readonly { readonly source: string; readonly target: string }[];
  /** The node in the middle; null for the one with most neighbours. */
  readonly centre: string | null;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

const RING = 170;
/** Along a ring, names stand side by side. */
const SPACING = 96;

/** One place for each node, in the order of the input. */
export function layOutRings(
  input: RingsInput,
): readonly (readonly [id: string, x: number, y: number])[] {
  const neighbours = neighbourLists(input);
  const centre = input.centre ?? mostConnected(input, neighbours);
  const rings = ringsAround(centre, input, neighbours);
  const places = new Map<string, Point>();
  let radius = 0;
  rings.forEach((ring, depth) => {
    if (depth === 0) {
      ring.forEach((id) => places.set(id, { x: 0, y: 0 }));
      return;
    }
    radius = Math.max(radius + RING, (ring.length * SPACING) / (2 * Math.PI));
    spreadOn(ring, radius, { places, neighbours });
  });
  return input.nodes.map(({ id }) => {
    const { x, y } = places.get(id) ?? { x: 0, y: 0 };
    return [id, x, y] as const;
  });
}

type Neighbours = ReadonlyMap<string, readonly string[]>;

function neighbourLists({ nodes, edges }: RingsInput): Neighbours {
  const lists = new Map<string, string[]>(nodes.map(({ id }) => [id, []]));
  for (const { source, target } of edges) {
    lists.get(source)?.push(target);
    lists.get(target)?.push(source);
  }
  return lists;
}

function mostConnected({ nodes }: RingsInput, neighbours: Neighbours): string {
  const degree = (id: string) => neighbours.get(id)?.length ?? 0;
  const ranked = nodes.toSorted((a, b) => degree(b.id) - degree(a.id) || (a.id < b.id ? -1 : 1));
  return ranked[0]?.id ?? "";
}

/** The nodes by their distance from the centre; what nothing connects with it comes last. */
function ringsAround(
  centre: string,
  { nodes }: RingsInput,
  neighbours: Neighbours,
): readonly (readonly string[])[] {
  const seen = new Set([centre]);
  const rings: string[][] = [[centre]];
  for (let ring = rings[0] ?? []; ring.length > 0;) {
    const next: string[] = [];
    for (const id of ring) {
      for (const other of neighbours.get(id) ?? []) {
        if (seen.has(other)) continue;
        seen.add(other);
        next.push(other);
      }
    }
    if (next.length > 0) rings.push(next);
    ring = next;
  }
  const rest = nodes.map(({ id }) => id).filter((id) => !seen.has(id));
  return rest.length > 0 ? [...rings, rest] : rings;
}

/** Evenly, in the order of what each is tied to on the ring within, so that few lines cross. */
function spreadOn(
  ring: readonly string[],
  radius: number,
  { places, neighbours }: { readonly places: Map<string, Point>; readonly neighbours: Neighbours },
): void {
  const angleOf = (id: string) => {
    const inner = (neighbours.get(id) ?? []).flatMap((other) => places.get(other) ?? []);
    const x = inner.reduce((sum, point) => sum + point.x, 0);
    const y = inner.reduce((sum, point) => sum + point.y, 0);
    return x === 0 && y === 0 ? 0 : (Math.atan2(y, x) + 2 * Math.PI) % (2 * Math.PI);
  };
  const ordered = ring
    .map((id) => ({ id, angle: angleOf(id) }))
    .toSorted((a, b) => a.angle - b.angle || (a.id < b.id ? -1 : 1));
  ordered.forEach(({ id }, index) => {
    const angle = (index / ordered.length) * 2 * Math.PI;
    places.set(id, { x: radius * Math.cos(angle), y: radius * Math.sin(angle) });
  });
}
