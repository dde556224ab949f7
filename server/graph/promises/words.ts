/** The Chinese words of exported tables. */
import type { Change, PromiseState, Promised, Step, TargetResult } from "../../contract/follow.ts";
import type { EntityType, Status } from "../../contract/vocabulary.ts";

export const STATE_WORDS: Readonly<Record<PromiseState, string>> = {
  completed: "完成",
  ongoing: "推进中",
  started: "启动",
  mentioned: "提到",
  carried: "再次列入计划",
  changed: "规模有变",
  contradicted: "自述未如期",
  below: "低于目标",
  silent: "未见记载",
  open: "尚无后续报告",
};

export const STEP_WORDS: Readonly<Record<Step["state"], string>> = {
  planned: "计划",
  started: "启动",
  ongoing: "推进",
  completed: "完成",
  mentioned: "提到",
  missed: "自述未如期",
};

export const VERDICT_WORDS: Readonly<Record<TargetResult["verdict"], string>> = {
  met: "达到",
  near: "接近",
  below: "低于目标",
  unjudged: "不作判断",
};

export const CHANGE_WORDS: Readonly<Record<Change, string>> = {
  new: "新出现",
  gone: "不再提到",
  changed: "进展不同",
  common: "两份都有",
};

export const STATUS_WORDS: Readonly<Record<Status, string>> = {
  planned: "计划",
  started: "启动",
  ongoing: "推进",
  completed: "完成",
};

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

/** What a promise may be besides its state. */
export const FLAG_WORDS: readonly (readonly [
  flag: keyof Pick<Promised, "carried" | "changed" | "contradicted">,
  word: string,
])[] = [
  ["carried", "再次列入计划"],
  ["changed", "规模有变"],
  ["contradicted", "未如期或前后不一"],
];
