/** The pairs of entities that may be one, for a person to decide. */
import { z } from "zod";
import { proposePairs } from "../../../ingest/identity/propose-pairs.ts";
import { decisionId } from "../../../ingest/model/ids.ts";
import type { Proposal } from "../../contract/merge.ts";
import { type EntityType, EntityTypeSchema } from "../../contract/vocabulary.ts";
import type { GraphStore } from "../../store/graph-store.ts";
import { getEntityNodes } from "../entity-nodes.ts";
import { readRows } from "../read-rows.ts";

/** Names compared at once; in a larger graph those of the most mentioned entities are. */
const MAX_NAMES = 50_000;

const NameRowSchema = z.object({
  id: z.string(),
  type: EntityTypeSchema,
  scope: z.string(),
  name: z.string(),
  aliases: z.array(z.string()).nullable(),
});
const DecidedRowSchema = z.object({ one: z.string(), other: z.string() });

export interface ProposalRequest {
  /** Empty for all types. */
  readonly type: readonly EntityType[];
  readonly limit: number;
}

/** The undecided pairs, the likeliest first. */
export async function listProposals(store: GraphStore, { type, limit }: ProposalRequest) {
  const [names, decided, homes] = await Promise.all([
    readRows(store, "entity-names", NameRowSchema, { limit: MAX_NAMES + 1 }),
    readRows(store, "decided-pairs", DecidedRowSchema),
    readRows(store, "merged", z.object({ id: z.string(), home: z.string() }), { limit: MAX_NAMES }),
  ]);
  const homeOf = new Map(homes.map(({ id, home }) => [id, home]));
  const settled = new Set(
    decided.map(({ one, other }) => decisionId(homeOf.get(one) ?? one, homeOf.get(other) ?? other)),
  );
  const compared = names.slice(0, MAX_NAMES).map((row) => ({ ...row, aliases: row.aliases ?? [] }));
  const wanted = compared.filter((row) => type.length === 0 || type.includes(row.type));
  const pairs = proposePairs(wanted).filter(
    ({ one, other }) => !settled.has(decisionId(one, other)),
  );
  const shown = pairs.slice(0, limit);
  const nodes = await getEntityNodes(
    store,
    shown.flatMap(({ one, other }) => [one, other]),
  );
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const items = shown.flatMap(({ one, other, rule, confidence }): Proposal[] => {
    const [left, right] = [byId.get(one), byId.get(other)];
    return left && right ? [{ one: left, other: right, rule, confidence }] : [];
  });
  return {
    items,
    total: pairs.length,
    limitHit: pairs.length > items.length || names.length > MAX_NAMES,
  };
}
