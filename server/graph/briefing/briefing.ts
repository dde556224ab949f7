/**
 * The briefing of a place or an entity: the ledger, the table of works, the comparison of the last reports, the
 * numbers and the neighbourhood, each told in sentences with their sources. It asks nothing of its own.
 */
import { PLANNED_TYPES } from "../../contract/areas.ts";
import type { Briefing, BriefingPart, BriefingRequest } from "../../contract/briefing.ts";
import type { EntityPage } from "../../contract/entity.ts";
import type { DocumentRef } from "../../contract/evidence.ts";
import type { Ledger } from "../../contract/follow.ts";
import type { EntityNode } from "../../contract/graph.ts";
import type { Status } from "../../contract/vocabulary.ts";
import type { GraphStore } from "../../store/graph-store.ts";
import { getAreaTable } from "../areas/area-table.ts";
import { getEntityPage } from "../entity-page.ts";
import { getNeighbourhood, getSubgraph } from "../neighbourhood.ts";
import { getLedger, readLedger } from "../promises/ledger.ts";
import { listReports, pathOf } from "../promises/read-reports.ts";
import { getSentences } from "../sentences.ts";
import { doneUnpromisedLines, progressLines } from "./done-lines.ts";
import { figureLines } from "./figure-lines.ts";
import { type PartContext, makePart, withoutTold } from "./make-part.ts";
import { compareLast, newRelationLines, newThingLines } from "./news-lines.ts";
import { promiseLines } from "./promise-lines.ts";
import { relationLines } from "./relation-lines.ts";
import { type EntitySubject, type PlaceSubject, findSubject } from "./subject.ts";
import { byType } from "./type-order.ts";
import { wordsOf } from "./words-of.ts";

/** Facts that are read of one entity at most. */
const MAX_FACTS = 500;
/** Neighbours in the picture: more would not be legible on a page. */
const MAX_DRAWN = 18;
/** Places whose promises are looked through for one entity. */
const MAX_PLACES = 3;

/** Writes the briefing. Throws NOT_FOUND, or CONFLICT where a name is that of several things. */
export async function getBriefing(store: GraphStore, request: BriefingRequest): Promise<Briefing> {
  const subject = await findSubject(store, request.of);
  const context = { words: wordsOf(request.language), limit: request.limit };
  return subject.kind === "place"
    ? briefPlace(store, subject, context)
    : briefEntity(store, subject, context);
}

async function briefPlace(
  store: GraphStore,
  subject: PlaceSubject,
  context: PartContext,
): Promise<Briefing> {
  const { words } = context;
  const { ledger, followed } = await readLedger(store, { place: subject.path, with: [] });
  const table = await getAreaTable(store, { place: subject.path, type: [...PLANNED_TYPES] });
  const comparison = await compareLast(store, followed);
  const page =
    subject.entity === null ? null : await getEntityPage(store, subject.entity, MAX_FACTS);
  const promises = promiseLines(ledger.items, ledger, words);
  const figures = figureLines(page?.metrics.items ?? [], subject.name, words);
  const parts = [
    ...makePart("promised", promises.promised, context),
    ...makePart("done", [...promises.done, ...doneUnpromisedLines(table, ledger, words)], context),
    ...makePart("underway", promises.underway, context),
    ...makePart("silent", promises.silent, context),
    ...makePart("new", comparison === null ? [] : newThingLines(comparison, words), context),
    ...makePart("targets", promises.targets, context),
    ...makePart("levels", figures.levels, context),
    ...makePart("growth", figures.growth, context),
  ];
  return {
    ...{ kind: "place", of: subject.path, name: subject.name, title: words.title(subject.name) },
    lead: placeLead(ledger, context),
    ...(await complete(store, { parts, entity: subject.entity, documents: ledger.reports })),
  };
}

function placeLead(ledger: Ledger, { words }: PartContext): string[] {
  const { items, reports, notices } = ledger;
  const states = new Map<Ledger["items"][number]["state"], number>();
  for (const { state } of items) states.set(state, (states.get(state) ?? 0) + 1);
  const missing = notices.flatMap(({ kind, years }) => (kind === "missing-years" ? years : []));
  // That there is but one report shows in the lead itself.
  const others = notices.filter(({ kind }) => kind !== "missing-years" && kind !== "only-one");
  return [
    words.placeLead({
      years: reports.flatMap(({ year }) => year ?? []),
      reports: reports.length,
      things: items.filter(({ kind }) => kind === "thing").length,
      targets: items.filter(({ kind }) => kind === "target").length,
      states,
    }),
    ...(missing.length === 0 ? [] : [words.missingYears(missing)]),
    ...(others.length === 0 ? [] : [words.otherNotices(others.length)]),
  ];
}

