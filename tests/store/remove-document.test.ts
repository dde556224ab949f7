import { expect, it } from "vitest";
import { dumpGraph } from "../../server/graph/dump-graph.ts";
import { removeDocument } from "../../server/graph/remove-document.ts";
import { writeDocument } from "../../server/graph/write-document.ts";
import { report2022, report2023, report2024 } from "../builders/luohu-documents.ts";
import { describeStores } from "./describe-stores.ts";

describeStores("removeDocument", (current) => {
  it("takes back exactly what the document alone said", async () => {
    await writeDocument(current(), report2022);
    const before = await dumpGraph(current());
    await writeDocument(current(), report2023);
    expect(await removeDocument(current(), report2023.document.id)).toEqual({
      removed: {
        id: report2023.document.id,
        title: "罗湖区二〇二三年报告",
        place: "罗湖区",
        year: 2023,
        sample: false,
      },
      entities: 1,
    });
    expect(await dumpGraph(current())).toBe(before);
  });

  it.each([
    ["the first", report2022],
    ["the one in the middle", report2023],
    ["the last", report2024],
  ])("leaves what was there without %s", async (_, removed) => {
    const all = [report2022, report2023, report2024];
    for (const batch of all.filter((each) => each !== removed)) {
      await writeDocument(current(), batch);
    }
    const without = await dumpGraph(current());
    for (const batch of all) {
      await removeDocument(current(), batch.document.id);
    }
    for (const batch of all) await writeDocument(current(), batch);
    await removeDocument(current(), removed.document.id);
    expect(await dumpGraph(current())).toBe(without);
  });

  it("empties the graph with the last document", async () => {
    for (const batch of [report2022, report2023]) await writeDocument(current(), batch);
    for (const batch of [report2022, report2023]) {
      await removeDocument(current(), batch.document.id);
    }
    expect(await dumpGraph(current())).toBe("");
  });

  it("does nothing about a document that is not there", async () => {
    await writeDocument(current(), report2022);
    const before = await dumpGraph(current());
    expect(await removeDocument(current(), report2023.document.id)).toEqual({
      removed: null,
      entities: 0,
    });
    expect(await dumpGraph(current())).toBe(before);
  });

  it("leaves users' saved queries alone", async () => {
    await current().write((transaction) =>
      transaction.run("CREATE (:SavedQuery {id: $id, title: $title})", {
        id: "mine",
        title: "我的查询",
      }),
    );
    const before = await dumpGraph(current());
    await writeDocument(current(), report2024);
    await removeDocument(current(), report2024.document.id);
    expect(await dumpGraph(current())).toBe(before);
  });
});
