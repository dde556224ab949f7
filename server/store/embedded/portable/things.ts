/**
 * Which expressions may give a node, a relationship or a path. The engine hands these on as bare
 * numbers from many places, so wherever one may be, only forms known to work are let through.
 */
import { argumentsOf, functionOf, isRuleNamed } from "../../cypher/operands.ts";
import {
  type SyntaxNode,
  type SyntaxRule,
  childRule,
  childRules,
  hasToken,
  isRule,
  nameOf,
  rulesOf,
} from "../../cypher/syntax-tree.ts";

/** What a query's names may hold. */
export interface Holders {
  /** Names that somewhere in the query may hold a node, a relationship or a path. */
  readonly names: ReadonlySet<string>;
  /** Those of them that a pattern binds. */
  readonly bound: ReadonlySet<string>;
  /** Whether some map has a node or relationship in it: then a property may give one. */
  readonly inMaps: boolean;
}

// What they give of a node is a plain value.
const PLAIN_FUNCTIONS: ReadonlySet<string> = new Set(
  "labels type properties keys length count size exists".split(" "),
);
const PLAIN_RULES = new RegExp(
  "^(expression([789]|10|11)?|NullComparison|LabelComparison|StringAndListComparison|" +
    "existsExpression|countExpression|countStar|patternExpression|listItemsPredicate|parameter|" +
    "NumericLiteral|StringsLiteral|BooleanLiteral|KeywordLiteral)$",
);

/** Before the first clause. */
export const NO_HOLDERS: Holders = { names: new Set(), bound: new Set(), inMaps: false };

/** The names in some clauses: bound in patterns, or standing for what may come of such a name. */
export function findHolders(clauses: readonly SyntaxNode[], before: Holders): Holders {
  const rules = clauses.flatMap((clause) => [...rulesOf(clause)]);
  const bound = new Set(before.bound);
  for (const rule of rules) {
    if (!/^(nodePattern|relationshipPattern|pattern)$/.test(rule.rule)) continue;
    const variable = childRule(rule, "variable");
    if (variable) bound.add(nameOf(variable));
  }
  const names = new Set([...before.names, ...bound]);
  // One name may come of another that comes of a third: until nothing is new.
  for (let known = -1; known !== names.size;) {
    known = names.size;
    const holders = { names, bound, inMaps: before.inMaps || mapsHoldThings(rules, names) };
    for (const rule of rules) addBindings(rule, holders, names);
  }
  return { names, bound, inMaps: before.inMaps || mapsHoldThings(rules, names) };
}

/** The names behind a WITH: what it gives a name to, and nothing else. */
export function holdersBehind(withClause: SyntaxRule, holders: Holders): Holders {
  const body = childRule(withClause, "returnBody");
  const items = body && childRule(body, "returnItems");
  if (!items) return holders;
  const star = hasToken(items, "TIMES");
  const names = new Set(star ? holders.names : []);
  const bound = new Set(star ? holders.bound : []);
  for (const item of childRules(items, "returnItem")) {
    const [value, alias = value] = item.children.filter((child) => isRule(child));
    if (!value || !isRuleNamed(alias, "variable")) continue;
    const name = nameOf(alias);
    names.delete(name);
    bound.delete(name);
    if (!givesThing(value, holders)) continue;
    names.add(name);
    if (isRuleNamed(value, "variable") && holders.bound.has(nameOf(value))) bound.add(name);
  }
  return { names, bound, inMaps: holders.inMaps };
}

function mapsHoldThings(rules: readonly SyntaxRule[], names: ReadonlySet<string>): boolean {
  const holders = { names, bound: names, inMaps: false };
  return rules.some(
    (rule) => /^(map|mapProjectionElement)$/.test(rule.rule) && someOf(rule, holders),
  );
}

function addBindings(node: SyntaxRule, holders: Holders, names: Set<string>): void {
  const [first, second, third, fourth] = node.children.filter((child) => isRule(child));
  const bind = (variable: SyntaxNode | undefined, value: SyntaxNode | undefined) => {
    if (!isRuleNamed(variable, "variable") || value === undefined) return;
    if (givesThing(value, holders)) names.add(nameOf(variable));
  };
  switch (node.rule) {
    case "returnItem":
    case "unwindClause":
      bind(second, first);
      break;
    case "listComprehension":
    case "listItemsPredicate":
      bind(first, second);
      break;
    case "reduceExpression":
      bind(first, second);
      bind(third, fourth);
      break;
  }
}

/** Whether an expression may give a node, a relationship, a path, or a list or map with one in it. */
export function givesThing(node: SyntaxNode, holders: Holders): boolean {
  if (!isRule(node) || PLAIN_RULES.test(node.rule)) return false;
  switch (node.rule) {
    case "variable":
      return holders.names.has(nameOf(node));
    case "expression2":
      return postfixGivesThing(node, holders);
    case "functionInvocation":
      return (
        !PLAIN_FUNCTIONS.has(functionOf(node)) &&
        argumentsOf(node).some((argument) => givesThing(argument, holders))
      );
    case "mapProjection":
      return childRules(node, "mapProjectionElement").some((element) => someOf(element, holders));
    case "listComprehension":
      return comprehensionGives(node, holders);
    default:
      return someOf(node, holders);
  }
}

function someOf(node: SyntaxRule, holders: Holders): boolean {
  return node.children.some((child) => givesThing(child, holders));
}

/** n.name gives a plain value, ns[0] what the list holds. */
function postfixGivesThing(node: SyntaxRule, holders: Holders): boolean {
  const [base, ...postfixes] = node.children;
  if (!base || !givesThing(base, holders)) return false;
  if (!postfixes.some((postfix) => isRuleNamed(postfix, "PropertyPostfix"))) return true;
  const fromPattern = isRuleNamed(base, "variable") && holders.bound.has(nameOf(base));
  return holders.inMaps && !fromPattern;
}

function lastGives(node: SyntaxRule, holders: Holders): boolean {
  const projection = node.children.at(-2);
  return projection !== undefined && givesThing(projection, holders);
}

function comprehensionGives(node: SyntaxRule, holders: Holders): boolean {
  if (hasToken(node, "BAR")) return lastGives(node, holders);
  const list = node.children.filter((child) => isRule(child))[1];
  return list !== undefined && givesThing(list, holders);
}