async function briefEntity(
  store: GraphStore,
  { entity: id }: EntitySubject,
  context: PartContext,
): Promise<Briefing> {
  const { words } = context;
  const page = await getEntityPage(store, id, MAX_FACTS);
  const { entity, documents } = page;
  const { ledgers, places } = await readLedgers(store, page);
  const promises = ledgers.map((ledger) => {
    // What is promised of the entity, and what is promised in it.
    const own = ledger.items.filter(
      (one) =>
        (one.kind === "thing" && one.entity === id) || one.areas.some((area) => area.id === id),
    );
    return promiseLines(own, ledger, words);
  });
  const figures = figureLines(page.metrics.items, entity.name, words);
  const told = (part: "promised" | "done" | "underway", statuses: readonly Status[]) =>
    makePart(
      part,
      withoutTold(
        promises.flatMap((lines) => lines[part]),
        progressLines(page, statuses, words),
      ),
      context,
    );
  const parts = [
    ...told("promised", ["planned"]),
    ...told("done", ["completed"]),
    ...told("underway", ["started", "ongoing"]),
    ...makePart(
      "silent",
      promises.flatMap(({ silent }) => silent),
      context,
    ),
    ...makePart("new", newRelationLines(page, words), context),
    ...makePart("levels", figures.levels, context),
    ...makePart("growth", figures.growth, context),
    ...makePart("relations", relationLines(page, words), context),
  ];
  const aliases = entity.aliases.filter((alias) => alias !== entity.name);
  return {
    ...{ kind: "entity", of: id, name: entity.name, title: words.title(entity.name) },
    lead: [
      words.entityLead({
        ...{ type: entity.type, scope: entity.scope, mentions: entity.mentions },
        ...{ documents: documents.length, years: entity.years, relations: page.relations.total },
      }),
      ...(aliases.length === 0 ? [] : [words.aliases(aliases)]),
      ...(places > ledgers.length ? [words.placesCut(ledgers.length, places)] : []),
    ],
    ...(await complete(store, { parts, entity: id, documents })),
  };
}

/** The ledgers of the places whose reports speak of an entity. */
async function readLedgers(store: GraphStore, { documents }: EntityPage) {
  const speaking = new Set(documents.map(({ id }) => id));
  const reports = await listReports(store);
  const paths = new Set(reports.filter(({ id }) => speaking.has(id)).map(pathOf));
  const ledgers: Ledger[] = [];
  for (const place of [...paths].slice(0, MAX_PLACES)) {
    ledgers.push(await getLedger(store, { place, with: [] }));
  }
  return { ledgers, places: paths.size };
}

interface Incomplete {
  readonly parts: readonly BriefingPart[];
  readonly entity: string | null;
  readonly documents: readonly DocumentRef[];
}

/** The picture and the sentences that all lines name. */
async function complete(store: GraphStore, { parts, entity, documents }: Incomplete) {
  const graph = await drawnGraph(store, entity);
  const ids = parts.flatMap(({ lines }) => lines.flatMap((line) => line.sentences));
  const sentences = await getSentences(store, ids);
  return {
    parts: [...parts],
    graph,
    documents: [...documents],
    sentences: [...new Set(ids)].flatMap((id) => sentences.get(id) ?? []),
  };
}

async function drawnGraph(store: GraphStore, entity: string | null): Promise<Briefing["graph"]> {
  if (entity === null) return { centre: null, nodes: [], edges: [], total: 0, limitHit: false };
  const around = { relation: [], type: [], exclude: [], limit: MAX_FACTS };
  const { nodes: near } = await getNeighbourhood(store, entity, around);
  const others = near.filter(({ id }) => id !== entity);
  const total = others.length;
  const drawn = [entity, ...takeInTurn(others, MAX_DRAWN).map(({ id }) => id)];
  const { nodes, edges } = await getSubgraph(store, drawn);
  return { centre: entity, nodes, edges, total, limitHit: total > MAX_DRAWN };
}

/** Some of each type, in turn: a county's hundred programmes would leave no room for its works. */
function takeInTurn(nodes: readonly EntityNode[], count: number): readonly EntityNode[] {
  const ranks = new Map<EntityNode["type"], number>();
  const ranked = nodes.map((node) => {
    const rank = ranks.get(node.type) ?? 0;
    ranks.set(node.type, rank + 1);
    return { node, rank };
  });
  return ranked
    .toSorted((a, b) => a.rank - b.rank || byType(a.node, b.node))
    .slice(0, count)
    .map(({ node }) => node);
}
