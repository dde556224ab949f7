/** A person's query written so that no value in it can take all memory, Neo4j's or ours. */
import { freshNames } from "../../cypher/fresh-names.ts";
import type { ReadQuery } from "../../cypher/read-query.ts";
import { writeQuery } from "../../cypher/write-query.ts";
import type { Parameters } from "../../graph-store.ts";
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
  const name = limits.size > 0 ? freshNames(tree)() : "";
  const cypher = writeQuery(text, tree, (node, { own }) => {
    const most = limits.get(node);
    return most === undefined ? undefined : watched(own(), most, name);
  });
  return { cypher, rowWeight: heaviestRow };
}

/** The list, or an error: nothing else than a text that is no date lets a query end with a word of ours. */
function watched(list: string, most: number, name: string): string {
  const error = `date('zhengtu: more than ${most} items')`;
  return ` head([${name} IN [${list}] | CASE WHEN size(${name}) > ${most} THEN [${error}] ELSE ${name} END])`;
}
