/** Which group each entity or relation is in. Pure. */

/** Groups in the order of the legend, and the one of each by its id. */
export interface Assigned<Group> {
  readonly groups: readonly Group[];
  readonly groupOf: ReadonlyMap<string, Group>;
}

/** Assigns ids to groups by the keys of both; what has none of their keys is in no group. */
export function assignGroups<Group extends { readonly key: string }>(
  groups: readonly Group[],
  keys: ReadonlyMap<string, string>,
): Assigned<Group> {
  const byKey = new Map(groups.map((group) => [group.key, group]));
  const pairs = [...keys].flatMap(([id, key]) => {
    const group = byKey.get(key);
    return group ? [[id, group] as const] : [];
  });
  return { groups, groupOf: new Map(pairs) };
}
