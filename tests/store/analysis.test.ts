/** What the working views read, on both stores: the document as a map, projects by area. */
import { expect, it } from "vitest";
import { filterProjects, flatten, growTree } from "../../server/contract/area-tree.ts";
import { getAreaTable } from "../../server/graph/areas/area-table.ts";
import { exportAreaTable } from "../../server/graph/areas/export-areas.ts";
import { getDocumentMap } from "../../server/graph/document-map.ts";
import { writeDocument } from "../../server/graph/write-document.ts";
import type { GraphStore } from "../../server/store/graph-store.ts";
import { buildBatch } from "../server/fixtures/build-batch.ts";
import * as sketch from "../server/fixtures/documents.ts";
import { describeStores } from "./describe-stores.ts";

const PATIENT = { timeout: 240_000 };
const PLACE = "广东省/深圳市/罗湖区";
const NO_FILTER = { status: [], year: [], area: [], q: "" };

const report2023 = buildBatch(sketch.REPORT_2023);

async function fill(store: GraphStore): Promise<void> {
  for (const one of [sketch.REPORT_2023, sketch.REPORT_2024]) {
    await writeDocument(store, buildBatch(one));
  }
}

describeStores("the document as a map", (current) => {
  it("tells for each sentence what was read out of it", PATIENT, async () => {
    await fill(current());
    const { entities, relations, facts } = await getDocumentMap(current(), report2023.document.id);
    const nameOf = new Map(entities.map(({ id, name }) => [id, name]));
    const located = relations.filter(({ relation }) => relation === "LOCATED_IN");
    expect(located.map(({ source, target }) => [nameOf.get(source), nameOf.get(target)])).toEqual(
      expect.arrayContaining([
        ["罗湖口岸", "罗湖区"],
        ["望岭桥重建工程", "莲塘片区"],
      ]),
    );
    expect(relations.every(({ sentences }) => sentences.length > 0)).toBe(true);
    expect(facts.map(({ status, metrics }) => [status, metrics])).toEqual(
      expect.arrayContaining([
        [1, 1],
        [1, 0],
      ]),
    );
  });

  it("of a document that is not there is refused in a sentence", PATIENT, async () => {
    await expect(getDocumentMap(current(), `d${"0".repeat(20)}`)).rejects.toThrow(/没有这份文档/);
  });
});

describeStores("projects by area", (current) => {
  it(
    "stand in the area that the reports place them in, and count for those above",
    PATIENT,
    async () => {
      await fill(current());
      const table = await getAreaTable(current(), { place: PLACE, type: [] });
      const { roots } = growTree(table, table.items);
      const held = flatten(roots).map(({ area, depth, own, all }) => [
        ...[area.name, depth, own.length, all.length],
      ]);
      expect(held).toEqual([
        ["罗湖区", 0, 0, 2],
        ["莲塘片区", 1, 1, 1],
        ["罗湖口岸", 1, 1, 1],
      ]);
      expect(table.items.map(({ name, status, year }) => [name, status, year])).toEqual(
        expect.arrayContaining([["望岭桥重建工程", "completed", 2023]]),
      );
    },
  );

  it("pass filters by what lies above them, and export with a row each", PATIENT, async () => {
    await fill(current());
    const table = await getAreaTable(current(), { place: "", type: [] });
    const luohu = table.areas.find(({ name }) => name === "罗湖区")?.id ?? "";
    expect(filterProjects(table, { ...NO_FILTER, area: [luohu] })).toHaveLength(2);
    expect(filterProjects(table, { ...NO_FILTER, area: ["none"] })).toEqual([]);
    const { content } = exportAreaTable(table, { ...NO_FILTER, q: "望岭桥" });
    expect(content.startsWith("\ufeff上级地区,地区,")).toBe(true);
    expect(content).toContain("罗湖区,莲塘片区,片区,望岭桥重建工程,项目,完成,2023");
    expect(content.trimEnd().split("\r\n")).toHaveLength(2);
  });
});
