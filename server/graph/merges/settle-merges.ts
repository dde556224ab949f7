/**
 * Brings merges up to date after documents or decisions came or went: which identities are one
 * entity follows from the documents and decisions that are there, so the order of their coming never shows.
 */
import { ENTITY_TYPES } from "../../../ingest/model/ontology.ts";
import { loadQuery } from "../../queries/load-query.ts";
import type { PlainValue } from "../../store/graph-store.ts";
import { refreshEntities } from "../refresh-entities.ts";
import { writeRows } from "../write-rows.ts";
import type { Identity } from "./identity.ts";
import { type Move, moveFacts, withholdRelations } from "./move-facts.ts";
import { type Placement, partition } from "./partition.ts";
import {
  type IdentityGroup,
  type TransactionReader,
  readDescribed,
  readGroup,
} from "./read-group.ts";

/** What settling changed. */
export interface Settled {
  /** How many entities are gone because no document describes them. */
  readonly removed: number;
}

/** Settles the given identities and all that belong with them, inside a transaction. */
export async function settleMerges(
  reader: TransactionReader,
  touched: readonly string[],
): Promise<Settled> {
  const group = await readGroup(reader, touched);
  const described = await readDescribed(reader, [...new Set(group.homes.values())]);
  const present = [...group.identities.values()].filter(({ id }) => described.has(id));
  const placements = partition({ present, decisions: group.decisions });
  const moves = listMoves(group, placements, described);
  const raised = await raiseEntities(reader, moves, group);
  await moveFacts(reader, moves);
  await withholdRelations(reader, sharedHomes(placements));
  await recordMerges(reader, group, placements);
  const homes = [...group.homes.values(), ...placements.map(({ home }) => home)];
  const removed = await refreshEntities(reader.transaction, reader.dialect, [...new Set(homes)]);
  return { removed: removed - raised };
}

function listMoves(
  { homes }: IdentityGroup,
  placements: readonly Placement[],
  described: ReadonlySet<string>,
): Move[] {
  return placements.flatMap(({ identity: { id }, home }) => {
    const from = homes.get(id);
    if (from === undefined || from === home || !described.has(id)) return [];
    return [{ entity: id, from, to: home }];
  });
}

/** Makes the entities that take others in or stand for themselves again; returns how many are new. */
async function raiseEntities(
  { transaction, dialect }: TransactionReader,
  moves: readonly Move[],
  { identities, homes }: IdentityGroup,
): Promise<number> {
  const targets = [...new Set(moves.map(({ to }) => to))].filter((id) => homes.get(id) !== id);
  const rows = targets.flatMap((id) => identities.get(id) ?? []);
  for (const type of ENTITY_TYPES) {
    const ofType = rows.filter((row) => row.type === type);
    const query = loadQuery("write/raise-entities", dialect).replaceAll("EntityType", type);
    await writeRows(transaction, query, toRows(ofType));
  }
  return rows.length;
}

function sharedHomes(placements: readonly Placement[]): string[] {
  return [...new Set(placements.filter(({ rule }) => rule !== null).map(({ home }) => home))];
}

async function recordMerges(
  { transaction, dialect }: TransactionReader,
  group: IdentityGroup,
  placements: readonly Placement[],
): Promise<void> {
  const merged = placements.filter(({ identity, home }) => identity.id !== home);
  const rows = merged.map(({ identity, home, rule }) => ({
    ...identity,
    into: home,
    rule: rule ?? "decided",
  }));
  await writeRows(transaction, loadQuery("write/set-merged", dialect), rows);
  const still = new Set(merged.map(({ identity }) => identity.id));
  const known = [...group.identities.keys()];
  const parted = known.filter((id) => !still.has(id) && group.homes.get(id) !== id);
  if (parted.length === 0) return;
  await transaction.run(loadQuery("write/remove-merged", dialect), { ids: parted });
}

function toRows(identities: readonly Identity[]): readonly PlainValue[] {
  return identities.map((identity) => ({ ...identity }));
}
