/** Moves what documents say of identities from one entity to another. */
import { RELATION_TYPES } from "../../../ingest/model/ontology.ts";
import { loadQuery } from "../../queries/load-query.ts";
import type { PlainValue } from "../../store/graph-store.ts";
import { writeRows } from "../write-rows.ts";
import type { TransactionReader } from "./read-group.ts";

/** One identity on its way. */
export interface Move {
  readonly entity: string;
  readonly from: string;
  readonly to: string;
}

const FACTS = ["move-descriptions", "move-mentions", "move-status", "move-metrics"] as const;

/** Moves the facts of identities; relations between identities that are one entity are withheld. */
export async function moveFacts(
  { transaction, dialect }: TransactionReader,
  moves: readonly Move[],
): Promise<void> {
  const rows = moves.map((move) => ({
    ...move,
    said: move.entity === move.to ? null : move.entity,
  }));
  if (rows.length === 0) return;
  const query = (name: string) => loadQuery(`write/${name}`, dialect);
  const ends: readonly PlainValue[] = [...new Set(moves.flatMap(({ from, to }) => [from, to]))];
  for (const type of RELATION_TYPES) {
    const release = query("release-relations").replaceAll("RELATION_TYPE", type);
    await transaction.run(release, { ids: ends, type });
  }
  for (const fact of FACTS) await writeRows(transaction, query(fact), rows);
  for (const type of RELATION_TYPES) {
    for (const end of ["move-relation-heads", "move-relation-tails"]) {
      await writeRows(transaction, query(end).replaceAll("RELATION_TYPE", type), rows);
    }
  }
}

/** Keeps relations of the given entities with themselves out of sight. */
export async function withholdRelations(
  { transaction, dialect }: TransactionReader,
  homes: readonly string[],
): Promise<void> {
  if (homes.length === 0) return;
  for (const type of RELATION_TYPES) {
    const text = loadQuery("write/withhold-relations", dialect);
    await transaction.run(text.replaceAll("RELATION_TYPE", type), { ids: homes, type });
  }
}
