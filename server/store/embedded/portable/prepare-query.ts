/**
 * A person's query made ready for the embedded engine: refused where an answer could differ from
 * Neo4j's, written anew where that mends it, and with notes where it hangs on the values.
 */
import { freshNames } from "../../cypher/fresh-names.ts";
import type { ReadQuery } from "../../cypher/read-query.ts";
import { writeQuery } from "../../cypher/write-query.ts";
import type { Parameters, QueryNote } from "../../graph-store.ts";
import { checkInnerNames } from "./inner-names.ts";
import { checkKnownForms } from "./known-forms.ts";
import { columnsBehindStar } from "./order-columns.ts";
import { rewriteForEngine } from "./rewrites.ts";
import { checkThings } from "./thing-rules.ts";
import { findNotes } from "./value-notes.ts";
import { checkValues } from "./value-rules.ts";

export interface PreparedQuery {
  /** What the engine runs. */
  readonly cypher: string;
  readonly notes: readonly QueryNote[];
  /** For RETURN *: how many columns stand behind the star. */
  readonly behindStar: number | null;
}

/** Throws ZhengtuError QUERY_UNSUPPORTED that names the construct. */
export function prepareQuery(
  { text: query, tree }: ReadQuery,
  parameters: Parameters,
): PreparedQuery {
  checkKnownForms(tree);
  checkThings(tree);
  checkInnerNames(tree);
  checkValues(tree, parameters);
  const freshName = freshNames(tree);
  const cypher = writeQuery(query, tree, (node, written) =>
    rewriteForEngine(node, { ...written, query, tree, parameters, freshName }),
  );
  return { cypher, notes: findNotes(tree, parameters), behindStar: columnsBehindStar(tree) };
}
