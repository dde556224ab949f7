/** What can be seen of an expression's value from its form alone: text, a list, a number, or nothing. */
import {
  type SyntaxNode,
  type SyntaxRule,
  childRule,
  hasToken,
  isRule,
  isToken,
  nameOf,
} from "./syntax-tree.ts";

const TEXT_FUNCTIONS: ReadonlySet<string> = new Set(
  "tostring toupper tolower upper lower trim ltrim rtrim replace substring left right type".split(
    " ",
  ),
);
const LIST_FUNCTIONS: ReadonlySet<string> = new Set(
  "collect split keys labels nodes relationships range tail".split(" "),
);
const NUMBER_FUNCTIONS: ReadonlySet<string> = new Set(
  "size length count sum avg abs ceil floor round sign sqrt tointeger tofloat".split(" "),
);

/** A function's name in small letters; "" where the node calls none. */
export function functionOf(node: SyntaxNode): string {
  if (!isRule(node)) return "";
  if (node.rule === "trimFunction") return "trim";
  if (node.rule !== "functionInvocation") return "";
  const name = childRule(node, "functionName");
  return name ? nameOf(name).toLowerCase() : "";
}

/** The arguments of a function, or the items of a list. */
export function argumentsOf(node: SyntaxRule): readonly SyntaxNode[] {
  const open = node.children.findIndex(
    (child) => isToken(child, "LPAREN") || isToken(child, "LBRACKET"),
  );
  return node.children.slice(open + 1, -1).filter((child) => isRule(child));
}

/** An expression without the brackets round it. */
export function bare(node: SyntaxNode): SyntaxNode {
  const inner = isRule(node) && node.rule === "parenthesizedExpression" ? node.children[1] : node;
  return inner === undefined || inner === node ? node : bare(inner);
}

/** Whether it is text for certain. */
export function isText(node: SyntaxNode): boolean {
  const inner = bare(node);
  if (!isRule(inner)) return false;
  if (inner.rule === "StringsLiteral") return true;
  if (inner.rule === "expression6") return operandsOf(inner).some(isText);
  return TEXT_FUNCTIONS.has(functionOf(inner));
}

/** Whether it is a list for certain. */
export function isList(node: SyntaxNode): boolean {
  const inner = bare(node);
  if (!isRule(inner)) return false;
  if (/^(listLiteral|listComprehension|patternComprehension)$/.test(inner.rule)) return true;
  if (inner.rule === "expression2") return isRuleNamed(inner.children.at(-1), "RangePostfix");
  return LIST_FUNCTIONS.has(functionOf(inner));
}

/** Whether it is a number for certain. */
export function isNumber(node: SyntaxNode): boolean {
  const inner = bare(node);
  if (!isRule(inner)) return false;
  if (/^(NumericLiteral|countStar|countExpression|expression[345])$/.test(inner.rule)) return true;
  return NUMBER_FUNCTIONS.has(functionOf(inner));
}

/** The operands of an operator's rule. */
export function operandsOf(node: SyntaxRule): readonly SyntaxNode[] {
  return node.children.filter((child) => isRule(child));
}

/** The text that a string literal stands for, as far as it needs no unescaping; null for others. */
export function literalText(node: SyntaxNode): string | null {
  const inner = bare(node);
  return isRule(inner) && inner.rule === "StringsLiteral"
    ? nameOfLiteral(inner).slice(1, -1)
    : null;
}

/** Whether it is the literal null. */
export function isNullLiteral(node: SyntaxNode): boolean {
  const inner = bare(node);
  return isRule(inner) && inner.rule === "KeywordLiteral" && hasToken(inner, "NULL");
}

/** The name of the parameter that a node is; null where it is none. */
export function parameterOf(node: SyntaxNode): string | null {
  const inner = bare(node);
  if (!isRule(inner) || inner.rule !== "parameter") return null;
  const name = childRule(inner, "parameterName");
  return name ? nameOf(name) : null;
}

/** Whether a node is this rule. */
export function isRuleNamed(node: SyntaxNode | undefined, rule: string): node is SyntaxRule {
  return isRule(node) && node.rule === rule;
}

function nameOfLiteral(node: SyntaxRule): string {
  const literal = childRule(node, "stringLiteral");
  const token = literal?.children[0];
  return token && !isRule(token) ? token.text : "";
}
