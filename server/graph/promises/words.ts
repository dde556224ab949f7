/** The Chinese words of exported promises. */
import type { PromiseState, Promised, Step, TargetResult } from "../../contract/follow.ts";
import { STATUS_WORDS } from "../../contract/vocabulary-words.ts";

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
  ...STATUS_WORDS,
  mentioned: "提到",
  missed: "自述未如期",
};

export const VERDICT_WORDS: Readonly<Record<TargetResult["verdict"], string>> = {
  met: "达到",
  near: "接近",
  below: "低于目标",
  unjudged: "不作判断",
};

/** What a promise may be besides its state. */
export const FLAG_WORDS: readonly (readonly [
  flag: keyof Pick<Promised, "carried" | "changed" | "contradicted" | "doubtful">,
  word: string,
])[] = [
  ["carried", "再次列入计划"],
  ["changed", "规模有变"],
  ["contradicted", "未如期或前后不一"],
  ["doubtful", "可能是同名的另一处"],
];
