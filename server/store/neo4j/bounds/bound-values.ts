/** A person's query written so that no value in it can take all memory, Neo4j's or ours. */
import { freshNames } from "../../cypher/fresh-names.ts";
import type { ReadQuery } from "../../cypher/read-query.ts";
import { isRule, nameOf } from "../../cypher/syntax-tree.ts";
import { writeQuery } from "../../cypher/write-query.ts";
import type { Parameters } from "../../graph-store.ts";
import { checked, pathNames, storedValues } from "./check-stored.ts";
import { measureQuery } from "./measure-values.ts";

export interface BoundQuery {
  readonly cypher: string;
  /** What a row can weigh at most: a whole page of them is fetched at a time. */
  readonly rowWeight: number;
}

/** What Neo4j says where a list has more items than it may. */
export const TOO_MANY_ITEMS = /zhengtu: more than (\d+) items/;

/** Throws ZhengtuError QUERY_UNSUPPORTED where a value could become too large whatever is stored. */
export function boundValues({ text, tree }: ReadQuery, parameters: Parameters): BoundQuery {
  const { limits, heaviestRow } = measureQuery(tree, parameters);
  const stored = storedValues(tree);
  const paths = pathNames(tree);
  const fresh = freshNames(tree);
  const name = fresh();
  const [value, item, key] = [fresh(), fresh(), fresh()];
  const [inner, sum, innerSum, partSum] = [fresh(), fresh(), fresh(), fresh()];
  const cypher = writeQuery(text, tree, (node, { own }) => {
    const most = limits.get(node);
    const isStored = stored.has(node);
    if (most === undefined && !isStored) return undefined;
    const isPath = isRule(node) && node.rule === "variable" && paths.has(nameOf(node));
    const names = { value, item, key, inner, sum, innerSum, partSum };
    const written = isStored ? checked(own(), isPath, names) : own();
    return most === undefined ? written : watched(written, most, name);
  });
  return { cypher, rowWeight: heaviestRow };
}

/** The list, or an error: nothing else than a text that is no date lets a query end with a word of ours. */
function watched(list: string, most: number, name: string): string {
  const error = `date('zhengtu: more than ${most} items')`;
  return ` head([${name} IN [${list}] | CASE WHEN size(${name}) > ${most} THEN [${error}] ELSE ${name} END])`;
}
