/** How many neighbours an entity has: each of them once, however many relations lead to it. */
import { expect, it } from "vitest";
import { getEntityPage } from "../../server/graph/entity-page.ts";
import { writeDocument } from "../../server/graph/write-document.ts";
import type { DocumentSketch, EntitySketch } from "../server/fixtures/build-batch.ts";
import { buildBatch, idOf } from "../server/fixtures/build-batch.ts";
import { describeStores } from "./describe-stores.ts";

const HALL: EntitySketch = { type: "Organization", name: "望岭规划展览馆" };
const SCHOOL: EntitySketch = { type: "Organization", name: "云溪职业学校" };
const STREET: EntitySketch = { type: "District", name: "望岭街道", level: "街道镇" };

const REPORT: DocumentSketch = {
  ...{ title: "2024年望岭街道工作汇报", place: "望岭街道", placePath: "望岭街道", year: 2024 },
  sections: [
    {
      ...{ title: "一、过去一年", part: "review", year: 2023 },
      sentences: [
        "望岭规划展览馆与云溪职业学校合作办展。",
        "云溪职业学校与望岭规划展览馆合作办学，两家都在望岭街道。",
      ],
    },
  ],
  entities: [HALL, SCHOOL, STREET],
  relations: [
    ["COOPERATES_WITH", HALL.name, SCHOOL.name, 0, "合作"],
    ["COOPERATES_WITH", SCHOOL.name, HALL.name, 1, "合作"],
    ["IMPLEMENTS", HALL.name, SCHOOL.name, 0, "办"],
    ["IMPLEMENTS", SCHOOL.name, HALL.name, 1, "办"],
    ["LOCATED_IN", HALL.name, STREET.name, 1, "在"],
  ],
};

describeStores("the neighbours of an entity", (store) => {
  it("are counted once each, by kind and in all, and say which are related both ways", async () => {
    await writeDocument(store(), buildBatch(REPORT));
    const page = await getEntityPage(store(), idOf(HALL), 10);
    const school = { type: "Organization", count: 1 };
    expect(page.neighbours).toBe(2);
    expect(page.counts).toEqual([
      // Who cooperates with whom is one statement, whichever of them a sentence names first.
      { relation: "COOPERATES_WITH", direction: "out", ...school, bothWays: 0 },
      { relation: "IMPLEMENTS", direction: "in", ...school, bothWays: 1 },
      { relation: "IMPLEMENTS", direction: "out", ...school, bothWays: 1 },
      { relation: "LOCATED_IN", direction: "out", type: "District", count: 1, bothWays: 0 },
    ]);
    expect(page.relations.total).toBe(4);
  });
});
