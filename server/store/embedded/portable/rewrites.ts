/** Forms that the engine answers otherwise, written so that it answers as Neo4j does. */
import {
  argumentsOf,
  bare,
  functionOf,
  isNumber,
  isRuleNamed,
  isText,
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
} from "../../cypher/syntax-tree.ts";
import { sourceOf } from "../../cypher/write-query.ts";
import type { Parameters } from "../../graph-store.ts";
import { beginAtKnown } from "./begin-at-known.ts";
import { unsupported } from "./refusal.ts";

/** What a rewrite may look at. */
export interface Writing {
  readonly query: string;
  readonly tree: SyntaxNode;
  readonly parameters: Parameters;
  /** The node's own text, with everything in it rewritten. */
  readonly own: () => string;
  /** Any other node, rewritten. */
  readonly write: (node: SyntaxNode) => string;
  /** A name that the query does not use. */
  readonly freshName: () => string;
}

type RewriteRule = (node: SyntaxRule, writing: Writing) => string | undefined;

const REWRITES: Readonly<Record<string, RewriteRule>> = {
  matchClause: beginAtKnown,
  returnClause: withColumnNames,
  union: (node, { write }) =>
    node.children
      .filter((child) => !isToken(child, "DISTINCT"))
      .map(write)
      .join(" "),
  functionInvocation: (node, { own }) => FUNCTIONS[functionOf(node)]?.(node, own),
  // 2 ^ 3 ^ 2 is (2 ^ 3) ^ 2.
  expression4: (node, { write }) => {
    const [first, ...rest] = operandsOf(node);
    if (!first || rest.length < 2) return undefined;
    return rest.reduce((left, right) => `(${left} ^ ${write(right)})`, write(first));
  },
  // Text first, and numbers behind it become text.
  expression6: (node, { own }) => {
    const operands = operandsOf(node);
    return operands[0] && !isText(operands[0]) && operands.some(isText)
      ? ` '' + ${own()}`
      : undefined;
  },
  expression7: membership,
  listItemsPredicate: quantifier,
  properties: neverEmpty,
  mapProjection: (node, { own }) => {
    const variable = childRule(node, "variable");
    return variable && ` CASE WHEN ${quoted(nameOf(variable))} IS NULL THEN null ELSE ${own()} END`;
  },
};

type FunctionRewrite = (node: SyntaxRule, own: () => string) => string | undefined;

const FUNCTIONS: Readonly<Record<string, FunctionRewrite>> = {
  // Of a whole number the engine makes a whole number, and divides it as such.
  floor: (_node, own) => ` toFloat(${own()})`,
  ceil: (_node, own) => ` toFloat(${own()})`,
  sum: (_node, own) => ` coalesce(${own()}, 0)`,
  round: (_node, own) =>
    own()
      .replace(/round(?=\s*\()/i, "floor")
      .replace(/\)$/, " + 0.5)"),
  tointeger: (node, own) => {
    const [value] = argumentsOf(node);
    if (!value || isNumber(value)) return undefined;
    const asWhole = own();
    const asFloat = asWhole.replace(/toInteger(\s*\()/i, "toInteger$1toFloat(");
    return ` coalesce(${asWhole}, ${asFloat}))`;
  },
};

/** The node as it must be written for the engine; undefined where as it stands. */
export function rewriteForEngine(node: SyntaxNode, writing: Writing): string | undefined {
  return isRule(node) ? REWRITES[node.rule]?.(node, writing) : undefined;
}

/** A column is called what was written, which the engine does not do by itself. */
function withColumnNames(node: SyntaxRule, writing: Writing): string {
  const write = (part: SyntaxNode): string => {
    if (!isRule(part)) return writing.write(part);
    if (part.rule === "returnBody" || part.rule === "returnItems")
      return part.children.map(write).join("");
    if (part.rule !== "returnItem" || hasToken(part, "AS")) return writing.write(part);
    if (isRuleNamed(part.children[0], "variable")) return writing.write(part);
    const name = sourceOf(writing.query, part);
    if (name.includes("`")) throw unsupported(part, "名称里有反引号的列", "请用 AS 给它一个名称");
    return `${writing.write(part)} AS \`${name}\``;
  };
  return node.children.map(write).join("");
}

/** {id: null} finds nothing; the engine finds what has no id. Nothing is equal to 0.0 / 0.0. */
function neverEmpty(node: SyntaxRule, { write, parameters }: Writing): string | undefined {
  const map = childRule(node, "map");
  return map?.children
    .map((part) =>
      mayBeEmpty(part, parameters) ? ` coalesce(${write(part)}, 0.0 / 0.0)` : write(part),
    )
    .join("");
}

/** What is known not to be empty stays as it is: the engine looks nothing up in an index by an expression. */
function mayBeEmpty(part: SyntaxNode, parameters: Parameters): boolean {
  const value = bare(part);
  const name = parameterOf(value);
  if (name !== null) return (parameters[name] ?? null) === null;
  return isRule(value) && !/^(propertyKeyName|(Numeric|Strings|Boolean)Literal)$/.test(value.rule);
}

/** null IN [] is false; the engine says null. */
function membership(node: SyntaxRule, { write, parameters }: Writing): string | undefined {
  const comparison = childRule(node, "StringAndListComparison");
  const list = comparison?.children.at(-1);
  const value = node.children[0];
  if (!comparison || !list || !value || !hasToken(comparison, "IN")) return undefined;
  const inner = bare(list);
  const name = parameterOf(inner);
  const given = name === null ? undefined : parameters[name];
  const empty = Array.isArray(given) ? given.length === 0 : isEmptyLiteral(inner);
  if (empty) return " false";
  if (name !== null || isRuleNamed(inner, "listLiteral")) return undefined;
  const [written, writtenList] = [write(value), write(list)];
  return ` CASE WHEN size(${writtenList}) = 0 THEN false ELSE ${written} IN ${writtenList} END`;
}

function isEmptyLiteral(node: SyntaxNode): boolean {
  return isRuleNamed(node, "listLiteral") && operandsOf(node).length === 0;
}

/** Where a condition may be null, these say so; the engine says true or false. */
function quantifier(node: SyntaxRule, writing: Writing): string | undefined {
  const [variable, list, condition] = operandsOf(node);
  if (!variable || !list || !condition) return undefined;
  const result = writing.freshName();
  const [name, values, test] = [variable, list, condition].map(writing.write);
  const fold = (start: string, join: string) =>
    `reduce(${result} = ${start}, ${name} IN ${values} | ${result} ${join} (${test}))`;
  if (hasToken(node, "ALL")) return ` ${fold("true", "AND")}`;
  return hasToken(node, "ANY") ? ` ${fold("false", "OR")}` : ` (NOT ${fold("false", "OR")})`;
}

function quoted(name: string): string {
  return `\`${name}\``;
}
