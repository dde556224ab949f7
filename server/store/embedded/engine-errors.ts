/** The embedded engine's errors as ours: one table from its text to a code and a sentence. */
import { type ErrorCode, ZhengtuError } from "../../errors.ts";
import { EngineError, ProcessEndedError } from "./process-link.ts";

interface Line {
  readonly pattern: RegExp;
  readonly code: ErrorCode;
  readonly sentence: (detail: string, match: RegExpExecArray) => string;
}

const LINES: readonly Line[] = [
  {
    // The engine's texts end at a NUL; no report holds one.
    pattern: /nul byte found/,
    code: "PARAMETER_INVALID",
    sentence: () => "参数的名称或内容含有空字符（NUL），内置图数据库不能查。请去掉它再试。",
  },
  {
    pattern: /Missing parameter: \$?(\w+)/,
    code: "PARAMETER_INVALID",
    sentence: (_, match) => `查询需要参数 $${match[1] ?? ""}，请给出它的值。`,
  },
  // The grammar was checked before: what the engine cannot read, it does not have.
  {
    pattern: /GRAFEO-Q001/,
    code: "QUERY_UNSUPPORTED",
    sentence: (detail) => `内嵌数据库没有这种写法（${detail}）。请换一种写法，或改用 Neo4j。`,
  },
  {
    pattern: /Undefined variable '([^']*)'/,
    code: "QUERY_INVALID",
    sentence: (_, match) => `查询用到的变量 ${match[1] ?? ""} 没有定义。`,
  },
  {
    pattern: /Unknown function '([^']*)'|unknown procedure '([^']*)'/,
    code: "QUERY_UNSUPPORTED",
    sentence: (_, match) =>
      `内嵌数据库没有 ${match[1] ?? match[2] ?? ""}。请改写查询，或改用 Neo4j。`,
  },
  {
    pattern: /No space left|os error 28/i,
    code: "STORE_UNAVAILABLE",
    sentence: () => "磁盘已满，数据没有写入。请腾出空间后再试。",
  },
  {
    pattern: /GRAFEO-Q00\d/,
    code: "QUERY_UNSUPPORTED",
    sentence: (detail) => `内嵌数据库无法执行这个查询（${detail}）。请换一种写法，或改用 Neo4j。`,
  },
  {
    pattern: /GRAFEO-T\d+/,
    code: "CONFLICT",
    sentence: () => "数据刚被另一次写入改动，请再试一次。",
  },
  {
    pattern: /GRAFEO-X001|panic/i,
    code: "QUERY_UNSUPPORTED",
    sentence: (detail) => `内嵌数据库无法完成这个查询：${detail}。请改写查询，或改用 Neo4j。`,
  },
];

/** Turns what the database process raised into a ZhengtuError; leaves other errors as they are. */
export function toZhengtuError(error: unknown): unknown {
  if (error instanceof ProcessEndedError) {
    return new ZhengtuError("STORE_UNAVAILABLE", "数据库进程中断，请稍后再试。", {
      cause: error,
      retriable: true,
    });
  }
  if (!(error instanceof EngineError)) return error;
  for (const line of LINES) {
    const match = line.pattern.exec(error.message);
    if (!match) continue;
    const message = line.sentence(firstLine(error.message), match);
    return new ZhengtuError(line.code, message, { cause: error });
  }
  return new ZhengtuError("INTERNAL", `数据库报告错误：${firstLine(error.message)}`, {
    cause: error,
  });
}

function firstLine(message: string): string {
  const line = message.split("\n")[0] ?? "";
  return line
    .replace(/^(Query|Database|Transaction) error: /, "")
    .replace(/^GRAFEO-\w+: /, "")
    .replace(/^[a-z ]+ error: /, "")
    .replace("[Cypher] ", "")
    .trim();
}
