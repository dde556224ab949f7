/**
 * All entities of many documents, merged and summed up as one document after the other would have them in a store
 * that was empty and in which nobody has decided anything.
 */
import type { EntityRow, GraphBatch } from "../../../ingest/model/graph-batch.ts";
import type { Identity } from "../merges/identity.ts";
import { type Placement, partition } from "../merges/partition.ts";
import { type EntitySummary, summarizeEntities } from "../summarize-entity.ts";
import type { Placing } from "../write-document.ts";

/** An entity as its node has it. */
export interface RegisteredEntity {
  readonly identity: Identity;
  readonly summary: EntitySummary;
}

/** What is true once all documents are known. */
export interface SettledEntities {
  readonly place: Placing;
  /** Whether several identities have their place there. */
  readonly isShared: (home: string) => boolean;
  /** The identities that are part of another. */
  readonly merged: readonly Placement[];
  readonly entities: () => Iterable<RegisteredEntity>;
}

/** What all documents together say of an identity. */
interface Known extends Identity {
  names: readonly string[];
  mentions: number;
  level: string | null;
  sample: boolean;
}

/** Owns what is known of every identity. */
export class EntityRegister {
  readonly #known = new Map<string, Known>();

  /** How many identities are known. */
  get size(): number {
    return this.#known.size;
  }

  add({ document: { sample }, entities }: GraphBatch): void {
    for (const row of entities) {
      const known = this.#known.get(row.id);
      if (known === undefined) this.#known.set(row.id, firstOf(row, sample));
      else join(known, row, sample);
    }
  }

  settle(): SettledEntities {
    const placements = this.#shared().flatMap((present) => partition({ present, decisions: [] }));
    const merged = placements.filter(({ identity, home }) => identity.id !== home);
    const homes = new Map(merged.map(({ identity, home }) => [identity.id, home]));
    const shared = new Set(homes.values());
    return {
      place: (id) => ({ home: homes.get(id) ?? id, said: homes.has(id) ? id : null }),
      isShared: (home) => shared.has(home),
      merged,
      entities: () => this.#summarize(homes),
    };
  }

  /** Identities that share their key with others. */
  #shared(): readonly (readonly Known[])[] {
    const byKey = new Map<string, Known | Known[]>();
    for (const one of this.#known.values()) {
      const others = byKey.get(one.key);
      if (others === undefined) byKey.set(one.key, one);
      else if (Array.isArray(others)) others.push(one);
      else byKey.set(one.key, [others, one]);
    }
    return [...byKey.values()].filter((group) => Array.isArray(group));
  }

  *#summarize(homes: ReadonlyMap<string, string>): Generator<RegisteredEntity> {
    const guests = new Map<string, Known[]>();
    for (const [id, home] of homes) {
      const guest = this.#known.get(id);
      if (guest) guests.set(home, [...(guests.get(home) ?? []), guest]);
    }
    for (const one of this.#known.values()) {
      if (homes.has(one.id)) continue;
      const { id, name } = one;
      const described = [one, ...(guests.get(id) ?? [])].map((each) => ({ ...each, id, name }));
      const [summary] = summarizeEntities(described);
      if (summary) yield { identity: one, summary };
    }
  }
}

function firstOf(row: EntityRow, sample: boolean): Known {
  const { id, type, scope, name, key, names, mentions, level } = row;
  return { id, type, scope, name, key, names, mentions, level, sample };
}

function join(known: Known, row: EntityRow, sample: boolean): void {
  const isNew = row.names.some((name) => !known.names.includes(name));
  if (isNew) known.names = [...new Set([...known.names, ...row.names])];
  known.mentions += row.mentions;
  // The lowest of the alphabet stands for all, as it does among documents.
  if (known.level === null || (row.level !== null && row.level < known.level)) {
    known.level = row.level;
  }
  known.sample &&= sample;
}
