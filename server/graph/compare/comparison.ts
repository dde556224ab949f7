/** Two reports of the graph side by side. */
import { z } from "zod";
import { checkReports } from "../../../ingest/follow/check-reports.ts";
import { compareReports } from "../../../ingest/follow/compare-reports.ts";
import { CHANGES } from "../../../ingest/model/promise.ts";
import type { ComparedRow, Comparison, FollowNotice } from "../../contract/follow.ts";
import { RelationTypeSchema } from "../../contract/vocabulary.ts";
import { ZhengtuError } from "../../errors.ts";
import type { GraphStore } from "../../store/graph-store.ts";
import { EMPTY_NOTICE, describeNotices } from "../promises/notices.ts";
import { otherPlaces } from "../promises/other-places.ts";
import {
  type ReadReport,
  listReports,
  pathOf,
  readReport,
  refOf,
} from "../promises/read-reports.ts";
import { sentenceRefs } from "../promises/sentence-refs.ts";
import { readRows } from "../read-rows.ts";

const MAX_ROWS = 5000;
const MAX_EDGES = 5000;

const EdgeRowSchema = z.object({
  source: z.string(),
  relation: RelationTypeSchema,
  target: z.string(),
});

export interface Pair {
  readonly left: string;
  readonly right: string;
}

/** Compares two reports. Throws NOT_FOUND. */
export async function getComparison(store: GraphStore, pair: Pair): Promise<Comparison> {
  const rows = await listReports(store);
  const [left, right] = await Promise.all(
    [pair.left, pair.right].map((id) => {
      const row = rows.find((each) => each.id === id);
      if (row !== undefined) return readReport(store, row);
      throw new ZhengtuError("NOT_FOUND", "没有这份报告；它可能已被移除，或没有写明是哪个地方的。");
    }),
  );
  if (left === undefined || right === undefined) throw new Error("two reports were read");
  return compareRead(store, left, right);
}

/** Compares two reports that were read already. */
export async function compareRead(
  store: GraphStore,
  left: ReadReport,
  right: ReadReport,
): Promise<Comparison> {
  const all = compareReports(left.report, right.report).toSorted(byWeight);
  const items = all.slice(0, MAX_ROWS);
  const others = await otherPlaces(
    store,
    [left.row, right.row],
    new Map([[pathOf(left.row), [left.row]]]),
  );
  const notices = [...pairNotices(left, right), ...others];
  const edges = await Promise.all([readEdges(store, left.row.id), readEdges(store, right.row.id)]);
  return {
    ...{ items, total: all.length, limitHit: all.length > items.length },
    ...{ left: refOf(left.row), right: refOf(right.row) },
    counts: countChanges(all),
    edges: joinEdges(items, edges[0] ?? [], edges[1] ?? []),
    notices,
    sentences: await sentenceRefs(store, [left, right], sentencesOf(items, notices)),
  };
}

/** What is odd about this pair: one report twice, the wrong way round, numbers that contradict each other. */
function pairNotices(left: ReadReport, right: ReadReport): FollowNotice[] {
  const rows = [left.row, right.row];
  const isBackwards = left.report.year > right.report.year && right.report.year > 0;
  const order = { ...EMPTY_NOTICE, kind: "later-first" as const, documents: rows.map(refOf) };
  const isOnePlace = pathOf(left.row) === pathOf(right.row);
  const checked = isOnePlace ? checkReports([left.report, right.report]).notices : [];
  return [
    ...(isBackwards && isOnePlace ? [order] : []),
    ...describeNotices(
      checked.filter(({ kind }) => kind !== "only-one"),
      rows,
    ),
  ];
}

function byWeight(a: ComparedRow, b: ComparedRow): number {
  const weight = ({ left, right }: ComparedRow) => (left?.mentions ?? 0) + (right?.mentions ?? 0);
  return weight(b) - weight(a) || (a.name < b.name ? -1 : Number(a.name > b.name));
}

function countChanges(rows: readonly ComparedRow[]): Comparison["counts"] {
  const counted = CHANGES.map((change) => [
    change,
    rows.filter((row) => row.change === change).length,
  ]);
  return Object.fromEntries(counted) as Comparison["counts"];
}

type EdgeRow = z.output<typeof EdgeRowSchema>;

function readEdges(store: GraphStore, id: string): Promise<EdgeRow[]> {
  return readRows(store, "report-edges", EdgeRowSchema, { id, limit: MAX_EDGES });
}

/** The relations of both reports between rows, each once with the side that says it. */
function joinEdges(
  rows: readonly ComparedRow[],
  left: readonly EdgeRow[],
  right: readonly EdgeRow[],
): Comparison["edges"] {
  const rowOf = new Map<string, string>();
  for (const { id, left: one, right: other } of rows) {
    if (one) rowOf.set(one.entity, id);
    if (other) rowOf.set(other.entity, id);
  }
  const edges = new Map<string, Comparison["edges"][number]>();
  for (const [side, list] of [
    ["left", left],
    ["right", right],
  ] as const) {
    for (const { source: from, relation, target: to } of list) {
      const [source, target] = [rowOf.get(from), rowOf.get(to)];
      if (source === undefined || target === undefined) continue;
      const key = `${source} ${relation} ${target}`;
      const known = edges.get(key);
      const both = known !== undefined && known.side !== side ? ("both" as const) : side;
      edges.set(key, { source, relation, target, side: known?.side === "both" ? "both" : both });
    }
  }
  return [...edges.values()];
}

function sentencesOf(rows: readonly ComparedRow[], notices: readonly FollowNotice[]): string[] {
  return [
    ...rows.flatMap(({ left, right }) => [left?.sentence ?? "", right?.sentence ?? ""]),
    ...notices.flatMap(({ sentences }) => sentences),
  ];
}
