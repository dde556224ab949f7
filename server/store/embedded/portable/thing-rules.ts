/**
 * Where a node, a relationship or a path may stand. From everywhere else the engine hands on its
 * inner number instead of the thing, without a word.
 */
import {
  argumentsOf,
  bare,
  functionOf,
  isNullLiteral,
  isRuleNamed,
  operandsOf,
} from "../../cypher/operands.ts";
import {
  type SyntaxNode,
  type SyntaxRule,
  childRule,
  childRules,
  hasToken,
  isRule,
  isToken,
  nameOf,
} from "../../cypher/syntax-tree.ts";
import { unsupported } from "./refusal.ts";
import { type Holders, NO_HOLDERS, findHolders, givesThing, holdersBehind } from "./things.ts";

const FUNCTIONS_OF_THINGS: ReadonlySet<string> = new Set(
  "labels type properties keys startnode endnode nodes relationships length size count collect head last exists".split(
    " ",
  ),
);
const PROPERTY_HINT = "请用它的属性，如 n.name";

type Check = (node: SyntaxRule, holders: Holders) => string | undefined;

/** For each rule: the construct, where a thing stands in it that may not. */
const CHECKS: Readonly<Record<string, Check>> = {
  caseExpression: resultsOfCase,
  extendedCaseExpression: resultsOfCase,
  functionInvocation: (node, holders) => {
    const name = functionOf(node);
    if (FUNCTIONS_OF_THINGS.has(name)) return undefined;
    return anyGives(argumentsOf(node), holders) ? `${name}() 作用于节点或关系` : undefined;
  },
  listComprehension: (node, holders) =>
    givesThing(node, holders) ? "列表推导返回或筛选节点、关系" : undefined,
  mapProjection: (node, holders) =>
    givesThing(node, holders) ? "映射投影里的节点或关系" : undefined,
  reduceExpression: (node, holders) =>
    givesThing(lastExpression(node), holders) ? "reduce 的结果是节点或关系" : undefined,
  unwindClause: (node, holders) => {
    const list = bare(node.children[1] ?? node);
    return isRuleNamed(list, "listLiteral") && givesThing(list, holders)
      ? "UNWIND 节点或关系的列表"
      : undefined;
  },
  expression8: compared,
  expression7: (node, holders) => {
    const comparison = childRule(node, "StringAndListComparison");
    if (!comparison) return undefined;
    const left = node.children[0] ?? node;
    const right = comparison.children.at(-1) ?? comparison;
    if (hasToken(comparison, "IN") && givesThing(left, holders) === givesThing(right, holders)) {
      return undefined;
    }
    return anyGives([left, right], holders) ? "节点或关系与文字、列表比较" : undefined;
  },
  orderItem: (node, holders) => (anyGives(node.children, holders) ? "按节点或关系排序" : undefined),
  whereClause: (node, holders) =>
    anyGives(node.children, holders) ? "把节点或关系当作条件" : undefined,
  IndexPostfix: (node, holders) =>
    anyGives(node.children, holders) ? "以节点或关系为下标" : undefined,
  ...Object.fromEntries(
    ["expression3", "expression4", "expression5", "expression6"].map((rule) => [rule, calculated]),
  ),
  ...Object.fromEntries(
    ["expression9", "expression10", "expression11", "expression"].map((rule) => [
      rule,
      (node: SyntaxRule, holders: Holders) =>
        anyGives(operandsOf(node), holders) ? "把节点或关系当作条件" : undefined,
    ]),
  ),
};

/** Throws ZhengtuError QUERY_UNSUPPORTED where a thing stands in a place that loses it. */
export function checkThings(node: SyntaxNode, holders: Holders = NO_HOLDERS): void {
  if (!isRule(node)) return;
  if (node.rule === "singleQuery") {
    checkClauses(node.children, holders);
    return;
  }
  const construct = CHECKS[node.rule]?.(node, holders);
  if (construct !== undefined) throw unsupported(node, construct, PROPERTY_HINT);
  const after = holdersAfter(node, holders);
  for (const child of node.children) {
    const sorted = isRuleNamed(child, "orderBy") || isRuleNamed(child, "whereClause");
    checkThings(child, sorted ? after : holders);
  }
}

/** Clause by clause up to a WITH, which begins anew. */
function checkClauses(clauses: readonly SyntaxNode[], before: Holders): void {
  const end = clauses.findIndex((clause) => isRuleNamed(clause, "withClause")) + 1;
  const part = end === 0 ? clauses : clauses.slice(0, end);
  const holders = findHolders(part, before);
  part.forEach((clause) => checkThings(clause, holders));
  const last = part.at(-1);
  if (end === 0 || !isRule(last)) return;
  checkClauses(clauses.slice(end), holdersBehind(last, holders));
}

/** In RETURN a.id AS a ORDER BY a the last a is the column. */
function holdersAfter(node: SyntaxRule, holders: Holders): Holders {
  const body = node.rule === "withClause" ? childRule(node, "returnBody") : node;
  const items = body?.rule === "returnBody" ? childRule(body, "returnItems") : undefined;
  const columns = items ? childRules(items, "returnItem") : [];
  const plain = columns.flatMap((item) => {
    const alias = childRule(item, "variable");
    const value = item.children[0];
    return alias && value && !givesThing(value, holders) ? [nameOf(alias)] : [];
  });
  if (plain.length === 0) return holders;
  return { ...holders, names: new Set([...holders.names].filter((name) => !plain.includes(name))) };
}

function anyGives(nodes: readonly SyntaxNode[], holders: Holders): boolean {
  return nodes.some((node) => givesThing(node, holders));
}

function calculated(node: SyntaxRule, holders: Holders): string | undefined {
  return anyGives(operandsOf(node), holders) ? "用节点或关系计算" : undefined;
}

function resultsOfCase(node: SyntaxRule, holders: Holders): string | undefined {
  const branches = [
    ...childRules(node, "caseAlternative"),
    ...childRules(node, "extendedCaseAlternative"),
  ].map((branch) => branch.children.at(-1) ?? branch);
  const otherwise = isToken(node.children.at(-3), "ELSE") ? node.children.at(-2) : undefined;
  const results = otherwise ? [...branches, otherwise] : branches;
  if (anyGives(results, holders)) return "CASE 的结果是节点或关系";
  const subject = node.rule === "extendedCaseExpression" ? node.children[1] : undefined;
  return subject && givesThing(subject, holders) ? "CASE 比较节点或关系" : undefined;
}

/** Two things may be equal or not; nothing else can be compared with one. */
function compared(node: SyntaxRule, holders: Holders): string | undefined {
  const operands = operandsOf(node);
  if (!anyGives(operands, holders)) return undefined;
  const equality = node.children.every(
    (child) => isRule(child) || child.token === "EQ" || child.token === "NEQ",
  );
  const comparable = operands.every((one) => givesThing(one, holders) || isNullLiteral(one));
  return equality && comparable ? undefined : "节点或关系与别的值比较";
}

function lastExpression(node: SyntaxRule): SyntaxNode {
  return node.children.at(-2) ?? node;
}
