/**
 * The first gate before a person's query, the same for both stores: only reading clauses, no files,
 * no procedures that are not known to read. The stores look again behind it (plan, access mode).
 */
import { ZhengtuError } from "../errors.ts";
import { type CypherToken, tokenizeCypher } from "./cypher-tokens.ts";

const FIRST_WORDS = new Set(["MATCH", "OPTIONAL", "WITH", "UNWIND", "RETURN", "CALL"]);

const FORBIDDEN_WORDS = new Set(
  (
    "CREATE MERGE DELETE DETACH NODETACH SET REMOVE FOREACH INSERT DROP LOAD CSV PERIODIC COMMIT " +
    "TRANSACTIONS ALTER GRANT DENY REVOKE RENAME ENABLE DISABLE DEALLOCATE REALLOCATE TERMINATE " +
    "START STOP SHOW USE EXPLAIN PROFILE CYPHER SESSION IMPORT EXPORT COPY ATTACH INSTALL"
  ).split(" "),
);

const PROCEDURES = new Set(["db.labels", "db.relationshiptypes", "db.propertykeys"]);

// Names with a dot before a bracket are functions of a library: only those of the language itself.
const FUNCTION_SPACES = new Set(
  "date datetime localdatetime localtime time duration point vector string".split(" "),
);

/** Throws ZhengtuError QUERY_NOT_READ_ONLY, QUERY_UNSUPPORTED or QUERY_INVALID unless `query` only reads. */
export function checkReadOnly(query: string): void {
  if (query.includes("\\u") || query.includes("\\U")) {
    throw new ZhengtuError(
      "QUERY_UNSUPPORTED",
      "查询里不能用 \\u 转义：请直接写出那个字符，或把它作为参数。",
    );
  }
  const tokens = tokenizeCypher(query);
  if (!tokens) throw new ZhengtuError("QUERY_INVALID", "查询里有没有闭合的引号或注释。");
  const first = tokens[0];
  if (!first) throw new ZhengtuError("QUERY_INVALID", "查询是空的。");
  if (!FIRST_WORDS.has(first.text.toUpperCase())) throw notReadOnly(first.text);
  tokens.forEach((token, index) => {
    checkToken(tokens, token, index);
  });
}

/** The error for a query that would do more than read. */
export function notReadOnly(word?: string): ZhengtuError {
  const what = word === undefined ? "会改动数据或读取文件" : `含有 ${word}`;
  return new ZhengtuError(
    "QUERY_NOT_READ_ONLY",
    `这里只能运行只读查询，而它${what}。若这个词是名称，请给它加上反引号。`,
    word === undefined ? {} : { details: { word } },
  );
}

function checkToken(tokens: readonly CypherToken[], token: CypherToken, index: number): void {
  if (token.kind === "sign") checkSign(tokens, token, index);
  if (token.kind !== "word" && token.kind !== "quoted") return;
  checkLibraryName(tokens, index);
  if (token.kind === "word" && !isName(tokens, index)) {
    const word = token.text.toUpperCase();
    if (FORBIDDEN_WORDS.has(word)) throw notReadOnly(token.text);
    if (word === "CALL") checkCall(tokens, index);
  }
}

function checkSign(tokens: readonly CypherToken[], token: CypherToken, index: number): void {
  if (token.text === ";" && index < tokens.length - 1) {
    throw new ZhengtuError("QUERY_INVALID", "一次只能运行一条语句：请去掉中间的分号。");
  }
  if (token.text === "\\") throw new ZhengtuError("QUERY_INVALID", "引号外不能有反斜杠。");
}

/** Property names, labels and types stand behind these signs and are never clauses. */
function isName(tokens: readonly CypherToken[], index: number): boolean {
  const before = tokens[index - 1];
  if (before?.kind !== "sign") return false;
  if (before.text === ".") return tokens[index - 2]?.text !== ".";
  return before.text === ":" && tokens[index - 2]?.kind !== "string";
}

function checkCall(tokens: readonly CypherToken[], index: number): void {
  const next = tokens[index + 1];
  if (next?.kind === "sign" && (next.text === "{" || next.text === "(")) return;
  const { name } = dottedName(tokens, index + 1);
  if (!PROCEDURES.has(name.toLowerCase())) throw notReadOnly(`CALL ${name}`);
}

/** A dotted name before a bracket calls a library; a property never stands before a bracket. */
function checkLibraryName(tokens: readonly CypherToken[], index: number): void {
  if (tokens[index - 1]?.text === ".") return;
  const { name, end } = dottedName(tokens, index);
  if (!name.includes(".") || tokens[end]?.text !== "(") return;
  const space = name.split(".")[0]?.toLowerCase() ?? "";
  if (FUNCTION_SPACES.has(space) || PROCEDURES.has(name.toLowerCase())) return;
  throw notReadOnly(name);
}

function dottedName(tokens: readonly CypherToken[], start: number): { name: string; end: number } {
  let end = start;
  let name = "";
  for (; end < tokens.length; end += 2) {
    const part = tokens[end];
    if (part?.kind !== "word" && part?.kind !== "quoted") break;
    name += part.text.replaceAll("`", "");
    if (tokens[end + 1]?.text !== ".") return { name, end: end + 1 };
    name += ".";
  }
  return { name, end };
}
