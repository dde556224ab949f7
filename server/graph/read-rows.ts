/** Runs one of the project's read queries and checks its rows: nothing untyped leaves the store. */
import type { z } from "zod";
import { ZhengtuError } from "../errors.ts";
import { loadQuery } from "../queries/load-query.ts";
import type { GraphStore, Parameters } from "../store/graph-store.ts";

/** The rows of `cypher/read/<name>.cypher`. Throws ZhengtuError, INTERNAL where a row is not as the schema says. */
export async function readRows<Schema extends z.ZodType>(
  store: GraphStore,
  name: string,
  schema: Schema,
  parameters: Parameters = {},
): Promise<z.output<Schema>[]> {
  const rows = await store.read(loadQuery(`read/${name}`, store.dialect), parameters);
  return rows.map((row) => {
    const parsed = schema.safeParse(row);
    if (parsed.success) return parsed.data;
    throw new ZhengtuError("INTERNAL", "图数据库的回答不合约定，已记入日志。", {
      cause: new Error(`${name}: ${parsed.error.message}`),
    });
  });
}
