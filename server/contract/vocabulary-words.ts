/** The words of the vocabulary: what the explorer shows and what exported tables and briefings say. */
import type { EntityType, RelationType, Status } from "./vocabulary.ts";

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

/** Entity types in English. */
export const TYPE_WORDS_EN: Readonly<Record<EntityType, string>> = {
  District: "District",
  Area: "Area",
  Port: "Port",
  Project: "Project",
  Program: "Program",
  Organization: "Organization",
  Place: "Place",
  Route: "Route",
  Platform: "Platform",
  Event: "Event",
  Award: "Award",
};

/** Relations as their head sees them. */
export const RELATION_WORDS: Readonly<Record<RelationType, string>> = {
  LOCATED_IN: "位于",
  PART_OF: "属于",
  TARGETS: "针对",
  CONNECTS: "连接",
  ESTABLISHES: "设立",
  IMPLEMENTS: "实施",
  HOSTS: "举办",
  COOPERATES_WITH: "合作",
  AWARDED: "获得",
};

/** The same in English. */
export const RELATION_WORDS_EN: Readonly<Record<RelationType, string>> = {
  LOCATED_IN: "located in",
  PART_OF: "part of",
  TARGETS: "targets",
  CONNECTS: "connects",
  ESTABLISHES: "establishes",
  IMPLEMENTS: "implements",
  HOSTS: "hosts",
  COOPERATES_WITH: "cooperates with",
  AWARDED: "awarded",
};
