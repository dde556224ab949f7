/** Three small documents about the same place that share entities; facts and words are made up. */
import { type Named, buildBatch } from "./graph-batch.ts";

export const luohu: Named = {
  type: "District",
  name: "罗湖区",
  scope: "广东省/深圳市",
  aliases: ["罗湖"],
};
export const port: Named = { type: "Port", name: "罗湖口岸" };
export const upgrade: Named = {
  type: "Project",
  name: "罗湖口岸升级改造",
  scope: "广东省/深圳市/罗湖区",
};

/** 2022: the port lies in the district, under its Traditional name too. */
export const report2022 = buildBatch({
  title: "罗湖区二〇二二年报告（示例）",
  year: 2022,
  sample: true,
  entities: [luohu, { ...port, aliases: ["羅湖口岸"] }],
  sentences: [
    {
      text: "罗湖口岸在罗湖区南面，连着铁路。",
      mentions: ["罗湖口岸", "罗湖区"],
      relation: ["罗湖口岸", "LOCATED_IN", "罗湖区"],
    },
    {
      text: "罗湖区的总产值为2500亿元。",
      mentions: ["罗湖区"],
      metric: { of: "罗湖区", indicator: "总产值", value: 2500, unit: "亿元" },
    },
  ],
});

/** 2023: works on the port begin. */
export const report2023 = buildBatch({
  title: "罗湖区二〇二三年报告",
  year: 2023,
  entities: [luohu, port, upgrade],
  sentences: [
    {
      text: "罗湖口岸在罗湖区，客流回升。",
      mentions: ["罗湖口岸", "罗湖区"],
      relation: ["罗湖口岸", "LOCATED_IN", "罗湖区"],
    },
    {
      text: "罗湖口岸升级改造已经开工，共花去3.5亿元。",
      mentions: ["罗湖口岸升级改造"],
      relation: ["罗湖口岸升级改造", "TARGETS", "罗湖口岸"],
      status: ["罗湖口岸升级改造", "started", "开工"],
      metric: { of: null, indicator: "投资", value: 3.5, unit: "亿元" },
    },
  ],
});

/** 2024: the works are done. */
export const report2024 = buildBatch({
  title: "罗湖区二〇二四年报告",
  year: 2024,
  entities: [port, { ...upgrade, aliases: ["口岸改造"] }],
  sentences: [
    {
      text: "罗湖口岸升级改造建成，口岸改造让过关更快。",
      mentions: ["罗湖口岸升级改造"],
      relation: ["罗湖口岸升级改造", "TARGETS", "罗湖口岸"],
      status: ["罗湖口岸升级改造", "completed", "建成"],
    },
  ],
});
