/** Routes of saved queries and the Cypher console. */
import type { Parameter } from "../contract/query.ts";
import { resolveMerged } from "../graph/merges/resolve-ids.ts";
import type { Handlers } from "../http/handlers.ts";
import { runQuery } from "../queries/run-query.ts";
import {
  addSavedQuery,
  changeSavedQuery,
  deleteSavedQuery,
  getSavedQuery,
  listSavedQueries,
} from "../queries/saved-queries.ts";
import { readParameters } from "../queries/typed-parameters.ts";
import type { Services } from "../services.ts";
import type { GraphStore, Parameters } from "../store/graph-store.ts";

type QueryRoutes = Pick<
  Handlers,
  "listQueries" | "saveQuery" | "updateQuery" | "deleteQuery" | "runQuery" | "runCypher"
>;

/** An entity that has been merged since its id was saved is asked for as what it is part of now. */
async function resolveEntities(
  store: GraphStore,
  declared: readonly Parameter[],
  given: Parameters,
): Promise<Parameters> {
  const entities = declared.filter(({ type }) => type === "entity").map(({ name }) => name);
  const ids = new Map(Object.entries(given).filter(([name]) => entities.includes(name)));
  const homes = await resolveMerged(
    store,
    [...ids.values()].filter((id) => typeof id === "string"),
  );
  const resolved = [...ids].map(([name, id]) => [
    name,
    typeof id === "string" ? (homes.get(id) ?? id) : id,
  ]);
  return { ...given, ...(Object.fromEntries(resolved) as Parameters) };
}

/** Saved queries: list, save, change, delete, run; and read-only Cypher. */
export function queryRoutes({ store, queries, env }: Services): QueryRoutes {
  const limits = env.query;
  return {
    async listQueries() {
      const items = await listSavedQueries(queries);
      return { items, total: items.length, limitHit: false };
    },
    saveQuery: ({ body }) => addSavedQuery(queries, body),
    updateQuery: ({ params, body }) => changeSavedQuery(queries, params.id, body),
    async deleteQuery({ params }) {
      await deleteSavedQuery(queries, params.id);
      return { id: params.id };
    },
    async runQuery({ params, body, signal }) {
      const { cypher, parameters: declared } = await getSavedQuery(queries, params.id);
      const given = readParameters(declared, body.parameters);
      const parameters = await resolveEntities(store, declared, given);
      return runQuery(store, { cypher, parameters, limits, signal });
    },
    runCypher({ body, signal }) {
      // JSON by its schema: only the readonly differs.
      const parameters = body.parameters as Parameters;
      return runQuery(store, { cypher: body.query, parameters, limits, signal });
    },
  };
}
