/** The hierarchy of areas and what each holds: the same in the browser and in an export. Pure. */
import type { Area, AreaProject, AreaTable, ProjectFilter } from "./areas.ts";
import { UNSAID } from "./areas.ts";

/** An area at its place in the tree; one that lies in two areas stands under both. */
export interface AreaBranch {
  readonly area: Area;
  readonly depth: number;
  /** The names above it, the highest first. */
  readonly above: readonly string[];
  readonly path: string;
  readonly children: readonly AreaBranch[];
  /** The projects that are said to lie just here. */
  readonly own: readonly AreaProject[];
  /** Those and the ones of all areas below, each once. */
  readonly all: readonly AreaProject[];
}

const MAX_DEPTH = 8;

/** The tree of the areas that hold one of the projects, and the projects that name none. */
export function growTree(
  { areas }: Pick<AreaTable, "areas">,
  projects: readonly AreaProject[],
): { readonly roots: readonly AreaBranch[]; readonly unplaced: readonly AreaProject[] } {
  const known = new Map(areas.map((area) => [area.id, area]));
  const parents = new Map(areas.map(({ id }) => [id, nearestParents(id, known)]));
  const own = new Map<string, AreaProject[]>();
  for (const project of projects) {
    for (const { id } of project.areas) own.set(id, [...(own.get(id) ?? []), project]);
  }
  const grow = (area: Area, trail: readonly Area[]): AreaBranch[] => {
    const path = [...trail, area].map(({ id }) => id).join("~");
    const isBelow = ({ id }: Area) =>
      parents.get(id)?.includes(area.id) === true && !trail.some((one) => one.id === id);
    const children =
      trail.length < MAX_DEPTH
        ? areas.filter(isBelow).flatMap((child) => grow(child, [...trail, area]))
        : [];
    const here = own.get(area.id) ?? [];
    const all = [...new Set([...here, ...children.flatMap((child) => child.all)])];
    if (all.length === 0) return [];
    const above = trail.map(({ name }) => name);
    return [{ area, depth: trail.length, above, path, children, own: here, all }];
  };
  const roots = areas
    .filter(({ id }) => parents.get(id)?.length === 0 || isInCircle(id, parents))
    .flatMap((area) => grow(area, []))
    .toSorted((a, b) => b.all.length - a.all.length);
  return { roots, unplaced: projects.filter((project) => project.areas.length === 0) };
}

/** All branches, each before its children. */
export function flatten(branches: readonly AreaBranch[]): readonly AreaBranch[] {
  return branches.flatMap((branch) => [branch, ...flatten(branch.children)]);
}

/** The projects that pass every part of the filter. */
export function filterProjects(
  table: Pick<AreaTable, "areas" | "items">,
  { status, year, area, q }: ProjectFilter,
): readonly AreaProject[] {
  const known = new Map(table.areas.map((one) => [one.id, one]));
  return table.items.filter(
    (project) =>
      (status.length === 0 || status.includes(project.status ?? UNSAID)) &&
      (year.length === 0 || year.includes(project.year ?? UNSAID)) &&
      (area.length === 0 || standsIn(project, area, known)) &&
      project.name.includes(q.trim()),
  );
}

function standsIn(
  project: AreaProject,
  wanted: readonly string[],
  known: ReadonlyMap<string, Area>,
): boolean {
  if (project.areas.length === 0) return wanted.includes(UNSAID);
  return project.areas.some(({ id }) =>
    [id, ...allAbove(id, known)].some((one) => wanted.includes(one)),
  );
}

/** Everything over an area, near or far; a circle of reports that contradict each other ends. */
function allAbove(id: string, known: ReadonlyMap<string, Area>): ReadonlySet<string> {
  const above = new Set<string>();
  const open = [...(known.get(id)?.parents ?? [])];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (above.has(next) || !known.has(next)) continue;
    above.add(next);
    open.push(...(known.get(next)?.parents ?? []));
  }
  return above;
}

/** A street said to lie in its district and in its city stands under the district alone. */
function nearestParents(id: string, known: ReadonlyMap<string, Area>): readonly string[] {
  const parents = (known.get(id)?.parents ?? []).filter((one) => known.has(one) && one !== id);
  return parents.filter(
    (parent) =>
      !parents.some(
        (other) =>
          other !== parent &&
          allAbove(other, known).has(parent) &&
          !allAbove(parent, known).has(other),
      ),
  );
}

/** Two areas that are each said to lie in the other have no root above them: the first by id is one. */
function isInCircle(id: string, parents: ReadonlyMap<string, readonly string[]>): boolean {
  const seen: string[] = [id];
  for (let at = 0; at < seen.length; at += 1) {
    for (const parent of parents.get(seen[at] ?? "") ?? [])
      if (!seen.includes(parent)) seen.push(parent);
  }
  const rootless = seen.every((one) => (parents.get(one) ?? []).length > 0);
  return rootless && id === seen.toSorted()[0];
}

/** The sentences that a project's row rests on, that of the last progress first; a mention where nothing else is said. */
export function sentenceIdsOf({ steps, areas, money, mention }: AreaProject): readonly string[] {
  const said = [
    ...steps.map(({ sentence }) => sentence).toReversed(),
    ...money.map(({ sentence }) => sentence),
    ...areas.flatMap(({ sentence }) => sentence ?? []),
  ];
  return said.length === 0 && mention !== null ? [mention] : [...new Set(said)];
}
