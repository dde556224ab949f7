import { expect, it } from "vitest";
import type { ViewInput } from "../../server/contract/view.ts";
import { removeDocument } from "../../server/graph/remove-document.ts";
import { listSources } from "../../server/graph/sources.ts";
import { writeDocument } from "../../server/graph/write-document.ts";
import {
  addView,
  changeView,
  deleteView,
  getView,
  listViews,
} from "../../server/views/saved-views.ts";
import { buildBatch, idOf } from "../server/fixtures/build-batch.ts";
import * as sketch from "../server/fixtures/documents.ts";
import { describeStores } from "./describe-stores.ts";

const INPUT: ViewInput = {
  title: "罗湖口岸一带",
  note: "给周会看",
  state: {
    nodes: [
      [idOf(sketch.PORT), 12.5, -40],
      [idOf(sketch.LUOHU), 0, 0],
    ],
    pinned: [idOf(sketch.PORT)],
    hidden: [],
    groups: [{ name: "口岸一带", members: [idOf(sketch.PORT), idOf(sketch.LUOHU)] }],
    expansions: [[idOf(sketch.LUOHU), [idOf(sketch.PORT)]]],
    filters: { hiddenTypes: ["Award"], years: { from: 2023, to: null } },
    rules: [],
    looks: { color: "type", size: "degree" },
    force: { gravity: 0.5, scaling: 200, strongGravity: true },
    selected: idOf(sketch.PORT),
    origin: "/queries/area-projects?area=x",
  },
};

describeStores("a saved view", (current) => {
  it("comes back as it was saved, and saved twice it is one", async () => {
    const { id } = await addView(current(), INPUT);
    expect((await addView(current(), INPUT)).id).toBe(id);
    const { savedAt, ...view } = await getView(current(), id);
    expect(view).toEqual({ ...INPUT, id, entities: 2 });
    expect(Date.parse(savedAt)).toBeGreaterThan(0);
    expect(await listViews(current())).toMatchObject({ total: 1, limitHit: false });
  });

  it("keeps its id when it is renamed or replaced, and what it began as can be saved anew", async () => {
    const { id } = await addView(current(), INPUT);
    expect(await changeView(current(), id, { title: "改名" })).toMatchObject({ id, title: "改名" });
    expect(await getView(current(), id)).toMatchObject({ note: INPUT.note, state: INPUT.state });
    const again = await addView(current(), INPUT);
    expect(again.id).not.toBe(id);
    expect((await listViews(current())).total).toBe(2);
  });

  it("outlives the documents that it was made from", async () => {
    const batch = buildBatch(sketch.REPORT_2023);
    await writeDocument(current(), batch);
    const { id } = await addView(current(), INPUT);
    await removeDocument(current(), batch.document.id);
    expect((await getView(current(), id)).state).toEqual(INPUT.state);
  });

  it("is gone when it is deleted, and says so", async () => {
    const { id } = await addView(current(), INPUT);
    await deleteView(current(), id);
    expect((await listViews(current())).items).toEqual([]);
    await expect(getView(current(), id)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(deleteView(current(), id)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

describeStores("the sources of entities", (current) => {
  it("are the documents that describe them", async () => {
    for (const each of [sketch.REPORT_2023, sketch.REPORT_2024]) {
      await writeDocument(current(), buildBatch(each));
    }
    const { items, limitHit } = await listSources(current(), [idOf(sketch.PORT)]);
    expect(limitHit).toBe(false);
    expect(items.map(({ year, entities }) => [year, entities])).toEqual(
      expect.arrayContaining([[2023, 1]]),
    );
    expect(await listSources(current(), [`e${"0".repeat(20)}`])).toMatchObject({ items: [] });
  });
});
