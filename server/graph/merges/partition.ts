/**
 * Which identities are one entity, and which of them it goes by. Pure, and the same whatever order
 * documents and decisions came in.
 */
import { plainName } from "../../../ingest/identity/name-key.ts";
import type { Decision, Identity } from "./identity.ts";

/** Where an identity belongs. */
export interface Placement {
  readonly identity: Identity;
  /** The id of the entity; the identity's own where it stands for itself. */
  readonly home: string;
  /** What joined it to others: a decision, or equal keys; null where nothing did. */
  readonly rule: "decided" | "same-key" | null;
}

export interface PartitionInput {
  /** The identities that some document describes. */
  readonly present: readonly Identity[];
  readonly decisions: readonly Decision[];
}

type Pair = readonly [string, string];

/** Groups of ids that grow together; those that are held apart never meet. */
class Groups {
  readonly #groupOf = new Map<string, Set<string>>();
  readonly #apart: readonly Pair[];

  constructor(apart: readonly Pair[]) {
    this.#apart = apart;
  }

  of(id: string): ReadonlySet<string> {
    return this.#group(id);
  }

  join(one: string, other: string): void {
    const [a, b] = [this.#group(one), this.#group(other)];
    if (a === b || this.#areApart(a, b)) return;
    for (const id of b) {
      a.add(id);
      this.#groupOf.set(id, a);
    }
  }

  #group(id: string): Set<string> {
    const known = this.#groupOf.get(id);
    if (known !== undefined) return known;
    const alone = new Set([id]);
    this.#groupOf.set(id, alone);
    return alone;
  }

  #areApart(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
    return this.#apart.some(
      ([one, other]) => (a.has(one) && b.has(other)) || (a.has(other) && b.has(one)),
    );
  }
}

/** The home of every present identity and of every absent one that a decision joins to a present one. */
export function partition({ present, decisions }: PartitionInput): Placement[] {
  const apart = decisions.filter(({ verdict }) => verdict === "different").map(toPair);
  const same = decisions.filter(({ verdict }) => verdict === "same");
  const groups = new Groups(apart);
  for (const [one, other] of same.map(toPair).sort(comparePairs)) groups.join(one, other);
  for (const [one, other] of pairsOfOneKey(present)) groups.join(one, other);

  const here = new Map(present.map((identity) => [identity.id, identity]));
  const known = new Map(
    same.flatMap(({ one, other }) => [one, other]).map((each) => [each.id, each]),
  );
  const kept = new Set(same.flatMap(({ keep }) => keep ?? []));
  const decided = new Set(same.flatMap(({ one, other }) => [one.id, other.id]));
  return [...new Map([...known, ...here]).values()].sort(byId).flatMap((identity) => {
    const members = [...groups.of(identity.id)].flatMap((id) => here.get(id) ?? []);
    const survivor = chooseSurvivor(members, kept);
    if (survivor === undefined) return [];
    const rule = members.length === 1 ? null : decided.has(identity.id) ? "decided" : "same-key";
    return [{ identity, home: survivor.id, rule }];
  });
}

function toPair({ one, other }: Decision): Pair {
  return one.id < other.id ? [one.id, other.id] : [other.id, one.id];
}

function comparePairs(a: Pair, b: Pair): number {
  const [left, right] = [a.join(" "), b.join(" ")];
  return left < right ? -1 : left > right ? 1 : 0;
}

function pairsOfOneKey(identities: readonly Identity[]): Pair[] {
  const byKey = new Map<string, string[]>();
  for (const { id, key } of [...identities].sort(byId)) {
    byKey.set(key, [...(byKey.get(key) ?? []), id]);
  }
  return [...byKey.values()].flatMap((ids) =>
    ids.flatMap((one, index) => ids.slice(index + 1).map((other): Pair => [one, other])),
  );
}

/** The one that a person chose, else the one whose place is known and whose name is fullest. */
function chooseSurvivor(
  members: readonly Identity[],
  kept: ReadonlySet<string>,
): Identity | undefined {
  const rank = ({ id, scope, name }: Identity): readonly number[] => [
    kept.has(id) ? 0 : 1,
    isDocumentScope(scope) ? 1 : 0,
    -plainName(name).length,
    name.length,
  ];
  return [...members].sort((a, b) => compareRanks(rank(a), rank(b)) || byId(a, b))[0];
}

/** Where a document's place is unknown its local names are scoped by the document itself. */
function isDocumentScope(scope: string): boolean {
  return /^d[0-9a-f]{20}$/.test(scope);
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  const difference = a.map((value, index) => value - (b[index] ?? 0)).find((each) => each !== 0);
  return difference ?? 0;
}

function byId(a: Identity, b: Identity): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
