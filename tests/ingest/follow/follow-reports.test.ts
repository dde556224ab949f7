/** Promises followed through the sample reports and through short reports of our own. */
import { describe, expect, it } from "vitest";
import { followReports } from "../../../ingest/follow/follow-reports.ts";
import type { Report, TargetPromise, ThingPromise } from "../../../ingest/follow/model.ts";
import { readSample, sketchReport, writeReport } from "./reports.ts";

const lanpu = await Promise.all(
  ["lanpu-2023.md", "lanpu-2024.md", "lanpu-2025.md"].map(readSample),
);

function thing(reports: readonly Report[], name: string, year: number): ThingPromise {
  const { promises } = followReports(reports, []);
  const found = promises.find(
    (promise) => promise.kind === "thing" && promise.name === name && promise.year === year,
  );
  if (found?.kind !== "thing") throw new Error(`nobody promised ${name} in ${year}`);
  return found;
}

function target(reports: readonly Report[], indicator: string, year: number): TargetPromise {
  const { promises } = followReports(reports, []);
  const found = promises.find(
    (promise) =>
      promise.kind === "target" && promise.indicator === indicator && promise.year === year,
  );
  if (found?.kind !== "target") throw new Error(`nobody promised ${indicator} in ${year}`);
  return found;
}

describe("things promised in the samples", () => {
  it("are completed when a later report says so", () => {
    const promise = thing(lanpu, "澜浦口岸查验设施改造", 2023);
    expect(promise.state).toBe("completed");
    expect(promise.steps.map(({ year, state }) => [year, state])).toEqual([[2023, "completed"]]);
  });

  it("that came late are completed, with the report's own word for it", () => {
    const promise = thing(lanpu, "澜汀二桥", 2023);
    expect(promise.state).toBe("completed");
    expect(promise.contradicted).toBe(true);
    expect(promise.carried).toBe(true);
    expect(promise.steps.map(({ year, part, state }) => `${year} ${part} ${state}`)).toEqual([
      "2023 review missed",
      "2023 review missed",
      "2024 plan planned",
      "2024 review completed",
    ]);
  });

  it("are silent where no later report speaks of them, and open where there is none", () => {
    expect(thing(lanpu, "云汀科技馆", 2023).state).toBe("silent");
    expect(thing(lanpu, "澜浦全民健身运动会", 2025).state).toBe("open");
  });

  it("are under way when only a part is done", () => {
    const promise = thing(lanpu, "澜浦区第二人民医院", 2024);
    expect(promise.state).toBe("ongoing");
    expect(promise.steps[0]).toMatchObject({ verb: "封顶", state: "ongoing" });
  });

  it("come out the same whatever the order of the reports", () => {
    expect(followReports(lanpu.toReversed(), [])).toEqual(followReports(lanpu, []));
  });

  it("keep their ids when a year is added", () => {
    const ids = (reports: readonly Report[]) =>
      followReports(reports, []).promises.map(({ id }) => id);
    expect(ids(lanpu)).toEqual(expect.arrayContaining(ids(lanpu.slice(0, 2))));
  });
});

describe("numbers promised in the samples", () => {
  it("are met or not where value, unit and year agree", () => {
    const growth = target(lanpu, "地区生产总值增长", 2023);
    expect(growth.results).toMatchObject([{ value: 6.8, unit: "%", year: 2023, verdict: "met" }]);
    expect(growth.state).toBe("completed");
    expect(target(lanpu, "固定资产投资增长", 2023).state).toBe("below");
  });

  it("are promised once, though the headline and its section both have them", () => {
    const { promises } = followReports(lanpu, []);
    const places = promises.filter(
      (promise) =>
        promise.kind === "target" && promise.indicator === "新增学位" && promise.year === 2023,
    );
    expect(places).toHaveLength(1);
  });
});

