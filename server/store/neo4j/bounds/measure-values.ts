/**
 * How large the values of a person's query can become. Neo4j counts the memory of rows, not of values: a list or a
 * text that an expression makes takes the database's memory, and then that of whoever fetches it.
 */
import { bare, isRuleNamed, operandsOf, parameterOf } from "../../cypher/operands.ts";
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
import type { Parameters } from "../../graph-store.ts";
import { measureFunction, measureUnkept } from "./measure-functions.ts";
import { measureComprehension, measurePredicate, measureReduce } from "./measure-loops.ts";
import { MAX_ROW_WEIGHT, MAX_WEIGHT, Measuring, tooLarge } from "./measuring.ts";
import {
  GATHERED,
  NODE,
  ONE,
  RELATIONSHIP,
  STORED,
  type Size,
  holding,
  largest,
  listOf,
  scalar,
  sizeOfValue,
  sum,
} from "./sizes.ts";

type Measure = (node: SyntaxRule, measuring: Measuring) => Size;

const MEASURES: Readonly<Record<string, Measure>> = {
  // Clauses: what they give names to.
  nodePattern: (node, measuring) => named(node, NODE, measuring),
  relationshipPattern: (node, measuring) =>
    named(node, childRule(node, "pathLength") ? GATHERED : RELATIONSHIP, measuring),
  parenthesizedPath: measureGathered,
  procedureResultItem: (node, measuring) => named(node, STORED, measuring),
  unwindClause: measureUnwind,
  forListClause: measureUnwind,
  letItem: measureNamed,
  returnItem: measureNamed,
  returnClause: measureRow,
  // Expressions: what they are made of.
  variable: (node, measuring) => measuring.variable(nameOf(node)),
  parameter: (node, { parameters }) => sizeOfValue(parameters[parameterOf(node) ?? ""] ?? null),
  stringLiteral: (node) => scalar(1 + nameOf(node).length),
  parenthesizedExpression: only,
  StringsLiteral: only,
  OtherLiteral: only,
  expression2: measurePostfixes,
  expression6: (node, measuring) => sum(measuring.measureAll(operandsOf(node))),
  listLiteral: (node, measuring) => holding(measuring.measureAll(operandsOf(node))),
  map: (node, measuring) => holding(measuring.measureAll(operandsOf(node))),
  propertyKeyName: (node) => scalar(nameOf(node).length),
  caseExpression: (node, measuring) => largest(measuring.measureAll(operandsOf(node))),
  extendedCaseExpression: (node, measuring) => largest(measuring.measureAll(operandsOf(node))),
  caseAlternative: last,
  extendedCaseAlternative: last,
  mapProjection: (node, measuring) => holding(measuring.measureAll(operandsOf(node))),
  mapProjectionElement: (node, measuring) =>
    hasToken(node, "TIMES") ? NODE : sum(measuring.measureAll(operandsOf(node))),
  property: () => STORED,
  functionInvocation: measureFunction,
  normalizeFunction: (node, measuring) => sum(measuring.measureAll(operandsOf(node))),
  trimFunction: (node, measuring) => sum(measuring.measureAll(operandsOf(node))),
  listComprehension: measureComprehension,
  listItemsPredicate: measurePredicate,
  reduceExpression: measureReduce,
  allReduceExpression: (node) => {
    throw tooLarge(node);
  },
  patternComprehension: measureGathering,
  collectExpression: measureGathering,
  patternExpression: gathered,
  shortestPathExpression: gathered,
  pathPatternNonEmpty: gathered,
  pattern: (node, measuring) => named(node, GATHERED, measuring),
};

/** What a query's values can come to. Throws ZhengtuError QUERY_UNSUPPORTED where one could take all memory. */
export function measureQuery(tree: SyntaxNode, parameters: Parameters): Measuring {
  const measuring = new Measuring(parameters, measureValue);
  measuring.measure(tree);
  return measuring;
}

/** Measures a node and all below it. Throws ZhengtuError QUERY_UNSUPPORTED where a value could take all memory. */
function measureValue(node: SyntaxNode, measuring: Measuring): Size {
  if (!isRule(node)) return ONE;
  const measure = MEASURES[node.rule];
  if (!measure) {
    // A condition, a number, a clause.
    measuring.measureAll(node.children);
    return ONE;
  }
  const size = measure(node, measuring);
  if (size.weight > MAX_WEIGHT) throw tooLarge(node);
  return size;
}

function only(node: SyntaxRule, measuring: Measuring): Size {
  return largest(measuring.measureAll(node.children));
}

function last(node: SyntaxRule, measuring: Measuring): Size {
  return measuring.measureAll(node.children).at(-1) ?? ONE;
}

