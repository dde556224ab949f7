import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { listOf } from "../../server/contract/common.ts";
import {
  DocumentSummarySchema,
  DocumentTextSchema,
  RemovalSchema,
} from "../../server/contract/document.ts";
import { EntityPageSchema, SearchReplySchema } from "../../server/contract/entity.ts";
import { dumpGraph } from "../../server/graph/dump-graph.ts";
import { buildBatch, idOf } from "./fixtures/build-batch.ts";
import * as sketch from "./fixtures/documents.ts";
import { type RunningServer, readError, startServer } from "./running-server.ts";

let server: RunningServer;
beforeEach(async () => {
  server = await startServer({
    documents: [sketch.REPORT_2023, sketch.REPORT_2024, sketch.SAMPLE],
  });
});
afterEach(() => server.close());

const listDocuments = () => server.get("/api/documents", listOf(DocumentSummarySchema));
const ID_2023 = buildBatch(sketch.REPORT_2023).document.id;

describe("documents", () => {
  it("are listed with what they hold, the latest first and samples last", async () => {
    const { items, total, limitHit } = await listDocuments();
    expect(
      items.map((item) => [item.title, item.sample, item.sentences, item.entities, item.relations]),
    ).toEqual([
      ["2024年罗湖区情况汇报", false, 3, 5, 2],
      ["2023年罗湖区情况汇报", false, 6, 9, 8],
      ["2023年澄溪区情况汇报（示例）", true, 1, 2, 1],
    ]);
    expect([total, limitHit]).toEqual([3, false]);
  });

  it("are read as a whole, in order, with the mentions where they stand", async () => {
    const text = await server.get(`/api/documents/${ID_2023}`, DocumentTextSchema);
    expect(text.sections.map(({ title, part, year }) => [title, part, year])).toEqual([
      ["一、过去一年", "review", 2022],
      ["二、今年打算", "plan", 2023],
    ]);
    const sentences = text.sections.flatMap((section) => section.sentences);
    expect(sentences.map((sentence) => sentence.text)).toEqual(
      sketch.REPORT_2023.sections.flatMap((section) => section.sentences),
    );
    const [first] = sentences;
    const marked = first?.marks.map(({ start, end }) => first.text.slice(start, end));
    expect(marked).toEqual(["罗湖口岸升级改造", "罗湖口岸", "罗湖", "罗湖区"]);
  });

  it("take with them only what they alone said", async () => {
    const response = await server.send("DELETE", `/api/documents/${ID_2023}`);
    const removal = RemovalSchema.parse(await response.json());
    expect(removal.documents.map((document) => document.title)).toEqual(["2023年罗湖区情况汇报"]);
    // 莲塘片区, 云山绿道, 荣誉 and 诗歌节 were its own; hospital, port, district and projects stay.
    expect(removal.entities).toBe(4);
    expect((await listDocuments()).total).toBe(2);
    const port = await server.get(`/api/entities/${idOf(sketch.PORT)}`, EntityPageSchema);
    expect(port.relations.items.map((item) => [item.relation, item.total])).toEqual([
      ["TARGETS", 1],
    ]);
    const again = await server.send("DELETE", `/api/documents/${ID_2023}`);
    expect(await readError(again)).toMatchObject({ status: 404, code: "NOT_FOUND" });
  });

  it("marked as samples go at once, and nothing else does", async () => {
    const response = await server.send("DELETE", "/api/samples");
    const removal = RemovalSchema.parse(await response.json());
    expect(removal.documents.map((document) => document.sample)).toEqual([true]);
    expect((await listDocuments()).items.every((document) => !document.sample)).toBe(true);
    const { items } = await server.get(
      `/api/search?q=${encodeURIComponent("澄溪区")}`,
      SearchReplySchema,
    );
    expect(items).toEqual([]);
    const bare = await startServer({ documents: [sketch.REPORT_2023, sketch.REPORT_2024] });
    try {
      expect(await dumpGraph(server.store)).toBe(await dumpGraph(bare.store));
    } finally {
      await bare.close();
    }
  });

  it("that are not there give 404 with a sentence", async () => {
    const missing = await fetch(`${server.url}/api/documents/d00000000000000000000`);
    expect(await readError(missing)).toMatchObject({
      ...{ status: 404, code: "NOT_FOUND" },
      message: "没有这份文档；它可能已被移除。",
    });
  });
});
