/** What is merged, and what was decided, for a person to read and take back. */
import { z } from "zod";
import {
  type IdentityRef,
  type MergeDecision,
  type Merged,
  VerdictSchema,
} from "../../contract/merge.ts";
import { EntityTypeSchema } from "../../contract/vocabulary.ts";
import type { GraphStore } from "../../store/graph-store.ts";
import { getEntityNodes } from "../entity-nodes.ts";
import { readRows } from "../read-rows.ts";

const MergedRowSchema = z.object({
  id: z.string(),
  type: EntityTypeSchema,
  scope: z.string(),
  name: z.string(),
  home: z.string(),
  rule: z.enum(["decided", "same-key"]),
});

const DecisionRowSchema = z
  .object({
    id: z.string(),
    verdict: VerdictSchema,
    keep: z.string().nullable(),
    rule: z.string(),
    note: z.string(),
    at: z.string(),
    one: z.string(),
    oneType: EntityTypeSchema,
    oneScope: z.string(),
    oneName: z.string(),
    other: z.string(),
    otherType: EntityTypeSchema,
    otherScope: z.string(),
    otherName: z.string(),
  })
  .transform(({ id, verdict, keep, rule, note, at, ...row }): MergeDecision => {
    const { one, oneType, oneScope, oneName, other, otherType, otherScope, otherName } = row;
    return {
      ...{ id, verdict, keep, rule, note, at },
      one: { id: one, type: oneType, scope: oneScope, name: oneName },
      other: { id: other, type: otherType, scope: otherScope, name: otherName },
    };
  });

const CountSchema = z.tuple([z.object({ total: z.number() })]);

/** The merged identities, at most `limit`, those of one entity together. */
export async function listMerged(store: GraphStore, limit: number) {
  const [rows, total] = await Promise.all([
    readRows(store, "merged", MergedRowSchema, { limit }),
    countOf(store, "count-merged"),
  ]);
  const nodes = await getEntityNodes(
    store,
    rows.map(({ home }) => home),
  );
  const homes = new Map<string, IdentityRef>(nodes.map((node) => [node.id, node]));
  const items = rows.flatMap(({ home, rule, ...identity }): Merged[] => {
    const into = homes.get(home);
    return into === undefined ? [] : [{ identity, into, rule }];
  });
  return { items, total, limitHit: total > items.length };
}

/** What persons decided, the latest first, at most `limit`. */
export async function listDecisions(store: GraphStore, limit: number) {
  const [items, total] = await Promise.all([
    readRows(store, "decisions", DecisionRowSchema, { limit }),
    countOf(store, "count-decisions"),
  ]);
  return { items, total, limitHit: total > items.length };
}

async function countOf(store: GraphStore, query: string): Promise<number> {
  const [row] = CountSchema.parse(await readRows(store, query, z.object({ total: z.number() })));
  return row.total;
}
