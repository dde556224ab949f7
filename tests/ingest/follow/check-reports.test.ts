/** What is odd about reports is said; nothing is settled silently. */
import { describe, expect, it } from "vitest";
import { checkReports } from "../../../ingest/follow/check-reports.ts";
import { followReports } from "../../../ingest/follow/follow-reports.ts";
import { readText, writeReport } from "./reports.ts";

const PLAN = "加快建设云桥文化馆项目，启动滨海大道改造工程，举办首届港口诗歌节。";
const report2022 = await writeReport({ year: 2022, plan: PLAN });
const report2024 = await writeReport({ year: 2024, review: "云桥文化馆项目建成开放。" });

describe("the reports of a place", () => {
  it("with a missing year say which, and are followed over the gap", () => {
    const { followed, notices } = checkReports([report2024, report2022]);
    expect(notices).toEqual([{ kind: "missing-years", years: [2023] }]);
    expect(followed.map(({ year }) => year)).toEqual([2022, 2024]);
    const { promises } = followReports(followed, []);
    expect(promises.find(({ state }) => state === "completed")).toBeDefined();
  });

  it("of which one came twice under two names count it once, and say so", async () => {
    const again = await writeReport({ year: 2022, plan: PLAN });
    const copy = { ...again, id: `${again.id}x`, title: "报告（最终稿）" };
    const { followed, notices } = checkReports([copy, report2022, report2024]);
    expect(followed).toHaveLength(2);
    expect(notices).toContainEqual({
      kind: "same-twice",
      year: 2022,
      reports: [report2022.id, copy.id],
    });
  });

  it("of which two are of one year are both followed, and that is said", async () => {
    const other = await writeReport({ year: 2022, plan: "新建东岸小学，完成老旧小区改造12个。" });
    const { followed, notices } = checkReports([report2022, other]);
    expect(followed).toHaveLength(2);
    expect(notices.map(({ kind }) => kind)).toContain("several-a-year");
  });

  it("that give one number of one year differently show both sentences", async () => {
    const one = await writeReport({ year: 2023, review: "城镇新增就业2000人。" });
    const other = await writeReport({ year: 2023, review: "城镇新增就业2600人，成绩来之不易。" });
    const differ = checkReports([one, other]).notices.find(({ kind }) => kind === "numbers-differ");
    expect(differ).toMatchObject({ indicator: "城镇新增就业", year: 2022 });
    const values = differ?.kind === "numbers-differ" ? differ.values.map(({ value }) => value) : [];
    expect(values.toSorted()).toEqual([2000, 2600]);
  });

  it("of which one rounds the number of another do not contradict each other", async () => {
    const one = await writeReport({ year: 2023, review: "城镇新增就业2036人。" });
    const other = await writeReport({ year: 2023, review: "城镇新增就业超2000人，成绩来之不易。" });
    const kinds = checkReports([one, other]).notices.map(({ kind }) => kind);
    expect(kinds).not.toContain("numbers-differ");
  });

  it("without a year are left out by name", async () => {
    const undated = {
      ...(await readText(
        "报告.md",
        "# 澄港区工作报告\n\n我们一年来努力工作，修了路，架了桥，种了树，群众的日子一天比一天好，城区的面貌也焕然一新。\n",
      )),
      year: 0,
    };
    const { followed, notices } = checkReports([undated, report2022]);
    expect(followed.map(({ id }) => id)).toEqual([report2022.id]);
    expect(notices).toContainEqual({ kind: "no-year", reports: [undated.id] });
  });

  it("that plan another year than their own are pointed out", () => {
    const { notices } = checkReports([{ ...report2024, year: 2023 }]);
    expect(notices).toContainEqual({ kind: "year-differs", year: 2024, reports: [report2024.id] });
  });
});
