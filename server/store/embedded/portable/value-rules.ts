/**
 * Forms whose answer hangs on values that the engine treats in its own way: refused where the query
 * or its parameters show such a value, for the rest see the rewrites and the notes.
 */
import {
  argumentsOf,
  bare,
  functionOf,
  isList,
  isNullLiteral,
  isNumber,
  isRuleNamed,
  isText,
  literalText,
  operandsOf,
  parameterOf,
} from "../../cypher/operands.ts";
import {
  type SyntaxNode,
  type SyntaxRule,
  childRule,
  hasToken,
  isRule,
  nameOf,
  rulesOf,
  tokensOf,
} from "../../cypher/syntax-tree.ts";
import type { Parameters, PlainValue } from "../../graph-store.ts";
import { checkKnownNames } from "./known-forms.ts";
import { unsupported } from "./refusal.ts";

interface ValueRule {
  readonly construct: string;
  readonly instead: string;
  readonly breaks: (node: SyntaxRule, parameters: Parameters) => boolean;
}

const RULES: Readonly<Record<string, readonly ValueRule[]>> = {
  RangePostfix: [
    {
      construct: "下标为负数或算式的列表切片",
      instead: "请用不小于 0 的数字或参数作下标",
      breaks: (node, parameters) => operandsOf(node).some((bound) => !isCount(bound, parameters)),
    },
  ],
  properties: [
    {
      construct: "以整个参数为属性的模式",
      instead: "请逐个写出属性，如 {id: $id}",
      breaks: (node) => childRule(node, "map") === undefined,
    },
  ],
  matchClause: [
    {
      construct: "同一个 MATCH 里对最短路径的 WHERE",
      instead: "请先 WITH 出路径，并知道它在选出最短路径之后才筛选",
      breaks: filtersShortestPath,
    },
  ],
  expression6: [
    {
      construct: "列表 + 单个值",
      instead: "请写成 列表 + [值]",
      breaks: (node) =>
        operandsOf(node).some(isList) &&
        operandsOf(node).some((one) => isText(one) || isNumber(one)),
    },
    {
      construct: "数字 + 文字",
      instead: "请写成 toString(数字) + 文字",
      breaks: (node) => isNumber(node.children[0] ?? node) && operandsOf(node).some(isText),
    },
  ],
  expression8: [
    {
      construct: "列表、映射、真假值的大小或含空值的列表的比较",
      instead: "请比较单个的值",
      breaks: (node) => operandsOf(node).some((one) => isUncomparable(one, node)),
    },
  ],
  functionInvocation: [
    {
      construct: "split 以空文字分割",
      instead: "请给出分隔的字",
      breaks: (node) => {
        const separator = argumentsOf(node)[1];
        if (functionOf(node) !== "split" || !separator) return false;
        const text = literalText(separator);
        return text === null ? parameterOf(separator) === null : text === "";
      },
    },
    {
      construct: "把列表或映射变成文字",
      instead: "请逐个变成文字",
      breaks: (node) => {
        const [value] = argumentsOf(node);
        if (functionOf(node) !== "tostring" || !value) return false;
        return isList(value) || isRuleNamed(bare(value), "OtherLiteral");
      },
    },
  ],
  StringAndListComparison: [
    {
      construct: "正则表达式里的 \\w、\\d、\\s、\\b 和 \\p",
      instead: "请写出字符的范围，如 [0-9]",
      breaks: (node, parameters) => hasToken(node, "REGEQ") && hasClassEscape(node, parameters),
    },
  ],
};

/** Throws ZhengtuError QUERY_UNSUPPORTED at the first value that the engine takes otherwise. */
export function checkValues(tree: SyntaxNode, parameters: Parameters): void {
  for (const node of rulesOf(tree)) {
    const broken = RULES[node.rule]?.find((rule) => rule.breaks(node, parameters));
    if (broken) throw unsupported(node, broken.construct, broken.instead);
  }
  checkKnownNames(keysWithin(parameters), tree);
}

function* keysWithin(value: PlainValue): Generator<string> {
  if (typeof value !== "object" || value === null) return;
  for (const [key, item] of Object.entries<PlainValue>(
    value as Readonly<Record<string, PlainValue>>,
  )) {
    if (!Array.isArray(value)) yield key;
    yield* keysWithin(item);
  }
}

/** A number from 0 up: as a literal, or as what the parameter holds. */
function isCount(node: SyntaxNode, parameters: Parameters): boolean {
  const name = parameterOf(node);
  if (name !== null) {
    const value = parameters[name];
    return typeof value === "number" && Number.isInteger(value) && value >= 0;
  }
  const literal = bare(node);
  return isRuleNamed(literal, "NumericLiteral") && /^\d+$/.test(nameOf(literal));
}

function filtersShortestPath(node: SyntaxRule): boolean {
  const where = childRule(node, "whereClause");
  if (!where) return false;
  const inner = [...rulesOf(node)].filter((rule) => rule.rule === "shortestPathPattern");
  if (inner.length === 0) return false;
  const found = new Set<string>();
  for (const pattern of rulesOf(node)) {
    const variable = childRule(pattern, "variable");
    const ofPath =
      pattern.rule === "pattern" && inner.some((path) => pattern.children.includes(path));
    if (variable && (ofPath || pattern.rule === "relationshipPattern")) found.add(nameOf(variable));
  }
  return [...rulesOf(where)].some((rule) => rule.rule === "variable" && found.has(nameOf(rule)));
}

function isUncomparable(operand: SyntaxNode, comparison: SyntaxRule): boolean {
  const inner = bare(operand);
  if (!isRule(inner)) return false;
  const ordered = comparison.children.some((child) => /^(LT|GT|LE|GE)$/.test(tokenName(child)));
  if (ordered) return isList(inner) || /^(OtherLiteral|BooleanLiteral)$/.test(inner.rule);
  const collection = isRuleNamed(inner, "listLiteral") || isRuleNamed(inner, "OtherLiteral");
  return collection && [...rulesOf(inner)].some((rule) => isNullLiteral(rule));
}

function tokenName(node: SyntaxNode): string {
  return isRule(node) ? "" : node.token;
}

/** Java's classes are those of ASCII, the engine's those of Unicode. */
function hasClassEscape(node: SyntaxRule, parameters: Parameters): boolean {
  const pattern = node.children.at(-1);
  if (!pattern) return false;
  const name = parameterOf(pattern);
  const given =
    name === null ? [...tokensOf(pattern)].map((token) => token.text).join("") : parameters[name];
  return typeof given !== "string" || /\\[wdsbpWDSBP]/.test(given);
}
