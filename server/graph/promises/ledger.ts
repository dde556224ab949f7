/** The ledger of a place: every promise of its reports with what the later ones say. */
import { checkReports } from "../../../ingest/follow/check-reports.ts";
import { followReports } from "../../../ingest/follow/follow-reports.ts";
import type { Apart, FollowedPromise, Proposal } from "../../../ingest/follow/model.ts";
import type { Ledger, MatchProposal, Promised } from "../../contract/follow.ts";
import { ZhengtuError } from "../../errors.ts";
import type { GraphStore } from "../../store/graph-store.ts";
import { listDecisions } from "../merges/list-merges.ts";
import { type AreaRef, findAreas } from "./find-areas.ts";
import { describeNotices } from "./notices.ts";
import { otherPlaces } from "./other-places.ts";
import {
  type ReadReport,
  type ReportRow,
  listReports,
  pathOf,
  readReport,
  refOf,
} from "./read-reports.ts";
import { sentenceRefs } from "./sentence-refs.ts";

const MAX_PROMISES = 5000;
const MAX_PROPOSALS = 200;
const MAX_DECISIONS = 10_000;

export interface LedgerRequest {
  /** The place's path, or its name where it has none. */
  readonly place: string;
  /** Other places whose reports a person reads as this place's: an old name, a part that was merged in. */
  readonly with: readonly string[];
}

/** A ledger with the reports that it follows, for what asks more of them. */
export interface ReadLedger {
  readonly ledger: Ledger;
  readonly followed: readonly ReadReport[];
}

/** Follows the promises of a place. Throws NOT_FOUND. */
export async function getLedger(store: GraphStore, request: LedgerRequest): Promise<Ledger> {
  return (await readLedger(store, request)).ledger;
}

/** Follows the promises of a place and keeps what was read. Throws NOT_FOUND. */
export async function readLedger(store: GraphStore, request: LedgerRequest): Promise<ReadLedger> {
  const all = await listReports(store);
  const rows = rowsOf(all, request);
  const read = await readInTurn(store, rows);
  const { followed, notices } = checkReports(read.map(({ report }) => report));
  const { promises, proposals } = followReports(followed, await readApart(store));
  const place = rows[0]?.place ?? request.place;
  const things = promises.flatMap((promise) => (promise.kind === "thing" ? promise.entity : []));
  const areas = await findAreas(store, things, place);
  const items = promises.slice(0, MAX_PROMISES).map((promise) => present(promise, areas));
  const kept = proposals.slice(0, MAX_PROPOSALS).map(presentProposal);
  const others = await otherPlaces(store, all, new Map([[request.place, rows]]));
  const told = [...describeNotices(notices, rows), ...others];
  const used = [
    ...items.flatMap(sentencesOf),
    ...kept.flatMap((each) => [each.leftSentence, each.rightSentence]),
    ...told.flatMap(({ sentences }) => sentences),
  ];
  const ledger: Ledger = {
    ...{ place, placePath: request.place, items, total: promises.length },
    limitHit: promises.length > items.length,
    reports: followed.flatMap(({ id }) => rows.filter((row) => row.id === id).map(refOf)),
    counts: countByYear(items),
    ...{ notices: told, proposals: kept },
    sentences: await sentenceRefs(store, read, used),
  };
  return { ledger, followed: read.filter(({ report }) => followed.includes(report)) };
}

function rowsOf(all: readonly ReportRow[], request: LedgerRequest): ReportRow[] {
  const wanted = new Set([request.place, ...request.with]);
  const rows = all.filter((row) => wanted.has(pathOf(row)));
  if (!rows.some((row) => pathOf(row) === request.place)) {
    throw new ZhengtuError("NOT_FOUND", "图里没有这个地方的报告；请先导入，或从列表里选一个地方。");
  }
  return rows.toSorted(
    (a, b) => Number(pathOf(b) === request.place) - Number(pathOf(a) === request.place),
  );
}

/** One report after the other: the store answers them no faster side by side, and keeps room for others. */
async function readInTurn(store: GraphStore, rows: readonly ReportRow[]): Promise<ReadReport[]> {
  const read: ReadReport[] = [];
  for (const row of rows) read.push(await readReport(store, row));
  return read;
}

function present(
  promise: FollowedPromise,
  areas: ReadonlyMap<string, readonly AreaRef[]>,
): Promised {
  const { id, report, year, state } = promise;
  if (promise.kind === "target") {
    const { value, unit, qualifier, sentence, indicator, results } = promise;
    return {
      ...{ kind: "target", id, report, year, state, name: indicator, value, unit, qualifier },
      ...{ sentence, results: [...results], areas: [] },
      ...{ carried: false, changed: false, contradicted: false, doubtful: false },
    };
  }
  const { entity, type, name, made, steps, carried, changed, contradicted, doubtful } = promise;
  return {
    ...{ kind: "thing", id, report, year, state, entity, type, name },
    ...{ carried, changed, contradicted, doubtful, made: [...made], steps: [...steps] },
    areas: [...(areas.get(entity) ?? [])],
  };
}

function presentProposal({ match, ...rest }: Proposal): MatchProposal {
  return { ...rest, ...match };
}

/** The ids of all sentences that a promise rests on. */
function sentencesOf(promise: Promised): string[] {
  if (promise.kind === "target") {
    return [promise.sentence, ...promise.results.map(({ sentence }) => sentence)];
  }
  return [...promise.made, ...promise.steps].map(({ sentence }) => sentence);
}

function countByYear(items: readonly Promised[]): Ledger["counts"] {
  const counts = new Map<string, Ledger["counts"][number]>();
  for (const { year, kind, state } of items) {
    const key = `${year} ${kind} ${state}`;
    const count = (counts.get(key)?.count ?? 0) + 1;
    counts.set(key, { year, kind, state, count });
  }
  return [...counts.values()].toSorted((a, b) => a.year - b.year);
}

/** What people told apart; what they said to be one is one entity of the graph. */
async function readApart(store: GraphStore): Promise<Apart[]> {
  const { items } = await listDecisions(store, MAX_DECISIONS);
  return items.flatMap(({ verdict, one, other }): Apart[] =>
    verdict === "different" ? [[one.id, other.id]] : [],
  );
}
