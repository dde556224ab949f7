/** Promises whose names the plan's own reading missed: another part or another report tells them. */
import { describe, expect, it } from "vitest";
import { followReports } from "../../../ingest/follow/follow-reports.ts";
import type { Report } from "../../../ingest/follow/model.ts";
import { sketchReport } from "./reports.ts";

function statesOf(reports: readonly Report[]): string[] {
  return followReports(reports, []).promises.flatMap((promise) =>
    promise.kind === "thing" ? [`${promise.year} ${promise.name} ${promise.state}`] : [],
  );
}

/** The report as if its reader had found no name in the sentences of the plan. */
function withPlanUnread(report: Report): Report {
  const plan = new Set(report.sentences.flatMap(({ id, part }) => (part === "plan" ? id : [])));
  const isRead = ({ sentence }: { sentence: string }): boolean => !plan.has(sentence);
  return {
    ...report,
    mentions: report.mentions.filter(isRead),
    status: report.status.filter(isRead),
  };
}

describe("a promise whose name was not read in the plan", () => {
  it("is known from the review of the same report", () => {
    const first = withPlanUnread(
      sketchReport(2023, [
        { text: "推进青浦河截污。", name: "青浦河截污", status: "ongoing" },
        { text: "完成青浦河截污。", name: "青浦河截污", status: "planned" },
      ]),
    );
    const next = sketchReport(2024, [
      { text: "青浦河截污全线完工。", name: "青浦河截污", status: "completed" },
    ]);
    expect(statesOf([first, next])).toEqual(["2023 青浦河截污 completed"]);
  });

  it("is known whole from the next report where the plan was read too short", () => {
    const first = sketchReport(2023, [
      {
        text: "推动澄港渔业交易所股权改革。",
        name: "澄港渔业交易所",
        type: "Organization",
        status: "planned",
      },
    ]);
    const next = sketchReport(2024, [
      {
        text: "完成澄港渔业交易所股权改革。",
        name: "澄港渔业交易所股权改革",
        type: "Program",
        status: "completed",
      },
    ]);
    expect(statesOf([first, next])).toContain("2023 澄港渔业交易所股权改革 completed");
  });

  it("is found by a coined word of three characters", () => {
    const first = sketchReport(2023, [
      { text: "启动省道一期“大东环”建设。", name: "省道一期“大东环”", status: "planned" },
    ]);
    const next = sketchReport(2024, [
      { text: "“大东环”全线通车。", name: "澄港大桥", status: "completed" },
    ]);
    expect(statesOf([first, { ...next, entities: [], mentions: [], status: [] }])).toEqual([
      "2023 省道一期“大东环” completed",
    ]);
  });
});

describe("what is no promise of the place", () => {
  it("is a congress of the party, under whatever name", () => {
    const report = sketchReport(2023, [
      { text: "迎接党的三十大。", name: "党的三十大", type: "Event", status: "planned" },
    ]);
    expect(statesOf([report])).toEqual([]);
  });
});
