import { expect, it } from "vitest";
import { getSharedSentences } from "../../server/graph/co-mentions.ts";
import { getCommonNeighbours } from "../../server/graph/common-neighbours.ts";
import { getDocumentText, listDocuments } from "../../server/graph/documents.ts";
import { getEdgeEvidence } from "../../server/graph/edge-evidence.ts";
import { getEntityPage } from "../../server/graph/entity-page.ts";
import { exportGraph } from "../../server/graph/export/export-graph.ts";
import { getMeasures } from "../../server/graph/measures.ts";
import { expandEntity, getNeighbourhood, getSubgraph } from "../../server/graph/neighbourhood.ts";
import { getOverview } from "../../server/graph/overview.ts";
import { getPaths } from "../../server/graph/paths.ts";
import { getSchemaSummary } from "../../server/graph/schema-summary.ts";
import { search } from "../../server/graph/search.ts";
import { writeDocument } from "../../server/graph/write-document.ts";
import { loadBuiltInQueries } from "../../server/queries/built-in-queries.ts";
import { runQuery } from "../../server/queries/run-query.ts";
import {
  addSavedQuery,
  deleteSavedQuery,
  listSavedQueries,
} from "../../server/queries/saved-queries.ts";
import { readParameters } from "../../server/queries/typed-parameters.ts";
import type { GraphStore } from "../../server/store/graph-store.ts";
import { buildBatch, idOf } from "../server/fixtures/build-batch.ts";
import * as sketch from "../server/fixtures/documents.ts";
import { describeStores } from "./describe-stores.ts";

const LIMITS = { timeoutMs: 20_000, maxRows: 100 };

// A Neo4j that has just started plans every query for the first time.
const PATIENT = { timeout: 240_000 };

async function fill(store: GraphStore): Promise<void> {
  for (const each of [sketch.REPORT_2023, sketch.REPORT_2024, sketch.SAMPLE]) {
    await writeDocument(store, buildBatch(each));
  }
}

/** What must be given to the built-in queries that ask for something. */
const GIVEN: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "area-projects": { area: idOf(sketch.LUOHU) },
  "entity-everything": { entity: idOf(sketch.PORT) },
  "project-progress": { entity: idOf(sketch.UPGRADE) },
  "organization-activities": { actor: idOf(sketch.LUOHU) },
  "common-neighbours": { first: idOf(sketch.AREA), second: idOf(sketch.PORT) },
};

/** Columns, rows, nodes and edges that each built-in query gives on the test documents. */
const SHAPES: Readonly<Record<string, readonly [number, number, number, number]>> = {
  "area-projects": [7, 3, 0, 0],
  "entity-everything": [3, 4, 4, 4],
  "area-project-map": [3, 3, 4, 3],
  "area-project-table": [4, 2, 0, 0],
  "promises-of-year": [6, 1, 0, 0],
  "promises-followed": [5, 1, 0, 0],
  "project-progress": [5, 2, 0, 0],
  "organization-activities": [6, 2, 0, 0],
  "indicator-by-year": [10, 2, 0, 0],
  "common-neighbours": [5, 2, 4, 4],
  awards: [5, 1, 0, 0],
  "most-connected": [4, 10, 0, 0],
  "cooperation-network": [3, 1, 2, 1],
};

describeStores("the built-in queries", (current) => {
  it("run and answer as the product promises", PATIENT, async () => {
    await fill(current());
    const shapes: Record<string, readonly number[]> = {};
    for (const { id, cypher, parameters: declared } of loadBuiltInQueries(current().dialect)) {
      const parameters = readParameters(declared, GIVEN[id] ?? {});
      const { signal } = new AbortController();
      const reply = await runQuery(current(), { cypher, parameters, limits: LIMITS, signal });
      const { columns, rows, nodes, edges } = reply;
      shapes[id] = [columns.length, rows.length, nodes.length, edges.length];
    }
    expect(shapes).toEqual(SHAPES);
  });

  it("find nothing in an empty graph", PATIENT, async () => {
    for (const { id, cypher, parameters: declared } of loadBuiltInQueries(current().dialect)) {
      const parameters = readParameters(declared, GIVEN[id] ?? {});
      const { signal } = new AbortController();
      const { rows } = await runQuery(current(), { cypher, parameters, limits: LIMITS, signal });
      expect([id, rows]).toEqual([id, []]);
    }
  });
});

describeStores("a user's query", (current) => {
  it("is kept, with its parameters, and taken away", async () => {
    const shelf = { store: current(), builtIn: [] };
    const label = { zh: "数", en: "Number" };
    const input = {
      title: { zh: "问", en: "Ask" },
      description: { zh: "", en: "" },
      cypher: "RETURN $n AS n",
      parameters: [
        {
          ...{ name: "n", type: "integer" as const, label },
          ...{ required: true, default: 3, entityTypes: [] },
        },
      ],
      folder: "",
      view: "table" as const,
    };
    const { id } = await addSavedQuery(shelf, input);
    expect(await listSavedQueries(shelf)).toEqual([{ ...input, id, builtIn: false }]);
    await deleteSavedQuery(shelf, id);
    expect(await listSavedQueries(shelf)).toEqual([]);
  });
});

describeStores("the explorer's reads", (current) => {
  it("answer the same on every store", PATIENT, async () => {
    await fill(current());
    const store = current();
    const [port, luohu] = [idOf(sketch.PORT), idOf(sketch.LUOHU)];
    const filter = { relation: [], type: [], exclude: [], limit: 2 };
    const ends = { from: idOf(sketch.BRIDGE), to: port };
    const walk = { relation: [], type: [], maxLength: 5, limit: 5 };
    const answers = {
      overview: await getOverview(store, 5),
      page: await getEntityPage(store, luohu, 20),
      around: await getNeighbourhood(store, port, filter),
      subgraph: await getSubgraph(store, [port, luohu]),
      edge: await getEdgeEvidence(store, `${idOf(sketch.UPGRADE)}~TARGETS~${port}`, 5),
      paths: await getPaths(store, { ...ends, kind: "all-shortest", ...walk }),
      ranked: await getPaths(store, { ...ends, kind: "k-shortest", ...walk }),
      expanded: await expandEntity(store, port, { ...filter, canvas: [luohu] }),
      common: await getCommonNeighbours(store, { ids: [port, luohu], canvas: [], limit: 5 }),
      measures: await getMeasures(store, [luohu]),
      together: await getSharedSentences(store, { id: port, other: luohu }, 5),
      documents: await listDocuments(store, 10),
      text: await getDocumentText(store, buildBatch(sketch.REPORT_2024).document.id),
      found: await search(store, { q: "lh", type: [], limit: 10 }),
      file: await exportGraph(store, { format: "json", ids: [], positions: {} }),
    };
    expect(answers.page.relations.total).toBe(5);
    expect(answers.paths.paths).toHaveLength(2);
    // The first store writes the file within this run, the second is compared with it.
    firstAnswers ??= answers;
    expect(answers).toEqual(firstAnswers);
  });

  it("know the labels, types and keys in use", async () => {
    await fill(current());
    const { labels, relationshipTypes, propertyKeys } = await getSchemaSummary(current());
    expect(labels).toEqual(expect.arrayContaining(["Document", "Entity", "Port", "Sentence"]));
    expect(relationshipTypes).toEqual(expect.arrayContaining(["MENTIONS", "TARGETS"]));
    expect(propertyKeys).toEqual(expect.arrayContaining(["name", "evidence"]));
  });
});

let firstAnswers: unknown;
