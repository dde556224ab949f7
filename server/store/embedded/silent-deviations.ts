/**
 * Constructs whose answers the embedded engine gets wrong without saying so, as far as they can be
 * seen in the text of a query. Each is refused with its name, the way round it, and Neo4j.
 */
import { ZhengtuError } from "../../errors.ts";
import { type CypherToken, tokenizeCypher } from "../cypher-tokens.ts";
import type { Parameters } from "../graph-store.ts";

interface Deviation {
  /** The construct as a person would name it. */
  readonly construct: string;
  /** What to write instead. */
  readonly instead: string;
  readonly occursIn: (query: Query) => boolean;
}

/** A query as the checks see it. */
interface Query {
  /** Its tokens joined by blanks, strings emptied, words as written. */
  readonly text: string;
  /** The variables that stand for nodes, relationships or paths. */
  readonly things: ReadonlySet<string>;
  readonly items: readonly string[];
}

const AGGREGATE =
  /\b(count|collect|sum|avg|min|max|stdev|stdevp|percentileCont|percentileDisc) \(/i;
const TEMPORAL = /\b(date|datetime|localdatetime|localtime|time|duration)(?: \. \w+)* \(/i;

const DEVIATIONS: readonly Deviation[] = [
  {
    construct: "没有别名的聚合",
    instead: "请给它加上别名，如 count(*) AS n",
    occursIn: ({ items }) =>
      items.some((item) => AGGREGATE.test(item) && !/ AS \S+$/i.test(item)) &&
      (items.length > 1 || !/^count \(/i.test(items[0] ?? "")),
  },
  {
    construct: "CASE 的结果是节点或关系",
    instead: "请返回它的属性，如 n.name",
    occursIn: (query) =>
      thingAfter(query, /\b(?:THEN|ELSE) (\S+)(?! \.)(?= (?:WHEN|ELSE|END)\b)/gi),
  },
  {
    construct: "coalesce、max、min 作用于节点或关系",
    instead: "请用它的属性，如 n.name",
    occursIn: (query) =>
      thingAfter(query, /\b(?:max|min) \( (?:DISTINCT )?(\S+) \)/gi) || coalesceOfThings(query),
  },
  {
    construct: "列表推导返回或筛选节点、关系",
    instead: "请取出属性，如 [x IN ns | x.name]",
    occursIn: (query) => keepsThingsOfList(query),
  },
  {
    construct: "UNWIND 节点或关系的列表",
    instead: "请先取出属性再 UNWIND",
    occursIn: (query) => unwindsThings(query),
  },
  {
    construct: "reduce 的结果是节点或关系",
    instead: "请用属性累加",
    occursIn: ({ text }) => /\breduce \( (\S+) = [^|]* (\S+) IN [^|]*\| (?:\1|\2) \)/i.test(text),
  },
  {
    construct: "日期与时间函数",
    instead: "年份请直接用数字比较",
    occursIn: ({ text }) => TEMPORAL.test(text),
  },
  {
    construct: "连续的乘方 ^",
    instead: "请加括号写明先后",
    occursIn: ({ text }) => /\^ [^(),^]+ \^/.test(text),
  },
  {
    construct: "从负数下标开始的列表切片",
    instead: "请用 size() 算出下标",
    occursIn: ({ text }) => /\[ - \d+ \. \./.test(text),
  },
  {
    construct: "下限大于上限的可变长路径",
    instead: "请把小的数写在前面",
    occursIn: ({ text }) =>
      [...text.matchAll(/\* (\d+) \. \. (\d+)/g)].some(
        (match) => Number(match[1]) > Number(match[2]),
      ),
  },
  {
    construct: "最短路径之后对路径的 WHERE",
    instead: "请先 WITH 出路径，并知道它在选出最短路径之后才筛选",
    occursIn: (query) => filtersShortestPath(query),
  },
];

/** Throws ZhengtuError QUERY_UNSUPPORTED where `cypher` holds a construct that would be answered wrongly. */
export function refuseDeviations(cypher: string, parameters: Parameters): void {
  if (hasReservedName(cypher, parameters)) {
    throw unsupported("以下划线开头的保留名称（_id、_labels 等）", "请换一个名称");
  }
  const tokens = tokenizeCypher(cypher) ?? [];
  const text = tokens.map((token) => (token.kind === "string" ? "''" : token.text)).join(" ");
  const query: Query = { text, things: findThings(text), items: returnItems(tokens) };
  const found = DEVIATIONS.find((deviation) => deviation.occursIn(query));
  if (found) throw unsupported(found.construct, found.instead);
}

function unsupported(construct: string, instead: string): ZhengtuError {
  return new ZhengtuError(
    "QUERY_UNSUPPORTED",
    `内嵌数据库不能正确回答“${construct}”，所以没有运行。${instead}；或改用 Neo4j。`,
    { details: { construct } },
  );
}

const RESERVED = /(?<![\p{L}\p{N}])_(id|labels|type|source|target)\b/u;

function hasReservedName(cypher: string, parameters: Parameters): boolean {
  return RESERVED.test(cypher) || RESERVED.test(JSON.stringify(parameters));
}

// n AS m, and collect(n) AS ns: what still holds nodes under another name.
const RENAMED =
  /(?:\b(?:WITH|RETURN|DISTINCT|,) |\b(?:collect|head|last|nodes|relationships|startNode|endNode) \( (?:DISTINCT )?)(\S+) (?:\) )?AS (\S+)/gi;

/** Variables bound in patterns, and those that collect() or WITH give another name. */
function findThings(text: string): ReadonlySet<string> {
  const things = new Set<string>();
  const bound = [
    /(?:^|[^\p{L}\p{N}_ ] |\b(?:MATCH|,) )\( ([\p{L}_][\p{L}\p{N}_]*|`[^`]*`)(?= [:){])/gu,
    /[-<] \[ ([\p{L}_][\p{L}\p{N}_]*|`[^`]*`)(?= [:\]*{])/gu,
    /(?:MATCH|,) ([\p{L}_][\p{L}\p{N}_]*) = (?:\(|shortestPath|allShortestPaths)/giu,
  ];
  for (const pattern of bound) {
    for (const match of text.matchAll(pattern)) things.add(match[1] ?? "");
  }
  for (const match of text.matchAll(RENAMED)) {
    if (things.has(match[1] ?? "")) things.add(match[2] ?? "");
  }
  return things;
}

function thingAfter({ text, things }: Query, pattern: RegExp): boolean {
  return [...text.matchAll(pattern)].some((match) => things.has(match[1] ?? ""));
}

function coalesceOfThings({ text, things }: Query): boolean {
  return [...text.matchAll(/\bcoalesce \( ([^()]*) \)/gi)].some((match) =>
    (match[1] ?? "").split(" , ").some((argument) => things.has(argument.trim())),
  );
}

function unwindsThings({ text, things }: Query): boolean {
  return [...text.matchAll(/\bUNWIND \[ ([^\]]*) \]/gi)].some((match) =>
    (match[1] ?? "").split(" , ").some((item) => things.has(item.trim())),
  );
}

/** A list comprehension over nodes or relationships that gives them again, filtered or not. */
function keepsThingsOfList({ text, things }: Query): boolean {
  const pattern = /\[ (\S+) IN (\S+)( \( \S+ \))?( WHERE [^|]*?)?(?: \| (\S+))? \]/gi;
  return [...text.matchAll(pattern)].some(([, variable, list = "", call, filter, projection]) => {
    const overThings = call ? /^(nodes|relationships)$/i.test(list) : things.has(list);
    return overThings && (projection === undefined ? Boolean(filter) : projection === variable);
  });
}

function filtersShortestPath({ text }: Query): boolean {
  const pattern =
    /(\S+) = (?:shortestPath|allShortestPaths) \([^]*?\bWHERE ([^]*?)(?= (?:RETURN|WITH|MATCH|OPTIONAL|UNWIND|CALL)\b|$)/gi;
  return [...text.matchAll(pattern)].some((match) =>
    (match[2] ?? "").split(" ").includes(match[1] ?? ""),
  );
}

/** What the last RETURN gives, cut at the commas outside brackets; each as tokens joined by blanks. */
function returnItems(tokens: readonly CypherToken[]): readonly string[] {
  const start = tokens.findLastIndex((token) => isWord(token, "RETURN")) + 1;
  const items: string[][] = [[]];
  let depth = 0;
  for (const token of tokens.slice(start)) {
    if (depth === 0 && ENDS_RETURN.some((word) => isWord(token, word))) break;
    depth += nesting(token);
    if (depth === 0 && token.text === ",") items.push([]);
    else if (token.text !== ";" && !isWord(token, "DISTINCT")) items.at(-1)?.push(token.text);
  }
  return items.map((item) => item.join(" "));
}

const ENDS_RETURN = ["ORDER", "SKIP", "LIMIT", "UNION"];

function nesting(token: CypherToken): number {
  if (token.kind !== "sign") return 0;
  if ("([{".includes(token.text)) return 1;
  return ")]}".includes(token.text) ? -1 : 0;
}

function isWord(token: CypherToken, word: string): boolean {
  return token.kind === "word" && token.text.toUpperCase() === word;
}
