import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { EntityPageSchema, SearchReplySchema } from "../../server/contract/entity.ts";
import { EdgeEvidenceSchema } from "../../server/contract/evidence.ts";
import {
  NeighbourhoodSchema,
  OverviewSchema,
  PathsSchema,
  SubgraphSchema,
} from "../../server/contract/graph.ts";
import { DecisionSchema, mergeEndpoints } from "../../server/contract/merge.ts";
import { writeDocument } from "../../server/graph/write-document.ts";
import { buildBatch, idOf } from "./fixtures/build-batch.ts";
import * as sketch from "./fixtures/documents.ts";
import { type RunningServer, readError, startServer } from "./running-server.ts";

/** The bridge under another name, in a third report. */
const REBUILT = {
  type: "Project",
  name: "望岭新桥",
  scope: "广东省/深圳市/罗湖区",
} as const;
const REPORT_2025 = {
  title: "2025年罗湖区情况汇报",
  place: "罗湖区",
  placePath: "广东省/深圳市/罗湖区",
  year: 2025,
  sections: [
    {
      ...{ title: "一、过去一年", part: "review" as const, year: 2024 },
      sentences: ["望岭新桥连接莲塘片区，罗湖区居民出行更快。"],
    },
  ],
  entities: [REBUILT, sketch.AREA, sketch.LUOHU],
  relations: [["CONNECTS", "望岭新桥", "莲塘片区", 0, "连接"]] as const,
};

let server: RunningServer;
beforeAll(async () => {
  server = await startServer({
    documents: [sketch.REPORT_2023, sketch.REPORT_2024, REPORT_2025],
  });
});
afterAll(() => server.close());

const [bridge, rebuilt, area] = [sketch.BRIDGE, REBUILT, sketch.AREA].map(idOf);

async function accept() {
  const response = await server.send("POST", "/api/merge-decisions", {
    ...{ one: bridge, other: rebuilt, verdict: "same" },
    note: "同一座桥",
  });
  expect(response.status).toBe(201);
  return DecisionSchema.parse(await response.json());
}

describe("a merge that a person accepts", () => {
  let decision: string;
  beforeAll(async () => {
    decision = (await accept()).id;
  });

  it("shows one entity wherever it is asked for, by either id", async () => {
    for (const id of [bridge, rebuilt]) {
      const page = await server.get(`/api/entities/${id}`, EntityPageSchema);
      expect(page.entity).toMatchObject({ id: bridge, name: "望岭桥重建工程" });
      expect(page.entity.aliases).toContain("望岭新桥");
      expect(page.documents).toHaveLength(3);
      expect(page.relations.items.map(({ relation }) => relation).sort()).toEqual([
        "CONNECTS",
        "LOCATED_IN",
      ]);
      const near = await server.get(`/api/entities/${id}/neighbourhood`, NeighbourhoodSchema);
      expect(near.nodes.map((node) => node.id)).toEqual([bridge, area]);
      const paths = await server.get(`/api/paths?from=${id}&to=${area}`, PathsSchema);
      expect(paths.paths[0]?.nodes).toEqual([bridge, area]);
      const edge = await server.get(`/api/edges/${id}~CONNECTS~${area}`, EdgeEvidenceSchema);
      expect(edge.source).toMatchObject({ id: bridge });
    }
    const response = await server.send("POST", "/api/subgraph", { ids: [rebuilt, bridge, area] });
    const { nodes, edges } = SubgraphSchema.parse(await response.json());
    expect(nodes.map(({ id }) => id)).toEqual([bridge, area]);
    expect(edges).toHaveLength(2);
    const overview = await server.get("/api/overview", OverviewSchema);
    expect(overview.nodes.map(({ id }) => id)).not.toContain(rebuilt);
    const found = await server.get(
      `/api/search?q=${encodeURIComponent("望岭新桥")}`,
      SearchReplySchema,
    );
    expect(found.items.map(({ entity }) => entity.id)).toEqual([bridge]);
  });

  it("goes into exports and saved queries as one", async () => {
    const exported = await server.send("POST", "/api/export", { format: "json" });
    const text = await exported.text();
    expect(text).not.toContain(rebuilt);
    const run = await server.send("POST", "/api/queries/entity-everything/run", {
      parameters: { entity: rebuilt },
    });
    expect(run.status).toBe(200);
    expect(JSON.stringify(await run.json())).toContain("望岭桥重建工程");
  });

  it("is listed with its reason, survives a re-import and is undone", async () => {
    const batch = buildBatch(REPORT_2025);
    await server.send("DELETE", `/api/documents/${batch.document.id}`);
    await writeDocument(server.store, batch);
    const merged = await server.get("/api/merges", mergeEndpoints.listMerges.reply);
    expect(merged).toMatchObject({
      total: 1,
      items: [{ identity: { id: rebuilt }, into: { id: bridge }, rule: "decided" }],
    });
    const decisions = await server.get("/api/merge-decisions", mergeEndpoints.listDecisions.reply);
    expect(decisions.items).toMatchObject([{ id: decision, verdict: "same", note: "同一座桥" }]);

    const undone = await server.send("DELETE", `/api/merge-decisions/${decision}`);
    expect(undone.status).toBe(200);
    const page = await server.get(`/api/entities/${rebuilt}`, EntityPageSchema);
    expect(page.entity).toMatchObject({ id: rebuilt, name: "望岭新桥" });
    expect(page.documents).toHaveLength(1);
  });
});

describe("what may be one and may be two", () => {
  const proposals = () => server.get("/api/merge-proposals", mergeEndpoints.listProposals.reply);
  const between = (pairs: Awaited<ReturnType<typeof proposals>>) =>
    pairs.items.filter(({ one, other }) => [one.id, other.id].includes(port));
  const port = idOf(sketch.PORT);

  it("is proposed until a person decides, and again once that is undone", async () => {
    const named = { type: "Port", name: "罗湖智慧口岸", scope: "" } as const;
    await writeDocument(
      server.store,
      buildBatch({
        ...REPORT_2025,
        title: "2026年罗湖区情况汇报",
        sections: [{ title: "一", part: "review", year: 2025, sentences: ["罗湖智慧口岸开通。"] }],
        entities: [named],
        relations: [],
      }),
    );
    const before = await proposals();
    expect(between(before)).toMatchObject([{ rule: "name-within-name" }]);
    const response = await server.send("POST", "/api/merge-decisions", {
      ...{ one: port, other: idOf(named), verdict: "different", rule: "name-within-name" },
    });
    const { id } = DecisionSchema.parse(await response.json());
    expect(between(await proposals())).toEqual([]);
    await server.send("DELETE", `/api/merge-decisions/${id}`);
    expect(await proposals()).toEqual(before);
  });
});

describe("what cannot be decided", () => {
  const post = (body: unknown) => server.send("POST", "/api/merge-decisions", body);

  it.each([
    ["an entity with itself", { one: bridge, other: bridge, verdict: "same" }, 400],
    ["an unknown entity", { one: bridge, other: `e${"0".repeat(20)}`, verdict: "same" }, 404],
    ["an unknown verdict", { one: bridge, other: rebuilt, verdict: "maybe" }, 400],
  ])("is refused in Chinese: %s", async (_, body, status) => {
    const error = await readError(await post(body));
    expect(error.status).toBe(status);
    expect(error.message).toMatch(/[一-龥]/u);
  });

  it("is not undone twice", async () => {
    const { id } = await accept();
    expect((await server.send("DELETE", `/api/merge-decisions/${id}`)).status).toBe(200);
    expect((await server.send("DELETE", `/api/merge-decisions/${id}`)).status).toBe(404);
  });
});
