/** Names for what a rewrite adds to a query. */
import { type SyntaxNode, nameOf, rulesOf } from "./syntax-tree.ts";

/** Gives one name after the other that does not occur in the query. */
export function freshNames(tree: SyntaxNode): () => string {
  const used = new Set([...rulesOf(tree)].filter((rule) => rule.rule === "variable").map(nameOf));
  let number = 0;
  return () => {
    do number++;
    while (used.has(`zt${number}`));
    return `zt${number}`;
  };
}
