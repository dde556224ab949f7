/**
 * The first paths between two nodes from short to long, none through a node twice. Levels around both
 * ends tell how far a node is from the goal at least, so that the search walks towards it only.
 */
import type { ExpandLevel, PathSearch, PathsFound } from "./shortest-paths.ts";

// What one search may look at, in nodes asked for and in steps tried.
const MAX_EXPANDED = 20_000;
const MAX_STEPS = 200_000;

/** One end of the search: how far from it each reached node is, and which nodes have been asked for their neighbours. */
interface End {
  readonly distance: Map<string, number>;
  level: readonly string[];
  depth: number;
}

interface Known {
  readonly neighbours: Map<string, Set<string>>;
  readonly expand: ExpandLevel;
  expanded: number;
}

function startEnd(id: string): End {
  return { distance: new Map([[id, 0]]), level: [id], depth: 0 };
}

function remember({ neighbours }: Known, a: string, b: string): void {
  const set = neighbours.get(a) ?? new Set<string>();
  neighbours.set(a, set.add(b));
}

async function growEnd(end: End, known: Known): Promise<void> {
  known.expanded += end.level.length;
  const next = new Set<string>();
  for (const [source, target] of await known.expand(end.level)) {
    remember(known, source, target);
    remember(known, target, source);
    if (!end.distance.has(target)) next.add(target);
  }
  end.depth += 1;
  for (const id of next) end.distance.set(id, end.depth);
  end.level = [...next].sort();
}

interface Walk {
  readonly known: Known;
  readonly goal: End;
  readonly to: string;
  readonly limit: number;
  readonly paths: string[][];
  steps: number;
}

/** Tries every way of exactly `left` more steps from the end of `path` to the goal, in the order of ids. */
function walkOn(walk: Walk, path: string[], left: number): void {
  const here = path.at(-1) ?? "";
  for (const next of [...(walk.known.neighbours.get(here) ?? [])].sort()) {
    walk.steps += 1;
    if (walk.paths.length >= walk.limit || walk.steps > MAX_STEPS) return;
    if (path.includes(next)) continue;
    // A node that the goal's levels have not reached is further away than they go.
    const distance = walk.goal.distance.get(next) ?? walk.goal.depth + 1;
    if (distance > left - 1) continue;
    if (next === walk.to) {
      if (left === 1) walk.paths.push([...path, next]);
      continue;
    }
    if (left > 1) walkOn(walk, [...path, next], left - 1);
  }
}

/** The `limit` shortest paths of at most `maxLength` edges; `limitHit` where there are more, or where the search became too wide. */
export async function findKShortestPaths(search: PathSearch): Promise<PathsFound> {
  const { from, to, maxLength, limit, expand } = search;
  const [start, goal] = [startEnd(from), startEnd(to)];
  const known: Known = { neighbours: new Map(), expand, expanded: 0 };
  const walk: Walk = { known, goal, to, limit: limit + 1, paths: [], steps: 0 };
  let tooWide = false;
  for (let length = 1; length <= maxLength && walk.paths.length <= limit; length += 1) {
    const end = length % 2 === 1 ? goal : start;
    if (known.expanded + end.level.length > MAX_EXPANDED) {
      tooWide = true;
      break;
    }
    await growEnd(end, known);
    walkOn(walk, [from], length);
  }
  return {
    paths: walk.paths.slice(0, limit),
    limitHit: walk.paths.length > limit || walk.steps > MAX_STEPS || tooWide,
  };
}
