/** What zod found wrong → one Chinese sentence that names the field. */
import { z } from "zod";

/** The part of a request that was checked. */
export type RequestPart = "params" | "query" | "body";

const PART_NAMES: Readonly<Record<RequestPart, string>> = {
  params: "网址中的",
  query: "查询参数",
  body: "请求内容",
};

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: "文字",
  number: "数字",
  int: "整数",
  boolean: "true 或 false",
  array: "列表",
  object: "一个 JSON 对象",
  record: "一个 JSON 对象",
};

const chinese = z.locales.zhCN().localeError;

const COUNTED: Readonly<Record<string, string>> = { string: "个字", array: "项" };

function describeBound(issue: z.core.$ZodIssueTooBig | z.core.$ZodIssueTooSmall): string {
  const [isMax, bound] = issue.code === "too_big" ? [true, issue.maximum] : [false, issue.minimum];
  const unit = COUNTED[issue.origin];
  if (unit === undefined) return `${isMax ? "不能大于" : "不能小于"} ${String(bound)}`;
  return `${isMax ? "不能多于" : "不能少于"} ${String(bound)} ${unit}`;
}

function describeType(issue: z.core.$ZodIssueInvalidType): string {
  const isMissing = issue.input === undefined && issue.message.includes("undefined");
  return isMissing ? "没有给出" : `应为${TYPE_NAMES[issue.expected] ?? issue.expected}`;
}

function describeIssue(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case "invalid_type":
      return describeType(issue);
    case "invalid_value":
      return `应为 ${issue.values.map(String).join("、")} 之一`;
    case "too_big":
    case "too_small":
      return describeBound(issue);
    case "invalid_format":
      return "格式不对";
    // What the contract itself asks for, in its own words.
    case "custom":
      return issue.message;
    default: {
      const message = chinese(issue as z.core.$ZodRawIssue);
      return typeof message === "string" ? message : (message?.message ?? "不合要求");
    }
  }
}

/** One sentence on the first thing that is wrong: "查询参数 limit 不能大于 100。" */
export function describeInvalid(part: RequestPart, error: z.ZodError): string {
  const issue = error.issues[0];
  if (issue === undefined) return `${PART_NAMES[part]}不合要求。`;
  // The place in a list says nothing to a person who wrote "type=a,b".
  const named = part === "body" ? issue.path : issue.path.filter((key) => typeof key === "string");
  const field = named.map(String).join(".");
  return field === ""
    ? `${PART_NAMES[part]}${describeIssue(issue)}。`
    : `${PART_NAMES[part]} ${field} ${describeIssue(issue)}。`;
}
