/** Reads, inside a transaction, all identities that could belong together with some given ones. */
import { z } from "zod";
import { loadQuery } from "../../queries/load-query.ts";
import type { Dialect, WriteTransaction } from "../../store/graph-store.ts";
import { type Decision, type Identity, IdentitySchema, VERDICTS } from "./identity.ts";

const PlacedRowSchema = IdentitySchema.extend({ home: z.string() });

const DecisionRowSchema = z
  .object({
    id: z.string(),
    verdict: z.enum(VERDICTS),
    keep: z.string().nullable(),
    one: z.string(),
    oneType: IdentitySchema.shape.type,
    oneScope: z.string(),
    oneName: z.string(),
    oneKey: z.string(),
    other: z.string(),
    otherType: IdentitySchema.shape.type,
    otherScope: z.string(),
    otherName: z.string(),
    otherKey: z.string(),
  })
  .transform(({ id, verdict, keep, ...row }): Decision => ({
    ...{ id, verdict, keep },
    one: ofOne(row),
    other: {
      ...{ id: row.other, type: row.otherType, scope: row.otherScope },
      ...{ name: row.otherName, key: row.otherKey },
    },
  }));

function ofOne(row: {
  one: string;
  oneType: Identity["type"];
  oneScope: string;
  oneName: string;
  oneKey: string;
}): Identity {
  const { one, oneType, oneScope, oneName, oneKey } = row;
  return { id: one, type: oneType, scope: oneScope, name: oneName, key: oneKey };
}

/** Identities with where they are now, and every decision on them. */
export interface IdentityGroup {
  readonly identities: ReadonlyMap<string, Identity>;
  /** The entity that each identity is part of now. */
  readonly homes: ReadonlyMap<string, string>;
  readonly decisions: readonly Decision[];
}

/** Runs the queries of one transaction. */
export interface TransactionReader {
  readonly transaction: WriteTransaction;
  readonly dialect: Dialect;
}

/**
 * Follows keys, merges and decisions from the given ids until nothing new turns up. `identities`
 * are those of `ids` that the store may not have.
 */
export async function readGroup(
  reader: TransactionReader,
  ids: readonly string[],
): Promise<IdentityGroup> {
  const identities = new Map<string, Identity>();
  const homes = new Map<string, string>();
  const decisions = new Map<string, Decision>();
  const asked = new Set<string>();
  const askedKeys = new Set<string>();
  let frontier: readonly string[] = [...new Set(ids)];
  let keys: readonly string[] = [];
  while (frontier.length > 0 || keys.length > 0) {
    for (const id of frontier) asked.add(id);
    for (const key of keys) askedKeys.add(key);
    const found = await readPlaced(reader, frontier, keys);
    for (const { home, ...identity } of found) {
      identities.set(identity.id, identity);
      homes.set(identity.id, home);
    }
    for (const decision of await readDecisions(reader, frontier)) {
      decisions.set(decision.id, decision);
    }
    const linked = [...decisions.values()].flatMap(({ one, other }) => [one.id, other.id]);
    frontier = [...new Set([...homes.keys(), ...homes.values(), ...linked])].filter(
      (id) => !asked.has(id),
    );
    keys = [...new Set([...identities.values()].map(({ key }) => key))].filter(
      (key) => !askedKeys.has(key),
    );
  }
  return { identities, homes, decisions: [...decisions.values()] };
}

async function readPlaced(
  reader: TransactionReader,
  ids: readonly string[],
  keys: readonly string[],
) {
  const own = await run(reader, "entity-identities", { ids, keys });
  const merged = await run(reader, "merged-identities", { ids, keys });
  return z.array(PlacedRowSchema).parse([...own, ...merged]);
}

async function readDecisions(
  reader: TransactionReader,
  ids: readonly string[],
): Promise<Decision[]> {
  if (ids.length === 0) return [];
  return z.array(DecisionRowSchema).parse(await run(reader, "decisions-on", { ids }));
}

/** Which of the given entities' identities some document describes. */
export async function readDescribed(
  reader: TransactionReader,
  homes: readonly string[],
): Promise<ReadonlySet<string>> {
  if (homes.length === 0) return new Set();
  const rows = await run(reader, "described-identities", { ids: homes });
  return new Set(
    z
      .array(z.object({ id: z.string() }))
      .parse(rows)
      .map(({ id }) => id),
  );
}

function run(
  { transaction, dialect }: TransactionReader,
  name: string,
  parameters: Parameters<WriteTransaction["run"]>[1],
) {
  return transaction.run(loadQuery(`write/${name}`, dialect), parameters);
}
