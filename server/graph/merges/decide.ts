/** A person's decisions on two identities: these are one, these are two; and taking them back. */
import { z } from "zod";
import { decisionId } from "../../../ingest/model/ids.ts";
import type { MergeDecision } from "../../contract/merge.ts";
import { ZhengtuError } from "../../errors.ts";
import { loadQuery } from "../../queries/load-query.ts";
import type { GraphStore } from "../../store/graph-store.ts";
import { writeLocked } from "../write-locked.ts";
import type { Identity, Verdict } from "./identity.ts";
import { partition } from "./partition.ts";
import { type TransactionReader, readDescribed, readGroup } from "./read-group.ts";
import { settleMerges } from "./settle-merges.ts";

/** A decision as it is asked for. An identity that is not in the graph yet is given whole. */
export interface DecisionRequest {
  readonly one: string | Identity;
  readonly other: string | Identity;
  readonly verdict: Verdict;
  /** The id of the one that gives the name; null leaves it to the rule. */
  readonly keep: string | null;
  /** The rule that proposed it, "by-hand" where a person did. */
  readonly rule: string;
  /** What the person said of it; "" where nothing. */
  readonly note: string;
  /** When, as ISO 8601. */
  readonly at: string;
}

/**
 * Records a decision and settles the graph by it; the same pair decided again replaces it. Returns
 * it. Throws NOT_FOUND for an unknown entity, BAD_REQUEST for one entity twice, CONFLICT where
 * earlier decisions hold the two apart.
 */
export async function decide(store: GraphStore, request: DecisionRequest): Promise<MergeDecision> {
  const { dialect } = store;
  return writeLocked(store, async (transaction) => {
    const reader = { transaction, dialect };
    const one = await findIdentity(reader, request.one);
    const other = await findIdentity(reader, request.other);
    if (one.id === other.id) {
      throw new ZhengtuError("BAD_REQUEST", "两边是同一个实体，请选择两个不同的实体。");
    }
    const id = decisionId(one.id, other.id);
    await transaction.run(loadQuery("write/save-decision", dialect), {
      ...{ id, verdict: request.verdict, keep: request.keep },
      ...{ rule: request.rule, note: request.note, at: request.at },
      ...sideParameters("one", one),
      ...sideParameters("other", other),
    });
    if (request.verdict === "same") await checkTogether(reader, one, other);
    await settleMerges(reader, [one.id, other.id]);
    const { verdict, keep, rule, note, at } = request;
    return { id, one, other, verdict, keep, rule, note, at };
  });
}

/** Takes a decision back; the graph is then as if it had never been. Throws NOT_FOUND. */
export async function undoDecision(store: GraphStore, id: string): Promise<void> {
  const { dialect } = store;
  await writeLocked(store, async (transaction) => {
    const [ends] = EndsSchema.parse(
      await transaction.run(loadQuery("write/delete-decision", dialect), { id }),
    );
    if (ends === undefined) {
      throw new ZhengtuError("NOT_FOUND", "没有这条决定；它可能已被撤销。");
    }
    await settleMerges({ transaction, dialect }, [ends.one, ends.other]);
  });
}

const EndsSchema = z.array(z.object({ one: z.string(), other: z.string() }));

async function findIdentity(
  reader: TransactionReader,
  wanted: string | Identity,
): Promise<Identity> {
  if (typeof wanted !== "string") return wanted;
  const { identities, decisions } = await readGroup(reader, [wanted]);
  const decided = decisions.flatMap(({ one, other }) => [one, other]);
  const found = identities.get(wanted) ?? decided.find(({ id }) => id === wanted);
  if (found !== undefined) return found;
  throw new ZhengtuError("NOT_FOUND", "图中没有这个实体；它所在的文档可能已被移除。");
}

/** Two that are decided to be one must not be held apart by what was decided before. */
async function checkTogether(
  reader: TransactionReader,
  one: Identity,
  other: Identity,
): Promise<void> {
  const group = await readGroup(reader, [one.id, other.id]);
  const described = await readDescribed(reader, [...new Set(group.homes.values())]);
  const present = [...group.identities.values()].filter(({ id }) => described.has(id));
  const placements = partition({ present, decisions: group.decisions });
  const homes = [one, other].map(
    ({ id }) => placements.find(({ identity }) => identity.id === id)?.home,
  );
  if (homes[0] === homes[1]) return;
  throw new ZhengtuError(
    "CONFLICT",
    `“${one.name}”和“${other.name}”已被别的决定分开，不能合并。请先撤销那条决定。`,
  );
}

function sideParameters(side: "one" | "other", { id, type, scope, name, key }: Identity) {
  return {
    [side]: id,
    [`${side}Type`]: type,
    [`${side}Scope`]: scope,
    [`${side}Name`]: name,
    [`${side}Key`]: key,
  };
}
