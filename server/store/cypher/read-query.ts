/** A person's query read once for all that follows: its text, its tree, and that it only reads. */
import { parseCypher } from "./parse-cypher.ts";
import { checkReadOnly } from "./read-only-gate.ts";
import type { SyntaxNode } from "./syntax-tree.ts";

export interface ReadQuery {
  readonly text: string;
  readonly tree: SyntaxNode;
}

/** Parses a query and checks that it only reads. Throws ZhengtuError. */
export async function readQuery(text: string): Promise<ReadQuery> {
  const tree = await parseCypher(text);
  checkReadOnly(text, tree);
  return { text, tree };
}
