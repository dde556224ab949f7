import { describe, expect, it } from "vitest";
import {
  allDivisions,
  findDivision,
  fullPath,
  isDivisionName,
} from "../../../ingest/lexicon/divisions.ts";

const SHENZHEN = { path: "广东省/深圳市/罗湖区" };

describe("findDivision", () => {
  it.each([
    ["罗湖", "广东省/深圳市/罗湖区", "区县"],
    ["广东", "广东省", "省"],
    ["香港特别行政区", "香港", "省"],
    ["上海", "上海市", "省"],
    ["浦东", "上海市/浦东新区", "区县"],
    ["延边", "吉林省/延边朝鲜族自治州", "市"],
    ["内蒙古", "内蒙古自治区", "省"],
    ["易县", "河北省/保定市/易县", "区县"],
    ["雄安新区", "河北省/雄安新区", "区县"],
    ["仙桃", "湖北省/仙桃市", "市"],
    ["台北", "台湾省/台北市", "市"],
  ])("knows %s as %s", (name, path, level) => {
    const division = findDivision(name);
    expect(division && fullPath(division)).toBe(path);
    expect(division?.level).toBe(level);
  });

  it.each([
    ["南山", SHENZHEN, "广东省/深圳市/南山区"],
    ["龙华", SHENZHEN, "广东省/深圳市/龙华区"],
    ["鼓楼区", { path: "江苏省/南京市" }, "江苏省/南京市/鼓楼区"],
    ["吉林", { path: "吉林省/吉林市" }, "吉林省/吉林市"],
    ["吉林", { path: "吉林省/长春市" }, "吉林省"],
    ["河北", { path: "天津市/南开区" }, "河北省"],
    ["朝阳区", { path: "吉林省/长春市" }, "吉林省/长春市/朝阳区"],
  ])("settles %s by the place of the document %o", (name, context, path) => {
    const division = findDivision(name, context);
    expect(division && fullPath(division)).toBe(path);
  });

  it.each([
    ["和平", SHENZHEN],
    ["解放", { path: "" }],
    ["鼓楼区", { path: "" }],
    ["不存在县", SHENZHEN],
    ["", SHENZHEN],
  ])("does not take %s for a division in %o", (name, context) => {
    expect(findDivision(name, context)).toBeNull();
  });
});

describe("the gazetteer", () => {
  it("holds every province and only well-formed rows", () => {
    const divisions = allDivisions();
    expect(divisions.filter(({ level }) => level === "省")).toHaveLength(34);
    expect(divisions.length).toBeGreaterThan(3000);
    for (const { name, aliases } of divisions) {
      expect([name, ...aliases].join(" ")).toMatch(/^[\u3400-\u9fff ]+$/u);
      expect(isDivisionName(name)).toBe(true);
    }
  });
});
