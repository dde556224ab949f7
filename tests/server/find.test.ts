import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listOf } from "../../server/contract/common.ts";
import { EntityPageSchema, SearchReplySchema } from "../../server/contract/entity.ts";
import { SentenceRefSchema } from "../../server/contract/evidence.ts";
import {
  CommonNeighboursSchema,
  MeasureSchema,
  SurroundingsSchema,
  exploreEndpoints,
} from "../../server/contract/explore.ts";
import { NeighbourhoodSchema, PathsSchema } from "../../server/contract/graph.ts";
import { idOf } from "./fixtures/build-batch.ts";
import * as sketch from "./fixtures/documents.ts";
import { type RunningServer, readError, startServer } from "./running-server.ts";

let server: RunningServer;
beforeAll(async () => {
  server = await startServer({
    documents: [sketch.REPORT_2023, sketch.REPORT_2024, sketch.SAMPLE],
  });
});
afterAll(() => server.close());

const PORT = idOf(sketch.PORT);
const LUOHU = idOf(sketch.LUOHU);
const AREA = idOf(sketch.AREA);
const BRIDGE = idOf(sketch.BRIDGE);

async function post(path: string, body: unknown): Promise<unknown> {
  const response = await server.send("POST", path, body);
  expect(response.status).toBe(200);
  return response.json();
}

