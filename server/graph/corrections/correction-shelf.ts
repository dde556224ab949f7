/** What persons taught, kept in the store apart from the built-in knowledge. */
import { z } from "zod";
import type { Correction } from "../../../ingest/model/correction.ts";
import { correctionId } from "../../../ingest/model/ids.ts";
import { CorrectionSchema, type SavedCorrection } from "../../contract/correction.ts";
import { ZhengtuError } from "../../errors.ts";
import { loadQuery } from "../../queries/load-query.ts";
import type { GraphStore } from "../../store/graph-store.ts";
import { readRows } from "../read-rows.ts";

/** How many are kept: each is looked for in every sentence. */
export const MAX_CORRECTIONS = 5000;

const RowSchema = z
  .object({ id: z.string(), body: z.string(), note: z.string(), at: z.string() })
  .transform(({ id, body, note, at }): SavedCorrection => ({
    ...{ id, note, at },
    correction: CorrectionSchema.parse(JSON.parse(body)),
  }));

/** All corrections, the latest first. */
export function listCorrections(store: GraphStore): Promise<SavedCorrection[]> {
  return readRows(store, "corrections", RowSchema, { limit: MAX_CORRECTIONS });
}

/** What extraction is given, in an order that depends on content only. */
export async function activeCorrections(store: GraphStore): Promise<Correction[]> {
  const saved = await listCorrections(store);
  return [...saved].sort((a, b) => (a.id < b.id ? -1 : 1)).map(({ correction }) => correction);
}

/** The id a correction has wherever it is taught. */
export function idOfCorrection(correction: Correction): string {
  return correctionId(JSON.stringify(inFixedOrder(correction)));
}

/** Saves a correction; the same once more changes nothing but its note. Throws CONFLICT where there are too many or another says the opposite. */
export async function saveCorrection(
  store: GraphStore,
  { correction, note, at }: Omit<SavedCorrection, "id">,
): Promise<SavedCorrection> {
  const known = await listCorrections(store);
  const id = idOfCorrection(correction);
  checkRoom(known, id);
  checkOpposite(known, correction);
  const body = JSON.stringify(inFixedOrder(correction));
  await store.write((transaction) =>
    transaction.run(loadQuery("write/save-correction", store.dialect), { id, body, note, at }),
  );
  return { id, correction, note, at };
}

/** Takes a correction back and returns it. Throws NOT_FOUND. */
export async function deleteCorrection(store: GraphStore, id: string): Promise<Correction> {
  const rows = await store.write((transaction) =>
    transaction.run(loadQuery("write/delete-correction", store.dialect), { id }),
  );
  const [row] = z.array(z.object({ body: z.string() })).parse(rows);
  if (row === undefined) throw new ZhengtuError("NOT_FOUND", "没有这条纠正；它可能已被撤销。");
  return CorrectionSchema.parse(JSON.parse(row.body));
}

function checkRoom(known: readonly SavedCorrection[], id: string): void {
  if (known.length < MAX_CORRECTIONS || known.some((each) => each.id === id)) return;
  throw new ZhengtuError(
    "CONFLICT",
    `纠正已有 ${MAX_CORRECTIONS} 条，不能再加。请先撤销不再需要的。`,
  );
}

function checkOpposite(known: readonly SavedCorrection[], added: Correction): void {
  const opposite = known.find(({ correction }) => areOpposite(correction, added));
  if (opposite === undefined || added.kind === "wrong-relation") return;
  const says = opposite.correction.kind === "term" ? "是实体" : "不是实体";
  throw new ZhengtuError("CONFLICT", `已有一条纠正说“${added.text}”${says}。请先撤销它。`);
}

function areOpposite(one: Correction, other: Correction): boolean {
  if (one.kind === "wrong-relation" || other.kind === "wrong-relation") return false;
  if (one.text !== other.text) return false;
  if (one.kind === other.kind) return one.kind === "term" && one.type !== other.type;
  return one.type === null || other.type === null || one.type === other.type;
}

/** The same content gives the same JSON, however it was written. */
function inFixedOrder(correction: Correction): Correction {
  const { kind } = correction;
  if (kind === "term") return { kind, text: correction.text, type: correction.type };
  if (kind === "not-entity") return { kind, text: correction.text, type: correction.type };
  const end = ({ type, names }: typeof correction.head) => ({ type, names: [...names].sort() });
  return { kind, type: correction.type, head: end(correction.head), tail: end(correction.tail) };
}
