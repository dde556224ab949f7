/**
 * The engine goes through a pattern from its left end and reads the whole store where nothing is known there: what is
 * known at the right end is put first. Which rows are found does not hang on it.
 */
import { isRuleNamed, operandsOf } from "../../cypher/operands.ts";
import {
  type SyntaxNode,
  type SyntaxRule,
  childRule,
  childRules,
  hasToken,
  isRule,
  isToken,
  nameOf,
  rulesOf,
  startOf,
} from "../../cypher/syntax-tree.ts";

/** What a clause is written from. */
export interface Clause {
  readonly tree: SyntaxNode;
  /** Any node, rewritten. */
  readonly write: (node: SyntaxNode) => string;
}

/** How narrowly an end is known: found before, one of its values given, or neither. */
const FOUND = 2;
const GIVEN = 1;

/** A MATCH with each of its paths begun at the end that is known. */
export function beginAtKnown(clause: SyntaxRule, { tree, write }: Clause): string {
  const given = givenIn(clause);
  const before = variablesBefore(tree, startOf(clause));
  const knownOf = (node: SyntaxNode): number => {
    const variable = isRule(node) ? childRule(node, "variable") : undefined;
    const name = variable && nameOf(variable);
    if (name !== undefined && before.has(name)) return FOUND;
    const hasValues = isRule(node) && childRule(node, "properties") !== undefined;
    return hasValues || (name !== undefined && given.has(name)) ? GIVEN : 0;
  };
  const writePart = (part: SyntaxNode): string => {
    if (!isRule(part) || !/^(matchClause|patternList|pattern|patternElement)$/.test(part.rule)) {
      return write(part);
    }
    // A path that has a name keeps its order.
    if (part.rule === "pattern" && hasToken(part, "EQ")) return part.children.map(write).join("");
    const [first, last] = [part.children[0], part.children.at(-1)];
    const isTurned =
      isTurnable(part) &&
      first !== undefined &&
      last !== undefined &&
      knownOf(last) > knownOf(first);
    return isTurned ? turned(part, write) : part.children.map(writePart).join("");
  };
  return writePart(clause);
}

/** Variables of which the clause's own WHERE gives a value. */
function givenIn(clause: SyntaxRule): ReadonlySet<string> {
  const where = childRule(clause, "whereClause");
  const conditions = where ? operandsOf(where).flatMap(joinedByAnd) : [];
  return new Set(conditions.flatMap(comparedVariable));
}

function joinedByAnd(node: SyntaxNode): readonly SyntaxNode[] {
  if (!isRule(node) || !hasToken(node, "AND")) return [node];
  return operandsOf(node).flatMap(joinedByAnd);
}

function comparedVariable(node: SyntaxNode): readonly string[] {
  if (!isRule(node) || node.children.length !== 3 || !isToken(node.children[1], "EQ")) return [];
  return operandsOf(node).flatMap((side) => {
    const [value, postfix, ...more] = isRuleNamed(side, "expression2") ? side.children : [];
    const isProperty = isRuleNamed(postfix, "PropertyPostfix") && more.length === 0;
    return isProperty && isRuleNamed(value, "variable") ? [nameOf(value)] : [];
  });
}

function variablesBefore(tree: SyntaxNode, start: number): ReadonlySet<string> {
  const names = [...rulesOf(tree)].filter(
    (rule) => rule.rule === "variable" && startOf(rule) < start,
  );
  return new Set(names.map(nameOf));
}

/** Nodes and relationships in turn, of which none is a list that would come the other way round. */
function isTurnable(element: SyntaxRule): boolean {
  const relations = childRules(element, "relationshipPattern");
  const nodes = childRules(element, "nodePattern");
  return (
    relations.length > 0 &&
    nodes.length + relations.length === element.children.length &&
    relations.every((each) => !childRule(each, "pathLength") || !childRule(each, "variable"))
  );
}

function turned(element: SyntaxRule, write: (node: SyntaxNode) => string): string {
  return [...element.children]
    .reverse()
    .map((part) =>
      isRuleNamed(part, "relationshipPattern")
        ? turnedRelation(part, write)
        : ` ${write(part).trim()}`,
    )
    .join("");
}

function turnedRelation(relation: SyntaxRule, write: (node: SyntaxNode) => string): string {
  const isArrow = (child: SyntaxNode) =>
    ["leftArrow", "rightArrow", "arrowLine"].some((rule) => isRuleNamed(child, rule));
  const inside = relation.children
    .filter((child) => !isArrow(child))
    .map(write)
    .join("");
  const [left, right] = ["leftArrow", "rightArrow"].map((rule) => childRule(relation, rule));
  return `${right ? "<" : ""}-${inside}-${left ? ">" : ""}`;
}
