/**
 * A query written again from its tree: what runs is what was checked. Comments are gone, every kind
 * of space is a plain one, and lines and columns stay where they were.
 */
import { type SyntaxNode, type SyntaxToken, isRule, tokensOf } from "./syntax-tree.ts";

/** What a rewrite has at hand: both with everything below the node rewritten. */
export interface Written {
  /** The node's own text. */
  readonly own: () => string;
  readonly write: (node: SyntaxNode) => string;
}

/** What is written in place of a node; undefined to leave it. */
export type Rewrite = (node: SyntaxNode, written: Written) => string | undefined;

/** Writes a query from its tree, each node as `rewrite` says or else as it was. */
export function writeQuery(query: string, tree: SyntaxNode, rewrite?: Rewrite): string {
  const gaps = gapsOf(query, tree);
  const ownText = (node: SyntaxNode): string =>
    isRule(node) ? node.children.map(write).join("") : (gaps.get(node) ?? "") + textOf(node);
  function write(node: SyntaxNode): string {
    return rewrite?.(node, { own: () => ownText(node), write }) ?? ownText(node);
  }
  return write(tree).trimEnd();
}

/** The text of a node as it stands in the query, with the spaces and comments inside it. */
export function sourceOf(query: string, node: SyntaxNode): string {
  const tokens = [...tokensOf(node)];
  const last = tokens.at(-1);
  return last ? query.slice(tokens[0]?.start, last.start + last.text.length) : "";
}

function textOf({ token, text }: SyntaxToken): string {
  return token === "EOF" || token === "SEMICOLON" ? "" : text;
}

/** What stands between a token and the one before it, blanked. */
function gapsOf(query: string, tree: SyntaxNode): ReadonlyMap<SyntaxToken, string> {
  const gaps = new Map<SyntaxToken, string>();
  let end = 0;
  for (const token of tokensOf(tree)) {
    if (token.token === "EOF") continue;
    gaps.set(token, query.slice(end, token.start).replace(/[^\n]/g, " "));
    end = token.start + token.text.length;
  }
  return gaps;
}
