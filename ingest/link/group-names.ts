/** Which names of one document are one thing: those of one normal form, and what the rules of one document add. */
import { nameKey, plainName } from "../identity/name-key.ts";
import type { NormalForm } from "../identity/normal-form.ts";
import { type AliasRule, sameInDocument } from "../identity/same-in-document.ts";
import type { MentionCandidate } from "../model/mention.ts";
import type { EntityType } from "../model/ontology.ts";

/** A candidate under the full name that its document gives it. */
export interface NamedCandidate {
  readonly candidate: MentionCandidate;
  readonly name: string;
  readonly scope: string;
  readonly form: NormalForm;
}

/** One thing of a document with all its names. */
export interface Group {
  readonly type: EntityType;
  readonly form: NormalForm;
  /** The fullest name, and the scope that goes with it. */
  name: string;
  scope: string;
  /** Every name and why it is one of this thing's. */
  readonly names: Map<string, AliasRule>;
  readonly candidates: MentionCandidate[];
}

/** Candidates → things, in an order that depends on their names only. */
export function groupNames(named: readonly NamedCandidate[], placePath: string): Group[] {
  return joinGroups(groupByForm(named), placePath);
}

function groupByForm(named: readonly NamedCandidate[]): Group[] {
  const groups = new Map<string, Group>();
  for (const { candidate, name, scope, form } of named) {
    const key = `${candidate.type} ${form.path} ${form.stem}`;
    const group = groups.get(key) ?? startGroup(candidate.type, form, { name, scope });
    groups.set(key, group);
    group.candidates.push(candidate);
    for (const each of [name, candidate.text]) {
      if (!group.names.has(each)) group.names.set(each, ruleFor(each, group.name));
    }
    if (isFuller(name, group.name)) Object.assign(group, { name, scope });
  }
  return [...groups.values()];
}

function startGroup(
  type: EntityType,
  form: NormalForm,
  { name, scope }: { readonly name: string; readonly scope: string },
): Group {
  return { type, form, name, scope, names: new Map([[name, "same-spelling"]]), candidates: [] };
}

function ruleFor(name: string, first: string): AliasRule {
  return nameKey(name) === nameKey(first) ? "same-spelling" : "same-normal-form";
}

/** Longer without its quotes and spaces, then with them; then by content, so that the order of reading does not matter. */
function isFuller(name: string, other: string): boolean {
  const difference = plainName(name).length - plainName(other).length || name.length - other.length;
  return difference > 0 || (difference === 0 && name < other);
}

/** Each group that is sure to be the same as exactly one other joins it. */
function joinGroups(groups: readonly Group[], placePath: string): Group[] {
  const things = groups.map(({ type, form, names }) => ({
    ...{ type, form },
    keys: [...names.keys()].map(nameKey),
  }));
  const gone = new Set<Group>();
  for (const [index, group] of groups.entries()) {
    const thing = things[index];
    if (thing === undefined) continue;
    const matches = groups.flatMap((other, at) => {
      const named = things[at];
      if (other === group || gone.has(other) || named === undefined) return [];
      const rule = sameInDocument(thing, named, placePath);
      return rule === null ? [] : [{ other, rule }];
    });
    const [match] = matches;
    // Two that it could be: it stays by itself.
    if (match === undefined || matches.length > 1) continue;
    gone.add(group);
    match.other.candidates.push(...group.candidates);
    for (const name of group.names.keys()) match.other.names.set(name, match.rule);
  }
  return groups.filter((group) => !gone.has(group));
}
