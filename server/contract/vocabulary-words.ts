/** The Chinese words of the vocabulary: what the explorer shows and what exported tables say. */
import type { EntityType, Status } from "./vocabulary.ts";

/** Entity types. */
export const TYPE_WORDS: Readonly<Record<EntityType, string>> = {
  District: "行政区",
  Area: "片区",
  Port: "口岸",
  Project: "项目",
  Program: "政策计划",
  Organization: "机构",
  Place: "场所",
  Route: "线路",
  Platform: "平台",
  Event: "活动",
  Award: "荣誉",
};

/** How far a thing has come. */
export const STATUS_WORDS: Readonly<Record<Status, string>> = {
  planned: "计划",
  started: "启动",
  ongoing: "推进",
  completed: "完成",
};
