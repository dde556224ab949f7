/**
 * A query's syntax tree as plain data: what the parser's own tree says, without the chains of rules
 * that only pass one child on. The gates read it; what runs is written from it.
 */

/** A rule of the grammar with what it holds. */
export interface SyntaxRule {
  readonly rule: string;
  readonly children: readonly SyntaxNode[];
}

/** A word, sign, name or literal as it was written. */
export interface SyntaxToken {
  /** The lexer's name of it: MATCH, LPAREN, STRING_LITERAL1 … */
  readonly token: string;
  readonly text: string;
  /** Where in the query, in UTF-16 units. */
  readonly start: number;
}

export type SyntaxNode = SyntaxRule | SyntaxToken;

/** Where a query cannot be read. */
export interface SyntaxFault {
  readonly start: number;
  readonly line: number;
  readonly column: number;
  readonly found: string;
}

/** Whether a node is a rule. */
export function isRule(node: SyntaxNode | undefined): node is SyntaxRule {
  return node !== undefined && "rule" in node;
}

/** Whether a node is this token. */
export function isToken(node: SyntaxNode | undefined, token: string): node is SyntaxToken {
  return node !== undefined && "token" in node && node.token === token;
}

/** The children that are this rule. */
export function childRules(node: SyntaxRule, rule: string): readonly SyntaxRule[] {
  return node.children.filter((child): child is SyntaxRule => isRule(child) && child.rule === rule);
}

/** The first child that is this rule. */
export function childRule(node: SyntaxRule, rule: string): SyntaxRule | undefined {
  return childRules(node, rule)[0];
}

/** Whether a rule has this token among its own children. */
export function hasToken(node: SyntaxRule, token: string): boolean {
  return node.children.some((child) => isToken(child, token));
}

/** Every rule of a tree, those above before those below. */
export function* rulesOf(node: SyntaxNode): Generator<SyntaxRule> {
  if (!isRule(node)) return;
  yield node;
  for (const child of node.children) yield* rulesOf(child);
}

/** Every token of a tree, in reading order. */
export function* tokensOf(node: SyntaxNode): Generator<SyntaxToken> {
  if (!isRule(node)) yield node;
  else for (const child of node.children) yield* tokensOf(child);
}

/** Where a node begins. */
export function startOf(node: SyntaxNode): number {
  for (const { start } of tokensOf(node)) return start;
  return 0;
}

/** A name without its backticks. */
export function plainName(text: string): string {
  return text.startsWith("`") ? text.slice(1, -1).replaceAll("``", "`") : text;
}

/** A node's tokens without anything between them: the name of a variable, a function, a label. */
export function nameOf(node: SyntaxNode): string {
  return [...tokensOf(node)].map(({ text }) => plainName(text)).join("");
}
