/** Projects with their areas, progress and money, as the reports of a place tell them. */
import { z } from "zod";
import { inBaseUnit } from "../../../ingest/follow/indicator-key.ts";
import { sentenceIdsOf } from "../../contract/area-tree.ts";
import type { Area, AreaProject, AreaScope, AreaTable } from "../../contract/areas.ts";
import {
  DistrictLevelSchema,
  EntityTypeSchema,
  MetricKindSchema,
  RelationTypeSchema,
  StatusSchema,
} from "../../contract/vocabulary.ts";
import type { GraphStore } from "../../store/graph-store.ts";
import { groupBy } from "../group-by.ts";
import { readRows } from "../read-rows.ts";
import { getSentences } from "../sentences.ts";
import { climb, findAreas } from "./climb.ts";

const MAX_ROWS = 20_000;
const MAX_PROJECTS = 2000;

const ProjectRowSchema = z.object({
  id: z.string(),
  name: z.string(),
  type: EntityTypeSchema,
  document: z.string(),
  year: z.number().nullable(),
});

const AreaRowSchema = z.object({
  entity: z.string(),
  relation: RelationTypeSchema,
  area: z.string(),
  evidence: z.array(z.string()),
});

const NameRowSchema = z.object({
  id: z.string(),
  name: z.string(),
  type: EntityTypeSchema,
  level: DistrictLevelSchema.nullable(),
});

const StepRowSchema = z.object({
  entity: z.string(),
  sentence: z.string(),
  status: StatusSchema,
  year: z.number().nullable(),
  verb: z.string(),
});
type StepRow = z.output<typeof StepRowSchema>;

const MoneyRowSchema = z.object({
  entity: z.string(),
  sentence: z.string(),
  indicator: z.string(),
  value: z.number(),
  unit: z.string(),
  qualifier: z.string(),
  year: z.number().nullable(),
  kind: MetricKindSchema,
});

const STEPS = ["planned", "started", "ongoing", "completed"] as const;

/** The whole table; its filters are applied by whoever shows it. */
export async function getAreaTable(store: GraphStore, scope: AreaScope): Promise<AreaTable> {
  const rows = await readRows(store, "area-projects", ProjectRowSchema, {
    place: scope.place === "" ? null : scope.place,
    types: scope.type.length === 0 ? ["Project"] : scope.type,
    limit: MAX_ROWS,
  });
  const found = [...new Map(rows.map((row) => [row.id, row])).values()];
  const facts = await readFacts(
    store,
    found.map(({ id }) => id),
  );
  // Of the many places and bodies of a report only those are works that something is reported of.
  const works = found.filter(({ id, type }) => type === "Project" || facts.steps.has(id));
  const kept = works.slice(0, MAX_PROJECTS);
  const items = kept.map((row) => projectOf(row, facts));
  const sentences = await getSentences(store, items.flatMap(sentenceIdsOf));
  return {
    items,
    total: works.length,
    limitHit: works.length > kept.length || rows.length === MAX_ROWS,
    areas: facts.areas.toSorted((a, b) => a.name.localeCompare(b.name, "zh-CN")),
    sentences: [...sentences.values()],
  };
}

interface Facts {
  readonly areas: readonly Area[];
  readonly placed: ReadonlyMap<string, AreaProject["areas"]>;
  readonly steps: ReadonlyMap<string, readonly StepRow[]>;
  readonly money: ReadonlyMap<string, readonly z.output<typeof MoneyRowSchema>[]>;
  readonly mentions: ReadonlyMap<string, string>;
}

async function readFacts(store: GraphStore, ids: readonly string[]): Promise<Facts> {
  const parents = await readRows(
    store,
    "area-parents",
    z.object({ child: z.string(), parent: z.string() }),
    { limit: MAX_ROWS },
  );
  const located = await readRows(store, "project-areas", AreaRowSchema, { ids });
  const wanted = [
    ...located.map(({ area }) => area),
    ...parents.flatMap(({ child, parent }) => [child, parent]),
  ];
  const names = await readRows(store, "area-names", NameRowSchema, { ids: [...new Set(wanted)] });
  const places = climb(names, parents);
  const steps = await readRows(store, "project-status", StepRowSchema, { ids });
  const money = await readRows(store, "project-money", MoneyRowSchema, { ids });
  const mentions = await readRows(
    store,
    "first-mentions",
    z.object({ entity: z.string(), sentence: z.string() }),
    { ids },
  );
  return {
    areas: places.areas,
    placed: findAreas(located, places),
    steps: groupBy(steps, ({ entity }) => entity),
    money: groupBy(money, ({ entity }) => entity),
    mentions: new Map(mentions.map(({ entity, sentence }) => [entity, sentence])),
  };
}

function projectOf(row: z.output<typeof ProjectRowSchema>, facts: Facts): AreaProject {
  const { id, name, type } = row;
  const steps = (facts.steps.get(id) ?? []).toSorted(
    (a, b) => (a.year ?? 0) - (b.year ?? 0) || STEPS.indexOf(a.status) - STEPS.indexOf(b.status),
  );
  const last = steps.at(-1);
  return {
    ...{ id, name, type, status: last?.status ?? null, year: last?.year ?? null },
    steps: steps.map(({ status, year, verb, sentence }) => ({ status, year, verb, sentence })),
    areas: facts.placed.get(id) ?? [],
    money: (facts.money.get(id) ?? []).map(
      ({ indicator, value, unit, qualifier, year, kind, sentence }) => ({
        ...{ indicator, value, unit, qualifier, year, kind, sentence },
        yuan: inBaseUnit(value, unit).value,
      }),
    ),
    mention: facts.mentions.get(id) ?? null,
  };
}