describe("POST /api/entities/{id}/expand", () => {
  const expand = async (body: unknown) =>
    NeighbourhoodSchema.parse(await post(`/api/entities/${PORT}/expand`, body));

  it("gives the next neighbours that the canvas has not, until there are none", async () => {
    const canvas = [PORT as string];
    const seen: string[] = [];
    for (;;) {
      const { nodes, limitHit } = await expand({ canvas, limit: 1 });
      const fresh = nodes.map(({ id }) => id).filter((id) => id !== PORT);
      seen.push(...fresh);
      canvas.push(...fresh);
      if (!limitHit) break;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toHaveLength(3);
    expect((await expand({ canvas, limit: 1 })).nodes.map(({ id }) => id)).toEqual([PORT]);
  });

  it("brings the edges between what is new and what was there", async () => {
    const { edges } = await expand({ canvas: [PORT, AREA], type: ["Route"] });
    expect(edges.map(({ type, target }) => [type, target]).sort()).toEqual(
      [
        ["CONNECTS", PORT],
        ["CONNECTS", AREA],
      ].sort(),
    );
  });

  it("carries what filters need: documents, years and the latest status", async () => {
    const { nodes, edges } = await expand({ relation: ["TARGETS"] });
    const upgrade = nodes.find(({ name }) => name === "罗湖口岸升级改造");
    expect(upgrade).toMatchObject({ years: [2023, 2024], status: "completed" });
    expect(upgrade?.documents).toHaveLength(2);
    expect(edges[0]?.documents).toEqual(upgrade?.documents);
    expect(nodes.find(({ id }) => id === PORT)?.status).toBeNull();
  });

  it("takes a canvas of thousands and refuses what is no id", async () => {
    const many = Array.from({ length: 15_000 }, (_, at) => `e${String(at).padStart(20, "0")}`);
    expect((await expand({ canvas: many, limit: 2 })).nodes).toHaveLength(3);
    const odd = await server.send("POST", `/api/entities/${PORT}/expand`, { canvas: ["<b>"] });
    expect(await readError(odd)).toMatchObject({ status: 400, code: "BAD_REQUEST" });
  });
});

describe("POST /api/common-neighbours", () => {
  const common = async (body: unknown) =>
    CommonNeighboursSchema.parse(await post("/api/common-neighbours", body));

  it("gives what relates to all of them, with the edges that say so", async () => {
    const { nodes, edges, shared, limitHit } = await common({ ids: [AREA, PORT] });
    const names = new Map(nodes.map(({ id, name }) => [id, name]));
    expect(shared.map(({ id, shared: count }) => [names.get(id), count]).sort()).toEqual(
      [
        ["云山绿道", 2],
        ["罗湖区", 2],
      ].sort(),
    );
    expect(edges).toHaveLength(4);
    expect(limitHit).toBe(false);
  });

  it("gives what relates to some of them where that is asked for", async () => {
    const ids = [AREA, PORT, idOf(sketch.HOSPITAL)];
    expect((await common({ ids })).shared.map(({ shared }) => shared)).toEqual([3]);
    expect((await common({ ids, minimum: 2 })).shared.map(({ shared }) => shared)).toEqual([3, 2]);
    expect(await common({ ids, minimum: 2, limit: 1 })).toMatchObject({ limitHit: true });
  });
});

describe("GET /api/paths, by kind and filters", () => {
  const path = (rest: string) =>
    server.get(`/api/paths?from=${BRIDGE}&to=${PORT}&${rest}`, PathsSchema);
  const lengths = async (rest: string) => (await path(rest)).paths.map(({ edges }) => edges.length);

  it("goes on from the shortest to longer ones, none through an entity twice", async () => {
    expect(await lengths("")).toEqual([3, 3]);
    const { paths, limitHit } = await path("kind=k-shortest&maxLength=6&limit=20");
    expect(paths.map(({ edges }) => edges.length)).toEqual([3, 3]);
    expect(limitHit).toBe(false);
    for (const { nodes } of paths) expect(new Set(nodes).size).toBe(nodes.length);
    expect(await path("kind=k-shortest&limit=1")).toMatchObject({ limitHit: true });
  });

  it("passes only through the types and over the relations that are asked for", async () => {
    const byRoute = await path("type=Route,Area");
    expect(byRoute.paths).toHaveLength(1);
    const names = new Map(byRoute.nodes.map(({ id, name }) => [id, name]));
    expect(byRoute.paths[0]?.nodes.map((id) => names.get(id))).toContain("云山绿道");
    const located = await path("relation=LOCATED_IN");
    expect(located.paths).toHaveLength(1);
    expect(new Set(located.edges.map(({ type }) => type))).toEqual(new Set(["LOCATED_IN"]));
    expect((await path("type=Award")).paths).toEqual([]);
  });
});

describe("GET /api/sentences/{id}", () => {
  it("shows a sentence in its paragraph with the names marked, and what stands around it", async () => {
    const page = await server.get(`/api/entities/${idOf(sketch.LINE)}`, EntityPageSchema);
    const [mention] = page.mentions.items;
    const around = await server.get(`/api/sentences/${mention?.id ?? ""}`, SurroundingsSchema);
    const texts = around.paragraph.map(({ text }) => text);
    expect(texts).toContain("云山绿道将连接莲塘片区和罗湖口岸。");
    const all = [around.before?.text, ...texts, around.after?.text];
    expect(all).toEqual(
      expect.arrayContaining([
        "加快莲塘片区建设，开工望岭桥重建工程，方便莲塘片区出行。",
        "办好首届湖畔诗歌节。",
      ]),
    );
    const own = around.paragraph.find(({ id }) => id === mention?.id);
    expect(own?.marks.map(({ start, end }) => own.text.slice(start, end))).toContain("云山绿道");
  });

  it("has no sentence before the first, and answers 404 for one that is gone", async () => {
    const page = await server.get(`/api/entities/${PORT}`, EntityPageSchema);
    const first = page.mentions.items.find(({ text }) => text.startsWith("我们推进"));
    const around = await server.get(`/api/sentences/${first?.id ?? ""}`, SurroundingsSchema);
    expect(around.before).toBeNull();
    const missing = await fetch(`${server.url}/api/sentences/s00000000000000000000`);
    expect(await readError(missing)).toMatchObject({ status: 404, code: "NOT_FOUND" });
  });
});

describe("co-mentions", () => {
  it("lists who is named in the same sentences, related or not, and the sentences themselves", async () => {
    const page = await server.get(`/api/entities/${LUOHU}`, EntityPageSchema);
    const named = page.coMentions.items.map(({ entity, sentences, related }) => [
      entity.name,
      sentences,
      related,
    ]);
    expect(named).toContainEqual(["罗湖口岸升级改造", 2, false]);
    expect(named).toContainEqual(["罗湖口岸", 4, true]);
    const together = await server.get(
      `/api/entities/${LUOHU}/sentences-with/${PORT}?limit=1`,
      listOf(SentenceRefSchema),
    );
    expect(together).toMatchObject({ total: 4, limitHit: true });
  });
});

describe("POST /api/measures", () => {
  it("gives each indicator with the latest value of each entity", async () => {
    const reply = listOf(MeasureSchema).parse(await post("/api/measures", { ids: [LUOHU, PORT] }));
    expect(reply.items).toEqual([
      {
        indicator: "地区生产总值",
        unit: "亿元",
        values: [{ entity: LUOHU, value: 2700, year: 2023 }],
      },
    ]);
  });
});

describe("GET /api/search", () => {
  it("finds a name however it is spaced and quoted, and nothing by signs alone", async () => {
    const names = async (q: string) => {
      const path = `/api/search?q=${encodeURIComponent(q)}`;
      return (await server.get(path, SearchReplySchema)).items.map(({ entity }) => entity.name);
    };
    expect(await names("罗湖 口岸")).toContain("罗湖口岸");
    expect(await names("i 罗湖")).toEqual(["“i罗湖”平台"]);
    expect(await names("“”")).toEqual([]);
  });
});

describe("GET /api/questions", () => {
  const ask = async (q: string) => {
    const path = `/api/questions?q=${encodeURIComponent(q)}`;
    const { items } = await server.get(path, exploreEndpoints.askQuestions.reply);
    return items.map(({ wording, slots, run, complete, asked }) => ({
      text: slots.reduce(
        (text, { name, entity }) => text.replace(`{${name}}`, entity?.name ?? "…"),
        wording.zh,
      ),
      run: run.kind === "query" ? run.id : run.kind,
      complete,
      asked,
    }));
  };

  it.each([
    ["罗湖区有哪些项目", "罗湖区有哪些项目", "area-projects"],
    ["羅湖區有哪些項目？", "罗湖区有哪些项目", "area-projects"],
    ["罗湖区有哪", "罗湖区有哪些项目", "area-projects"],
    ["与罗湖口岸有关的一切", "与罗湖口岸有关的一切", "entity-everything"],
    ["罗湖口岸和莲塘片区有什么联系", "罗湖口岸和莲塘片区有什么联系", "paths"],
    ["how are lhka and 莲塘片区 connected", "罗湖口岸和莲塘片区有什么联系", "paths"],
    ["everything about luohukouan", "与罗湖口岸有关的一切", "entity-everything"],
  ])("understands %s and says what it runs", async (q, text, run) => {
    expect((await ask(q))[0]).toEqual({ text, run, complete: true, asked: true });
  });

  it("fills a slot that is still open from the graph", async () => {
    const open = await ask("罗湖口岸和");
    expect(open.map(({ text }) => text)).toContain("罗湖口岸和罗湖区有什么联系");
    expect(open.every(({ complete }) => complete)).toBe(true);
    const bare = await ask("有哪些项目");
    expect(bare[0]).toMatchObject({ run: "area-projects", complete: true, asked: true });
  });

  it("takes a name for a name where it only holds a letter of a question", async () => {
    expect((await ask("罗和")).every(({ asked }) => !asked)).toBe(true);
    expect((await ask("罗湖区和")).some(({ asked }) => asked)).toBe(true);
  });

  it("offers for a mere name what could be asked of it, and nothing for what it does not know", async () => {
    const offered = await ask("罗湖口岸");
    expect(offered.map(({ text }) => text)).toContain("与罗湖口岸有关的一切");
    expect(offered.map(({ text }) => text)).toContain("罗湖口岸和…有什么联系");
    expect(offered.some(({ asked }) => asked)).toBe(false);
    expect(await ask("查无此物有哪些项目")).toEqual([]);
    expect(await ask("  ")).toEqual([]);
    expect(await ask("{area}'}) <script> 😀".repeat(5))).toEqual([]);
  });
});
