/** Whom a briefing is about: a place that has reports, or any entity; found by id, path or name. */
import { ZhengtuError } from "../../errors.ts";
import type { GraphStore } from "../../store/graph-store.ts";
import { getEntityNode, getEntityNodes } from "../entity-nodes.ts";
import { type ReportRow, listReports, pathOf } from "../promises/read-reports.ts";
import { findEntities } from "../search.ts";

export interface PlaceSubject {
  readonly kind: "place";
  readonly name: string;
  readonly path: string;
  /** The entity of the district, null where the graph has none. */
  readonly entity: string | null;
}

export interface EntitySubject {
  readonly kind: "entity";
  readonly entity: string;
}

export type Subject = PlaceSubject | EntitySubject;

const ID = /^e[0-9a-f]{20}$/u;
const MAX_FOUND = 20;
const MAX_NAMED = 5;

/** Finds it. Throws NOT_FOUND where nothing goes by the name, CONFLICT where several things do. */
export async function findSubject(store: GraphStore, asked: string): Promise<Subject> {
  const reports = await listReports(store);
  if (ID.test(asked)) return ofEntity(store, (await getEntityNode(store, asked)).id, reports);
  const paths = [...new Set(reports.filter((row) => goesBy(row, asked)).map(pathOf))];
  const [path, ...others] = paths;
  if (path !== undefined && others.length === 0) return ofPlace(store, path, reports);
  if (path !== undefined) throw severalFound(asked, paths);
  return byName(store, asked, reports);
}

function goesBy(row: ReportRow, asked: string): boolean {
  return pathOf(row) === asked || row.place === asked;
}

async function ofPlace(
  store: GraphStore,
  path: string,
  reports: readonly ReportRow[],
): Promise<PlaceSubject> {
  const own = reports.filter((row) => pathOf(row) === path);
  const [district] = await getEntityNodes(
    store,
    own.flatMap(({ self }) => self ?? []),
  );
  return { kind: "place", path, name: own[0]?.place ?? path, entity: district?.id ?? null };
}

/** The district of a report is that place, with its promises; any other entity is itself. */
async function ofEntity(
  store: GraphStore,
  id: string,
  reports: readonly ReportRow[],
): Promise<Subject> {
  for (const path of new Set(reports.map(pathOf))) {
    const place = await ofPlace(store, path, reports);
    if (place.entity === id) return place;
  }
  return { kind: "entity", entity: id };
}

async function byName(
  store: GraphStore,
  asked: string,
  reports: readonly ReportRow[],
): Promise<Subject> {
  const found = await findEntities(store, { q: asked, type: [], limit: MAX_FOUND });
  const called = found.filter(({ name, aliases }) => name === asked || aliases.includes(asked));
  const named = called.filter(({ name }) => name === asked);
  const meant = named.length === 1 ? named : called;
  const [one, ...others] = meant;
  if (one !== undefined && others.length === 0) return ofEntity(store, one.id, reports);
  if (one !== undefined) {
    throw severalFound(
      asked,
      meant.map(({ id, name, scope }) => `${id}（${[scope, name].filter(Boolean).join("/")}）`),
    );
  }
  const like = found.slice(0, MAX_NAMED).map(({ name }) => name);
  const hint =
    like.length === 0 ? "请检查写法，或先导入文档。" : `名称相近的有：${like.join("、")}。`;
  throw new ZhengtuError("NOT_FOUND", `图里没有叫“${asked}”的地方或实体。${hint}`);
}

function severalFound(asked: string, candidates: readonly string[]): ZhengtuError {
  const listed = candidates.slice(0, MAX_NAMED).join("、");
  return new ZhengtuError(
    "CONFLICT",
    `叫“${asked}”的不止一个，请写明是哪一个的路径或编号：${listed}。`,
  );
}
