/** Routes of asking in Cypher beside running it: check and plan. */
import type { QueryPlan } from "../contract/ask.ts";
import { getSchemaSummary } from "../graph/schema-summary.ts";
import type { Handlers } from "../http/handlers.ts";
import { checkQuery } from "../queries/check-query.ts";
import type { Services } from "../services.ts";

type AskRoutes = Pick<Handlers, "checkCypher" | "planCypher">;

/** Check a query while it is written, show its plan. */
export function askRoutes({ store, env }: Services): AskRoutes {
  const limits = env.query;
  return {
    async checkCypher({ body }) {
      const schema = await getSchemaSummary(store);
      // JSON by its schema: only the readonly differs.
      return checkQuery(body.query, body.parameters, { store, schema, limits });
    },
    async planCypher({ body }) {
      const planned = await store.explain(body.query, body.parameters, limits);
      // A plan is plain data already; the contract's type only lacks the readonly.
      return planned as unknown as QueryPlan;
    },
  };
}
