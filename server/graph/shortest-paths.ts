/**
 * All shortest paths between two nodes, by a search from both ends that asks for one level at a
 * time; works with whatever can tell the neighbours of a set of nodes.
 */

/** Tells every pair (node of the set, its neighbour). */
export type ExpandLevel = (
  ids: readonly string[],
) => Promise<readonly (readonly [string, string])[]>;

export interface PathSearch {
  readonly from: string;
  readonly to: string;
  /** In edges. */
  readonly maxLength: number;
  /** How many paths are wanted. */
  readonly limit: number;
  readonly expand: ExpandLevel;
}

export interface PathsFound {
  /** Each from `from` to `to`, all of the same length, sorted. */
  readonly paths: readonly (readonly string[])[];
  readonly limitHit: boolean;
}

/** One side of the search: for each node that was reached, the nodes one step nearer to the start. */
interface Side {
  readonly nearer: Map<string, Set<string>>;
  level: readonly string[];
  depth: number;
}

function startSide(id: string): Side {
  return { nearer: new Map([[id, new Set<string>()]]), level: [id], depth: 0 };
}

async function growSide(side: Side, expand: ExpandLevel): Promise<void> {
  const reached = new Map<string, Set<string>>();
  for (const [source, target] of await expand(side.level)) {
    if (side.nearer.has(target)) continue;
    const sources = reached.get(target) ?? new Set<string>();
    reached.set(target, sources.add(source));
  }
  for (const [id, sources] of reached) side.nearer.set(id, sources);
  side.level = [...reached.keys()].sort();
  side.depth += 1;
}

/** Every walk from a node to the side's start, following `nearer`, until `limit` are found. */
function walkHome(side: Side, id: string, limit: number): string[][] {
  const sources = [...(side.nearer.get(id) ?? [])].sort();
  if (sources.length === 0) return [[id]];
  const walks: string[][] = [];
  for (const source of sources) {
    if (walks.length >= limit) break;
    const rest = walkHome(side, source, limit - walks.length);
    walks.push(...rest.map((walk) => [id, ...walk]));
  }
  return walks;
}

function joinPaths(left: Side, right: Side, meeting: readonly string[], limit: number): PathsFound {
  const paths: string[][] = [];
  for (const middle of meeting) {
    if (paths.length > limit) break;
    const heads = walkHome(left, middle, limit + 1);
    const tails = walkHome(right, middle, limit + 1);
    for (const head of heads) {
      const start = head.toReversed();
      for (const tail of tails) paths.push([...start, ...tail.slice(1)]);
    }
  }
  const sorted = paths.map((path) => path.join(" ")).sort();
  return {
    paths: sorted.slice(0, limit).map((path) => path.split(" ")),
    limitHit: sorted.length > limit,
  };
}

/** The shortest paths between two different nodes, at most `limit` of them; none where they are further apart than `maxLength`. */
export async function findShortestPaths(search: PathSearch): Promise<PathsFound> {
  const { from, to, maxLength, limit, expand } = search;
  const [left, right] = [startSide(from), startSide(to)];
  while (left.depth + right.depth < maxLength) {
    // The smaller side is the cheaper one to grow.
    const [side, other] = left.level.length <= right.level.length ? [left, right] : [right, left];
    if (side.level.length === 0) break;
    await growSide(side, expand);
    const meeting = side.level.filter((id) => other.nearer.has(id));
    if (meeting.length > 0) return joinPaths(left, right, meeting, limit);
  }
  return { paths: [], limitHit: false };
}