describe("the same thing under next year's name", () => {
  it("is linked with its reason where that is sure", () => {
    const reports = [
      sketchReport(2022, [{ text: "加快建设新区医院。", name: "新区医院", status: "planned" }]),
      sketchReport(2023, [
        { text: "区医院新院区建成投用。", name: "区医院新院区", status: "completed" },
      ]),
    ];
    const promise = thing(reports, "新区医院", 2022);
    expect(promise.state).toBe("completed");
    expect(promise.steps[0]?.reason).toBe("moved-site");
  });

  it("is proposed where that is doubtful, and no longer when a person told the two apart", () => {
    const reports = [
      sketchReport(2022, [
        { text: "加快建设绿色建材产业园。", name: "绿色建材产业园", status: "planned" },
      ]),
      sketchReport(2023, [
        { text: "青石绿色建材产业园建成。", name: "青石绿色建材产业园", status: "completed" },
      ]),
    ];
    const { promises, proposals } = followReports(reports, []);
    expect(promises.map(({ state }) => state)).toEqual(["silent"]);
    expect(proposals).toHaveLength(1);
    const [{ left, right } = { left: "", right: "" }] = proposals;
    expect(followReports(reports, [[right, left]]).proposals).toEqual([]);
  });
});

describe("reports that say different things", () => {
  it("are shown as they are: completed one year, begun again a later one", () => {
    const name = "东岸滨水栈道";
    const reports = [
      sketchReport(2021, [{ text: `建设${name}。`, name, status: "planned" }]),
      sketchReport(2022, [{ text: `${name}建成。`, name, status: "completed" }]),
      sketchReport(2023, [{ text: `${name}开工。`, name, status: "started" }]),
    ];
    const promise = thing(reports, name, 2021);
    expect(promise.contradicted).toBe(true);
    expect(promise.steps.map(({ state }) => state)).toEqual(["completed", "started"]);
  });

  it("are at odds where one report of a year has it completed and another under way", () => {
    const said = (year: number, text: string, status: "planned" | "completed" | "ongoing") =>
      sketchReport(year, [{ text, name: "望澜大桥", status }]);
    const other = { ...said(2024, "望澜大桥正在建设。", "ongoing"), id: "d2024-other" };
    const reports = [
      said(2023, "建设望澜大桥。", "planned"),
      said(2024, "望澜大桥建成通车。", "completed"),
      other,
    ];
    expect(thing(reports, "望澜大桥", 2023).contradicted).toBe(true);
  });

  it("say so where the extent has changed", () => {
    const reports = [
      sketchReport(2021, [
        { text: "建设12公里滨江绿道。", name: "12公里滨江绿道", status: "planned" },
      ]),
      sketchReport(2022, [
        { text: "8公里滨江绿道加快建设。", name: "8公里滨江绿道", status: "ongoing" },
      ]),
    ];
    expect(thing(reports, "12公里滨江绿道", 2021)).toMatchObject({
      state: "ongoing",
      changed: true,
    });
  });

  it("are not taken for one where two later things have nearly the name", () => {
    const reports = [
      sketchReport(2021, [{ text: "建设智慧农业园。", name: "智慧农业园", status: "planned" }]),
      sketchReport(2022, [
        { text: "智慧设施农业园建成。", name: "智慧设施农业园", status: "completed" },
        { text: "智慧生态农业园开工。", name: "智慧生态农业园", status: "started" },
      ]),
    ];
    const { promises, proposals } = followReports(reports, []);
    expect(promises.map(({ state }) => state)).toEqual(["silent"]);
    expect(proposals).toHaveLength(2);
  });
});

describe("a target and its result", () => {
  it("are compared in one unit", async () => {
    const reports = [
      await writeReport({ year: 2022, plan: "新增设施农业1.34万亩。" }),
      await writeReport({ year: 2023, review: "新增设施农业9126亩。" }),
    ];
    expect(target(reports, "新增设施农业", 2022).results).toMatchObject([
      { value: 9126, unit: "亩", verdict: "below" },
    ]);
  });

  it("get no verdict where the units differ or less is better", async () => {
    const reports = [
      await writeReport({ year: 2022, plan: "居民消费价格涨幅2%左右。完成造林5万亩。" }),
      await writeReport({ year: 2023, review: "居民消费价格涨幅0.3%。完成造林120公里。" }),
    ];
    expect(target(reports, "居民消费价格涨幅", 2022).results).toMatchObject([
      { verdict: "unjudged", why: "direction" },
    ]);
    expect(target(reports, "造林", 2022).results).toMatchObject([
      { verdict: "unjudged", why: "unit" },
    ]);
  });

  it("are never brought together over the years", async () => {
    const reports = [
      await writeReport({ year: 2022, plan: "城镇新增就业2000人。" }),
      await writeReport({ year: 2024, review: "城镇新增就业2400人。" }),
    ];
    expect(target(reports, "城镇新增就业", 2022).results).toEqual([]);
  });
});
