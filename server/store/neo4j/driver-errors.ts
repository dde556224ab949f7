/** Neo4j's errors as ours: one table from its codes to a code and a sentence. */
import { Neo4jError } from "neo4j-driver";
import { type ErrorCode, ZhengtuError } from "../../errors.ts";
import { TOO_MANY_ITEMS } from "./bounds/bound-values.ts";
import { TOO_LONG } from "./bounds/check-stored.ts";

interface Line {
  /** The beginning of Neo4j's code. */
  readonly prefix: string;
  readonly code: ErrorCode;
  readonly sentence: (detail: string) => string;
  readonly retriable?: true;
}

const LINES: readonly Line[] = [
  {
    prefix: "Neo.ClientError.Security.Unauthorized",
    code: "STORE_UNAVAILABLE",
    sentence: () => "Neo4j 不接受用户名或密码。请检查 NEO4J_USER 和 NEO4J_PASSWORD。",
  },
  {
    prefix: "Neo.ClientError.Security.AuthenticationRateLimit",
    code: "STORE_UNAVAILABLE",
    sentence: () => "密码连续错误，Neo4j 暂时拒绝登录。请改正 NEO4J_PASSWORD，稍后再试。",
  },
  {
    prefix: "Neo.ClientError.Database.DatabaseNotFound",
    code: "STORE_UNAVAILABLE",
    sentence: () => "Neo4j 里没有这个数据库。请检查 NEO4J_URI 指向的服务器。",
  },
  {
    prefix: "Neo.ClientError.Statement.ParameterMissing",
    code: "PARAMETER_INVALID",
    sentence: (detail) => `查询缺少参数：${detail}`,
  },
  {
    prefix: "Neo.ClientError.Statement.AccessMode",
    code: "QUERY_NOT_READ_ONLY",
    sentence: () => "这里只能运行只读查询，而它会改动数据。",
  },
  {
    prefix: "Neo.ClientError.Transaction.TransactionTimedOut",
    code: "QUERY_TIMEOUT",
    sentence: () => "查询超过了时限，已经停止。请缩小范围：加上类型、条件或更短的路径。",
  },
  {
    prefix: "Neo.TransientError.General.MemoryPoolOutOfMemoryError",
    code: "QUERY_TIMEOUT",
    sentence: () => "查询占用的内存超过了上限，已经停止。请缩小范围：加上类型、条件或 LIMIT。",
  },
  {
    prefix: "Neo.TransientError.General.OutOfMemoryError",
    code: "QUERY_TIMEOUT",
    sentence: () => "Neo4j 的内存不够运行这条查询，已经停止。请缩小范围：加上类型、条件或 LIMIT。",
  },
  {
    prefix: "Neo.ClientError.Procedure.ProcedureNotFound",
    code: "QUERY_INVALID",
    sentence: (detail) => `没有这个过程：${detail}`,
  },
  {
    prefix: "Neo.ClientError.Statement",
    code: "QUERY_INVALID",
    sentence: (detail) => `查询无法执行：${detail}`,
  },
  {
    prefix: "Neo.ClientError.General.ForbiddenOnReadOnlyDatabase",
    code: "STORE_UNAVAILABLE",
    sentence: () => "Neo4j 数据库是只读的，没有写入。请让管理员打开写权限。",
  },
  {
    prefix: "Neo.TransientError",
    code: "CONFLICT",
    sentence: () => "数据库正忙，请再试一次。",
    retriable: true,
  },
  {
    prefix: "ServiceUnavailable",
    code: "STORE_UNAVAILABLE",
    sentence: () => "连不上 Neo4j。请确认它已启动，NEO4J_URI 正确；恢复后会自动重新连接。",
    retriable: true,
  },
  {
    prefix: "SessionExpired",
    code: "STORE_UNAVAILABLE",
    sentence: () => "与 Neo4j 的连接中断，请稍后再试。",
    retriable: true,
  },
];

// It has no code of its own.
const POOL_EMPTY = /^Connection acquisition timed out/;
const TIMED_OUT = /TransactionTimedOut|TransactionTerminated|LockClientStopped/;

/** Turns what the driver raised into a ZhengtuError; leaves other errors as they are. */
export function toZhengtuError(error: unknown): unknown {
  if (!(error instanceof Neo4jError)) return error;
  if (POOL_EMPTY.test(error.message)) {
    return new ZhengtuError("OVERLOADED", "同时进行的查询太多，数据库忙不过来。请过几秒再试。", {
      cause: error,
      retriable: true,
    });
  }
  const line = LINES.find((each) => error.code.startsWith(each.prefix));
  if (line && !isTimeout(error)) {
    return new ZhengtuError(line.code, line.sentence(firstLine(error.message)), {
      cause: error,
      retriable: line.retriable ?? false,
    });
  }
  if (isTimeout(error)) {
    return new ZhengtuError(
      "QUERY_TIMEOUT",
      "查询超过了时限，已经停止。请缩小范围：加上类型、条件或更短的路径。",
      { cause: error },
    );
  }
  return new ZhengtuError("INTERNAL", `Neo4j 报告错误：${firstLine(error.message)}`, {
    cause: error,
  });
}

// "(line 2, column 14 (offset: 21))", counted with the EXPLAIN on a line before the query.
const PLACE = / \(line (\d+), column (\d+) \(offset: \d+\)\)/;

/** As `toZhengtuError`, for a query that was planned with EXPLAIN on the line before it: with its place. */
export function toQueryError(error: unknown): unknown {
  // What is said of a query's form quotes the query, and with it words of ours.
  const isOurs = error instanceof Neo4jError && error.message.startsWith("Text cannot be parsed");
  const said = isOurs ? error.message : "";
  const items = TOO_MANY_ITEMS.exec(said)?.[1];
  if (items !== undefined) return tooManyItems(items, error);
  const letters = TOO_LONG.exec(said)?.[1];
  if (letters !== undefined) return tooLong(letters, error);
  const known = toZhengtuError(error);
  const place = known instanceof ZhengtuError ? PLACE.exec(known.message) : null;
  if (!(known instanceof ZhengtuError) || !place) return known;
  const [line, column] = [Math.max(1, Number(place[1]) - 1), Number(place[2])];
  const message = known.message.replace(PLACE, `（第 ${line} 行第 ${column} 列）`);
  return new ZhengtuError(known.code, message, { cause: known.cause, details: { line, column } });
}

function tooManyItems(items: string, cause: unknown): ZhengtuError {
  return new ZhengtuError(
    "QUERY_TIMEOUT",
    `查询里的一个列表超过了 ${items} 项的上限，已经停止。请缩小范围：加上类型、条件或 LIMIT，或用 UNWIND 一行一行地处理。`,
    { cause },
  );
}

function tooLong(letters: string, cause: unknown): ZhengtuError {
  return new ZhengtuError(
    "QUERY_TIMEOUT",
    `查询要汇总、拼接或重复的值里，有一个存储的值超过了 ${letters} 字的上限，已经停止。请缩小范围，避开这样的值，或直接返回它。`,
    { cause },
  );
}

/** Whether another transaction took away a node that this one had found: the work may be done again. */
export function isLostRace(error: unknown): boolean {
  return (
    error instanceof Neo4jError &&
    (error.code === "Neo.ClientError.Statement.EntityNotFound" ||
      error.code === "Neo.ClientError.Schema.ConstraintValidationFailed")
  );
}

function isTimeout(error: Neo4jError): boolean {
  return TIMED_OUT.test(error.code);
}

function firstLine(message: string): string {
  return message.split("\n")[0]?.trim() ?? "";
}
