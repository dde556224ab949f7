/** Routes of asking in Cypher beside running it: check, complete and plan. */
import type { QueryPlan } from "../contract/ask.ts";
import { getSchemaSummary, withoutBookkeeping } from "../graph/schema-summary.ts";
import type { Handlers } from "../http/handlers.ts";
import { checkQuery } from "../queries/check-query.ts";
import { completeQuery } from "../queries/complete-query.ts";
import type { Services } from "../services.ts";
import type { PlanStep } from "../store/graph-store.ts";

type AskRoutes = Pick<Handlers, "checkCypher" | "completeCypher" | "planCypher">;

/** Check and complete a query while it is written, show its plan. */
export function askRoutes({ store, env }: Services): AskRoutes {
  const limits = env.query;
  return {
    async checkCypher({ body }) {
      // Whole: what is only not offered is there all the same.
      const schema = await getSchemaSummary(store);
      // JSON by its schema: only the readonly differs.
      return checkQuery(body.query, body.parameters, { store, schema, limits });
    },
    async completeCypher({ body }) {
      return completeQuery(body, withoutBookkeeping(await getSchemaSummary(store)));
    },
    async planCypher({ body }) {
      const { plan, notes } = await store.explain(body.query, body.parameters, limits);
      return { steps: flatten(plan, 0), notes: [...notes] };
    },
  };
}

function flatten({ steps, ...step }: PlanStep, depth: number): QueryPlan["steps"] {
  return [{ ...step, depth }, ...steps.flatMap((each) => flatten(each, depth + 1))];
}
