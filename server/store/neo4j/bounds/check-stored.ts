/**
 * What is stored is measured as if it were as small as the graph's own names. Where an expression may put a stored value
 * down more than once, that is made sure of when the query runs: a value of megabytes, times a thousand, would take
 * the database's memory and then ours.
 */
import { functionOf, isRuleNamed, operandsOf } from "../../cypher/operands.ts";
import {
  type SyntaxNode,
  type SyntaxRule,
  childRule,
  isRule,
  isToken,
  nameOf,
  rulesOf,
} from "../../cypher/syntax-tree.ts";
import { NUMBERS, STORED_VALUES } from "./measure-functions.ts";
import { tooLarge } from "./measuring.ts";

/** What Neo4j says where a stored value has more letters than it may. */
export const TOO_LONG = /zhengtu: stored more than (\d+)/;

/** Of a value, or of all values of a node: letters, and items of lists. */
const MAX_STORED = 4000;
// Planning takes its time for each, and nothing stops it.
const MAX_CHECKED = 24;
// What is made of values, and may hold one of them many times.
const MAKING =
  /^(listComprehension|reduceExpression|patternComprehension|listLiteral|map|expression6|functionInvocation|normalizeFunction|trimFunction)$/;
// What goes through a list and makes something each time.
const LOOP = /^(listComprehension|reduceExpression|patternComprehension)$/;
// What is true, a number or an order, whatever it is told of.
const TELLING =
  /^(whereClause|orderItem|expression(3|4|5|7|8|9|10|11)?|listItemsPredicate|existsExpression|countExpression|patternExpression|pathPatternNonEmpty|nodePattern|relationshipPattern)$/;
const VALUE = /^(variable|expression2|mapProjection)$/;

interface Place {
  /** Whether it is within something made of values. */
  readonly isMade: boolean;
  /** Names that an expression gives to the items of a list, or to what it makes. */
  readonly own: ReadonlySet<string>;
  /** Whether it is beside an aggregate, where Neo4j takes only what it groups by as it stands there. */
  readonly isGrouped: boolean;
  /** Whether what is returned here is collected: of COLLECT {} only that is put into something. */
  readonly isCollected: boolean;
  /** Whether it only tells something, once: nothing is kept of what is made there but by a loop. */
  readonly isTold: boolean;
}

const NOWHERE: Place = {
  ...{ isMade: false, isGrouped: false, isCollected: false, isTold: false },
  own: new Set(),
};

const AGGREGATE = /^(collect|count|sum|avg|min|max|stdevp?|percentile(cont|disc))$/;

/**
 * The stored values that go into something made, where they stand in a query. Throws ZhengtuError QUERY_UNSUPPORTED
 * where there are too many.
 */
export function storedValues(tree: SyntaxNode): ReadonlySet<SyntaxNode> {
  const found = new Set<SyntaxNode>();
  collect(tree, NOWHERE, found);
  const [oneTooMany] = [...found].slice(MAX_CHECKED);
  if (oneTooMany) throw tooLarge(oneTooMany);
  return found;
}

function collect(node: SyntaxNode, place: Place, found: Set<SyntaxNode>): void {
  if (!isRule(node)) return;
  if (place.isMade && !place.isGrouped && isStored(node, place)) {
    found.add(node);
    return;
  }
  const within = placeWithin(node, place);
  for (const [at, child] of node.children.entries()) {
    // A name that is given, not a value.
    const isGiven = isToken(node.children[at - 1], "AS") || isToken(node.children[at + 1], "EQ");
    if (!isGiven || !isRuleNamed(child, "variable")) collect(child, within, found);
  }
}

function isStored(node: SyntaxRule, { own }: Place): boolean {
  if (!VALUE.test(node.rule)) return false;
  if (node.rule === "variable") return !own.has(nameOf(node));
  return node.rule === "mapProjection" || isRuleNamed(node.children.at(-1), "PropertyPostfix");
}

function placeWithin(node: SyntaxRule, place: Place): Place {
  const name = functionOf(node);
  if (node.rule === "collectExpression")
    return { ...place, isMade: false, isTold: false, isCollected: true };
  if (node.rule === "returnClause" && place.isCollected) {
    return { ...place, isMade: true, isCollected: false };
  }
  if (node.rule === "returnItem") return { ...place, isGrouped: isAggregating(node) };
  const isGrouped = place.isGrouped && !AGGREGATE.test(name);
  if (isTelling(node)) return { ...place, isGrouped, isMade: false, isTold: true };
  if (!isMaking(node, place)) return { ...place, isGrouped };
  const own = new Set([...place.own, ...namesGivenBy(node)]);
  return { ...place, isGrouped, isMade: true, isTold: false, own };
}

function isTelling(node: SyntaxRule): boolean {
  const name = functionOf(node);
  return TELLING.test(node.rule) || NUMBERS.has(name) || STORED_VALUES.has(name);
}

function isMaking(node: SyntaxRule, { isTold }: Place): boolean {
  if (!MAKING.test(node.rule)) return false;
  return !isTold || LOOP.test(node.rule) || functionOf(node) === "collect";
}

function isAggregating(item: SyntaxRule): boolean {
  return [...rulesOf(item)].some(
    (rule) => rule.rule === "countStar" || AGGREGATE.test(functionOf(rule)),
  );
}

/** `x IN …`, and what reduce makes: what they are made of is checked where it stands. */
function namesGivenBy(node: SyntaxRule): readonly string[] {
  const [first, , third] = operandsOf(node);
  const given = { listComprehension: [first], reduceExpression: [first, third] }[node.rule] ?? [];
  return given.flatMap((each) => (isRuleNamed(each, "variable") ? [nameOf(each)] : []));
}

/** The names of paths. */
export function pathNames(tree: SyntaxNode): ReadonlySet<string> {
  const variables = [...rulesOf(tree)]
    .filter(({ rule }) => rule === "pattern")
    .map((rule) => childRule(rule, "variable"));
  return new Set(variables.flatMap((variable) => (variable ? [nameOf(variable)] : [])));
}

/** Names that the query does not use. */
export interface CheckNames {
  readonly value: string;
  readonly item: string;
  readonly key: string;
  readonly inner: string;
  readonly sum: string;
  readonly innerSum: string;
  readonly partSum: string;
}

/** The value, or an error where it is too long. */
export function checked(written: string, isPath: boolean, names: CheckNames): string {
  const { value, item, key, inner, sum, innerSum, partSum } = names;
  const lengthOf = (name: string) => `coalesce(size(toStringOrNull(${name})), 1)`;
  const list = isPath ? `nodes(${value}) + relationships(${value})` : `[] + ${value}`;
  // Taken for a map where its type does not show: Neo4j looks at types before it runs a query.
  const holder = `CASE WHEN false THEN {} ELSE ${item} END`;
  const held = `reduce(${innerSum} = 0, ${key} IN keys(${holder}) | ${innerSum} + reduce(${partSum} = 0, ${inner} IN [] + (${holder})[${key}] | ${partSum} + ${lengthOf(inner)}))`;
  const holdsMore = `valueType(${item}) =~ '(NODE|RELATIONSHIP|MAP).*'`;
  const length = `reduce(${sum} = 0, ${item} IN ${list} | ${sum} + CASE WHEN ${holdsMore} THEN ${held} ELSE ${lengthOf(item)} END)`;
  const error = `date('zhengtu: stored more than ${MAX_STORED}')`;
  return ` head([${value} IN [${written}] | CASE WHEN ${length} > ${MAX_STORED} THEN ${error} ELSE ${value} END])`;
}
