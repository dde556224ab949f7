/**
 * The engine goes through a pattern from its left end and reads the whole store where nothing is known there: what is
 * known at the right end is put first, and from what is known in between the pattern goes both ways. Which rows are
 * found does not hang on it.
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
  /** A name that the query does not use. */
  readonly freshName: () => string;
}

/** How narrowly an end is known: found before, one of its values given, or neither. */
const FOUND = 2;
const GIVEN = 1;

/** A MATCH with each of its paths begun at the node that is known. */
export function beginAtKnown(clause: SyntaxRule, context: Clause): string {
  const { tree, write } = context;
  const given = givenIn(clause);
  const before = variablesBefore(tree, startOf(clause));
  const isInner = isWithinExpression(clause, tree);
  const knownOf = (node: SyntaxNode): number => {
    if (!isRuleNamed(node, "nodePattern")) return 0;
    const variable = childRule(node, "variable");
    const name = variable && nameOf(variable);
    if (name !== undefined && before.has(name)) return FOUND;
    const hasValues = childRule(node, "properties") !== undefined;
    return hasValues || (name !== undefined && given.has(name)) ? GIVEN : 0;
  };
  const writePart = (part: SyntaxNode): string => {
    if (!isRule(part) || !/^(matchClause|patternList|pattern|patternElement)$/.test(part.rule)) {
      return write(part);
    }
    // A path that has a name keeps its order.
    if (part.rule === "pattern" && hasToken(part, "EQ")) return part.children.map(write).join("");
    const at = isChain(part) ? beginningOf(part.children.map(knownOf)) : 0;
    const isSplit = at > 0 && at < part.children.length - 1;
    const begun = isSplit && isInner ? null : begunAt(at, part, context);
    return begun ?? part.children.map(writePart).join("");
  };
  return writePart(clause);
}

/** A chain begun at its node at this place, and gone through both ways; null where it must stay as it is. */
function begunAt(at: number, chain: SyntaxRule, context: Clause): string | null {
  const { tree, write, freshName } = context;
  const [left, right] = [chain.children.slice(0, at + 1), chain.children.slice(at + 1)];
  if (at === 0 || !left.every(isTurnable)) return null;
  if (right.length === 0) return turned(left, write);
  const known = left.at(-1);
  const variable = isRuleNamed(known, "nodePattern") ? childRule(known, "variable") : undefined;
  // A name of ours would be a column of RETURN *.
  if (!variable && hasStar(tree)) return null;
  const name = variable ? write(variable).trim() : freshName();
  const there = variable ? turned(left, write) : named(turned(left, write), name);
  return `${there}, (${name})${right.map(write).join("")}`;
}

/** Whether it stands in EXISTS {} or the like, where a pattern is one. */
function isWithinExpression(clause: SyntaxRule, tree: SyntaxNode): boolean {
  return [...rulesOf(tree)].some(
    (rule) =>
      /^(existsExpression|countExpression)$/.test(rule.rule) && [...rulesOf(rule)].includes(clause),
  );
}

/** Where to begin: at the first of the nodes that are known best, at the right end where that is known as well. */
function beginningOf(known: readonly number[]): number {
  const best = Math.max(...known);
  if (best === 0 || known[0] === best) return 0;
  return known.at(-1) === best ? known.length - 1 : known.indexOf(best);
}

/** A pattern with a name for its first node, which has none. */
function named(pattern: string, name: string): string {
  return pattern.replace("(", `(${name}`);
}

function hasStar(tree: SyntaxNode): boolean {
  return [...rulesOf(tree)].some((rule) => rule.rule === "returnItems" && hasToken(rule, "TIMES"));
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

/** Nodes and relationships in turn. */
function isChain(element: SyntaxRule): boolean {
  const relations = childRules(element, "relationshipPattern");
  const nodes = childRules(element, "nodePattern");
  return relations.length > 0 && nodes.length + relations.length === element.children.length;
}

/** Not a list of relationships that would come the other way round. */
function isTurnable(part: SyntaxNode): boolean {
  return !isRule(part) || !childRule(part, "pathLength") || !childRule(part, "variable");
}

function turned(parts: readonly SyntaxNode[], write: (node: SyntaxNode) => string): string {
  return [...parts]
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
