/** What is said beside a result: where the engine's answer would differ from Neo4j's for some values. */
import {
  argumentsOf,
  bare,
  functionOf,
  isList,
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
  isToken,
  nameOf,
  rulesOf,
} from "../../cypher/syntax-tree.ts";
import type { Parameters, PlainValue, QueryNote } from "../../graph-store.ts";

const NUMERIC = /^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*$/i;

/** The notes that hold for a query with its parameters, each once. */
export function findNotes(tree: SyntaxNode, parameters: Parameters): readonly QueryNote[] {
  const notes = new Set<QueryNote>();
  for (const rule of rulesOf(tree)) {
    const note = noteOf(rule, parameters);
    if (note) notes.add(note);
  }
  return [...notes].sort();
}

function noteOf(node: SyntaxRule, parameters: Parameters): QueryNote | undefined {
  switch (node.rule) {
    case "expression8":
    case "expression7":
    case "extendedCaseExpression":
    case "map":
      return comparesNumberAndText(node, parameters) ? "numericText" : undefined;
    case "functionInvocation":
      return noteOfFunction(node);
    case "expression6":
      return noteOfSum(node);
    case "shortestPathPattern":
      return "sameEnds";
    default:
      return undefined;
  }
}

/** '1' = 1: it shows only where one side is a number written as text, or two properties meet. */
function comparesNumberAndText(node: SyntaxRule, parameters: Parameters): boolean {
  const operands = comparedOperands(node).map(bare);
  if (operands.some((operand) => isNumericText(operand, parameters))) return true;
  const keys = operands.map(propertyOf);
  return keys.length === 2 && keys.every((key) => key !== null) && keys[0] !== keys[1];
}

function comparedOperands(node: SyntaxRule): readonly SyntaxNode[] {
  if (node.rule !== "expression7") return operandsOf(node).flatMap(partsOfCase);
  const comparison = childRule(node, "StringAndListComparison");
  if (!comparison || !hasToken(comparison, "IN")) return [];
  const list = bare(comparison.children.at(-1) ?? comparison);
  const items = isRuleNamed(list, "listLiteral") ? operandsOf(list) : [list];
  return [...node.children.slice(0, 1), ...items];
}

function partsOfCase(node: SyntaxNode): readonly SyntaxNode[] {
  return isRuleNamed(node, "extendedCaseAlternative") ? operandsOf(node).slice(0, -1) : [node];
}

function isNumericText(node: SyntaxNode, parameters: Parameters): boolean {
  const text = literalText(node);
  if (text !== null) return NUMERIC.test(text);
  const name = parameterOf(node);
  if (name !== null) return holdsNumericText(parameters[name] ?? null);
  const inside = isRuleNamed(node, "listLiteral") || isRuleNamed(node, "OtherLiteral");
  return (
    inside && [...rulesOf(node)].some((rule) => rule !== node && isNumericText(rule, parameters))
  );
}

function holdsNumericText(value: PlainValue): boolean {
  if (Array.isArray(value)) return value.some(holdsNumericText);
  return typeof value === "string" && NUMERIC.test(value);
}

function propertyOf(node: SyntaxNode): string | null {
  if (!isRuleNamed(node, "expression2")) return null;
  const last = node.children.at(-1);
  return isRuleNamed(last, "PropertyPostfix") ? nameOf(last) : null;
}

/** 2.0 becomes the text 2. */
function mayBeFloat(node: SyntaxNode): boolean {
  const inner = bare(node);
  if (isText(inner)) return false;
  return !/^(size|length|count|tointeger)$/.test(functionOf(inner)) && !isWholeLiteral(inner);
}

function noteOfFunction(node: SyntaxRule): QueryNote | undefined {
  const name = functionOf(node);
  if (name === "tostring" && argumentsOf(node).some(mayBeFloat)) return "floatText";
  if (name === "tofloat" && !argumentsOf(node).every(isNumber)) return "paddedNumber";
  return undefined;
}

function isWholeLiteral(node: SyntaxNode): boolean {
  return isRuleNamed(node, "NumericLiteral") && /^\d+$/.test(nameOf(node));
}

/** A number before a text, a list before a single value: the engine says null. */
function noteOfSum(node: SyntaxRule): QueryNote | undefined {
  const operands = operandsOf(node);
  if (node.children.some((child) => isToken(child, "MINUS"))) return undefined;
  if (operands.some(isText)) return operands.every(isText) ? undefined : "textSum";
  if (operands.some(isNumber) || operands.every(isList)) return undefined;
  return operands.some((one) => isList(one)) || operands.every((one) => isRule(one))
    ? "mixedSum"
    : undefined;
}
