/** What is asked of a graph of any size: the same things over the API, and as the functions behind it for writing down their statements. */
import type { GraphBatch } from "../../ingest/model/graph-batch.ts";
import { getEntityPage } from "../../server/graph/entity-page.ts";
import { getNeighbourhood } from "../../server/graph/neighbourhood.ts";
import { getPaths } from "../../server/graph/paths.ts";
import { search } from "../../server/graph/search.ts";
import type { GraphStore } from "../../server/store/graph-store.ts";
import { countReports, madeReport } from "../graph/made-report.ts";

/** The kinds of questions, each measured by itself. */
export const QUESTION_KINDS = ["search", "entity", "neighbourhood", "paths"] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

/** One question. */
export interface Question {
  readonly path: string;
  /** What the route does with it. */
  readonly ask: (store: GraphStore) => Promise<unknown>;
}

type Entity = GraphBatch["entities"][number];

const LIMIT = 50;
const EVERY = { relation: [], type: [], exclude: [] } as const;
const WALK = { kind: "all-shortest", relation: [], type: [], maxLength: 6, limit: 20 } as const;
// Reports of one place follow each other, and ten places are one city.
const REPORTS_OF_A_PLACE = 4;

/** `count` questions of each kind, about things that a graph of `entities` holds, and so does every larger one. */
export function makeQuestions(
  entities: number,
  count: number,
): ReadonlyMap<QuestionKind, readonly Question[]> {
  const reports = countReports(entities);
  const made = Array.from({ length: count }, (_none, number) => {
    const [here, there] = [number % reports, (number + REPORTS_OF_A_PLACE) % reports];
    const one = pick(here, 2 + number);
    const [self, other] = [pick(here, 0), pick(there, 3 + number)];
    return { one, self, other };
  });
  return new Map<QuestionKind, readonly Question[]>([
    ["search", made.map(({ one }) => searching(one.name))],
    ["entity", made.map(({ one }) => entityPage(one.id))],
    ["neighbourhood", made.map(({ self }) => neighbours(self.id))],
    ["paths", made.map(({ one, other }) => pathsBetween(one.id, other.id))],
  ]);
}

function pick(report: number, index: number): Entity {
  const { entities } = madeReport(report);
  const entity = entities[index % entities.length];
  if (entity === undefined) throw new Error("a made report has entities");
  return entity;
}

function searching(q: string): Question {
  return {
    path: `/api/search?q=${encodeURIComponent(q)}&limit=20`,
    ask: (store) => search(store, { q, type: [], limit: 20 }),
  };
}

function entityPage(id: string): Question {
  return {
    path: `/api/entities/${id}?limit=${LIMIT}`,
    ask: (store) => getEntityPage(store, id, LIMIT),
  };
}

function neighbours(id: string): Question {
  return {
    path: `/api/entities/${id}/neighbourhood?limit=${LIMIT}`,
    ask: (store) => getNeighbourhood(store, id, { ...EVERY, limit: LIMIT }),
  };
}

function pathsBetween(from: string, to: string): Question {
  const { maxLength, limit } = WALK;
  return {
    path: `/api/paths?from=${from}&to=${to}&maxLength=${maxLength}&limit=${limit}`,
    ask: (store) => getPaths(store, { from, to, ...WALK }),
  };
}
