import { describe, expect, it } from "vitest";
import type { EntityType } from "../../../ingest/model/ontology.ts";
import { settleType } from "../../../ingest/recognize/settle-type.ts";

function settled(text: string, said: string, type: EntityType): string {
  const start = text.indexOf(said);
  const name = { start, end: start + said.length, type, rule: "span-network", confidence: 0.8 };
  return settleType(text, name).type;
}

describe("settleType", () => {
  it.each([
    ["加快海滨路、东环大道、实验二小等12个重点项目建设。", "海滨路", "Route"],
    ["加快海滨路、东环大道、实验二小等12个重点项目建设。", "实验二小", "Organization"],
    ["推进“智慧水谷”、北岸污水处理厂和中心粮库等一批民生工程。", "北岸污水处理厂", "Place"],
  ] as const)("takes for a project what %s lists as one: %s", (text, said, type) => {
    expect(settled(text, said, type)).toBe("Project");
  });

  it.each([
    ["完成海滨公园、东湖公园等改造提升项目。", "海滨公园", "Place"],
    ["引进华远电子、金科生物等企业投资项目。", "华远电子", "Organization"],
    ["建成海滨公园、东湖公园，实施一批重点项目。", "海滨公园", "Place"],
    ["举办龙舟大赛、荷花节等文旅项目推介。", "龙舟大赛", "Event"],
    ["依托农机购置补贴、良种推广等项目。", "农机购置补贴", "Program"],
  ] as const)("leaves alone in %s: %s", (text, said, type) => {
    expect(settled(text, said, type)).toBe(type);
  });

  it.each([
    ["云山景区提质扩容。", "云山景区", "Area", "Place"],
    ["西江综合服务中心启用。", "西江综合服务中心", "Organization", "Place"],
    ["东部过江通道全线贯通。", "东部过江通道", "Place", "Route"],
    ["云山景区扩建工程开工。", "云山景区扩建工程", "Project", "Project"],
    ["荣获省级生态文明示范基地。", "省级生态文明示范基地", "Award", "Award"],
  ] as const)("settles by the head in %s: %s", (text, said, type, expected) => {
    expect(settled(text, said, type)).toBe(expected);
  });
});
