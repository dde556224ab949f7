/** Two things of one name in one place: what is newly built is not what was to be renewed. */
import { describe, expect, it } from "vitest";
import { followReports } from "../../../ingest/follow/follow-reports.ts";
import type { EntityType, Status } from "../../../ingest/model/ontology.ts";
import { sketchReport } from "./reports.ts";

function report(year: number, text: string, status: Status, type: EntityType = "Place") {
  return sketchReport(year, [{ text, name: "听涛公园", type, status }]);
}

function firstOf(...reports: readonly ReturnType<typeof report>[]) {
  const [promise] = followReports(reports, []).promises;
  if (promise?.kind !== "thing") throw new Error("nothing is promised");
  return promise;
}

describe("a thing of the promised one's name", () => {
  const renewed = report(2023, "完成听涛公园、观澜公园改造提升。", "planned");

  it("that is newly built is told and taken for no progress", () => {
    const promise = firstOf(renewed, report(2024, "新建听涛公园等5个口袋公园。", "completed"));
    expect(promise).toMatchObject({ state: "mentioned", doubtful: true });
    expect(promise.steps).toMatchObject([{ reason: "namesake", state: "completed" }]);
  });

  it("is the one where the report speaks of the same work", () => {
    const promise = firstOf(renewed, report(2024, "听涛公园改造提升完成。", "completed"));
    expect(promise).toMatchObject({ state: "completed", doubtful: false });
  });

  it("may be another where a second one is to be built beside one that stands", () => {
    const first = sketchReport(2023, [
      { text: "听涛公园完成修缮。", name: "听涛公园", type: "Place", status: "completed" },
      { text: "新建听涛公园等口袋公园。", name: "听涛公园", type: "Place", status: "planned" },
    ]);
    const promise = firstOf(first, report(2024, "听涛公园绿化完成。", "completed"));
    expect(promise).toMatchObject({ state: "mentioned", doubtful: true });
  });

  it("is the one where a clause has both words, or an institution got a new house", () => {
    const both = report(2024, "新建步道并完成听涛公园改造。", "completed");
    expect(firstOf(renewed, both).doubtful).toBe(false);
    const school = report(2023, "提升听涛公园管理处服务。", "planned", "Organization");
    const moved = report(2024, "听涛公园管理处新建用房。", "completed", "Organization");
    expect(firstOf(school, moved).doubtful).toBe(false);
  });
});