function named(node: SyntaxRule, size: Size, measuring: Measuring): Size {
  const variable = childRule(node, "variable");
  if (variable) measuring.name(nameOf(variable), size);
  measuring.measureAll(node.children);
  return ONE;
}

function gathered(node: SyntaxRule, measuring: Measuring): Size {
  measuring.measureAll(node.children);
  return GATHERED;
}

/** Outside of a path that repeats, its variables are lists. */
function measureGathered(node: SyntaxRule, measuring: Measuring): Size {
  measuring.measureAll(node.children);
  for (const name of variablesOf(node)) measuring.name(name, GATHERED);
  return ONE;
}

function variablesOf(node: SyntaxNode): readonly string[] {
  if (!isRule(node)) return [];
  return node.rule === "variable" ? [nameOf(node)] : node.children.flatMap(variablesOf);
}

/** Rows are made one by one: the list itself may be as long as it likes. */
function measureUnwind(node: SyntaxRule, measuring: Measuring): Size {
  const variable = childRule(node, "variable");
  const source = operandsOf(node).find((each) => each !== variable);
  if (!variable || !source) return ONE;
  const { item } = measureUnkept(source, measuring);
  measuring.name(nameOf(variable), scalar(item));
  return ONE;
}

/** The size of the expression, also under the name that it is given. */
function measureNamed(node: SyntaxRule, measuring: Measuring): Size {
  const [one, other] = operandsOf(node);
  const isLet = node.rule === "letItem";
  const [expression, variable] = isLet ? [other, one] : [one, other];
  const size = expression ? measuring.measure(expression) : ONE;
  if (variable) measuring.name(nameOf(variable), size);
  return size;
}

function measureRow(node: SyntaxRule, measuring: Measuring): Size {
  const [body] = childRules(node, "returnBody");
  const items = body && childRule(body, "returnItems");
  if (!body || !items) return ONE;
  const row = sum(measuring.measureAll(operandsOf(items)));
  const weight = row.weight + (hasToken(items, "TIMES") ? measuring.variablesWeight : 0);
  if (weight > MAX_ROW_WEIGHT) throw tooLarge(node);
  measuring.heaviestRow = Math.max(measuring.heaviestRow, weight);
  measuring.measureAll(body.children.filter((child) => child !== items));
  return ONE;
}

function measurePostfixes(node: SyntaxRule, measuring: Measuring): Size {
  const [value, ...postfixes] = operandsOf(node);
  if (!value) return ONE;
  const [next] = postfixes;
  const isLookedInto =
    isRuleNamed(next, "IndexPostfix") ||
    (isRuleNamed(next, "RangePostfix") && sliceLength(next, measuring) !== null);
  const first = isLookedInto ? measureUnkept(value, measuring) : measuring.measure(value);
  return postfixes.reduce<Size>((size, postfix) => {
    measuring.measure(postfix);
    if (!isRule(postfix)) return size;
    if (postfix.rule === "PropertyPostfix") return size.weight <= NODE.weight ? STORED : size;
    if (postfix.rule === "IndexPostfix")
      return size.weight <= NODE.weight ? size : scalar(size.item);
    const count = sliceLength(postfix, measuring);
    return count === null || count > size.count ? size : listOf(count, size.item);
  }, first);
}

/** How many items `[from..to]` leaves; null where that does not show. */
function sliceLength(postfix: SyntaxRule, { parameters }: Measuring): number | null {
  const bounds = operandsOf(postfix).map((bound) => {
    const name = parameterOf(bound);
    return name === null ? Number(nameOf(bare(bound))) : Number(parameters[name]);
  });
  const isOpen = isToken(postfix.children.at(-2), "DOTDOT");
  const [from, to] = bounds.length === 2 ? bounds : [0, bounds[0]];
  if (isOpen || from === undefined || to === undefined) return null;
  return Number.isInteger(from) && Number.isInteger(to) && from >= 0 && to >= from
    ? to - from
    : null;
}

/** A list of all that a pattern or a query finds: its length shows only when it runs. */
function measureGathering(node: SyntaxRule, measuring: Measuring): Size {
  const { item } = measuring.inside(() => measureFound(node, measuring));
  const count = measuring.limit(node, measuring.budget / item);
  return listOf(count, item);
}

function measureFound(node: SyntaxRule, measuring: Measuring): Size {
  if (node.rule === "patternComprehension") {
    const variable = childRule(node, "variable");
    if (variable) measuring.name(nameOf(variable), GATHERED);
    return scalar(last({ ...node, children: operandsOf(node) }, measuring).weight);
  }
  const before = measuring.heaviestRow;
  measuring.heaviestRow = 1;
  measuring.measureAll(node.children);
  const found = scalar(measuring.heaviestRow);
  measuring.heaviestRow = before;
  return found;
}
