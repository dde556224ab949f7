/** Routes that explore the graph. */
import { getEdgeEvidence } from "../graph/edge-evidence.ts";
import { getEntityPage } from "../graph/entity-page.ts";
import { getNeighbourhood, getSubgraph } from "../graph/neighbourhood.ts";
import { getOverview } from "../graph/overview.ts";
import { getPaths } from "../graph/paths.ts";
import { search } from "../graph/search.ts";
import type { Handlers } from "../http/handlers.ts";
import type { Services } from "../services.ts";

type ExploreRoutes = Pick<
  Handlers,
  | "search"
  | "getOverview"
  | "getEntity"
  | "getNeighbourhood"
  | "getEdge"
  | "getSubgraph"
  | "getPaths"
>;

/** Search, overview, entity, neighbourhood, edge, subgraph, paths. */
export function exploreRoutes({ store }: Services): ExploreRoutes {
  return {
    search: ({ query }) => search(store, query),
    getOverview: ({ query }) => getOverview(store, query.limit),
    getEntity: ({ params, query }) => getEntityPage(store, params.id, query.limit),
    getNeighbourhood: ({ params, query }) => getNeighbourhood(store, params.id, query),
    getEdge: ({ params, query }) => getEdgeEvidence(store, params.id, query.limit),
    getSubgraph: ({ body }) => getSubgraph(store, body.ids),
    getPaths: ({ query }) => getPaths(store, query),
  };
}
