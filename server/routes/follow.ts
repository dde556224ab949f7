/** Routes of promises over the years and of two reports side by side. */
import { getComparison } from "../graph/compare/comparison.ts";
import { exportComparison } from "../graph/compare/export-comparison.ts";
import { exportPromises } from "../graph/promises/export-promises.ts";
import { getLedger } from "../graph/promises/ledger.ts";
import { listPlaces } from "../graph/promises/read-reports.ts";
import type { Handlers } from "../http/handlers.ts";
import { sendFile } from "../http/send-file.ts";
import type { Services } from "../services.ts";

type FollowRoutes = Pick<
  Handlers,
  "listPlaces" | "getPromises" | "exportPromises" | "compareReports" | "exportComparison"
>;

/** Places, promises, comparison, and their exports. */
export function followRoutes({ store }: Services): FollowRoutes {
  return {
    listPlaces: ({ query }) => listPlaces(store, query.limit),
    getPromises: ({ query }) => getLedger(store, query),
    async exportPromises({ query, response }) {
      const ledger = await getLedger(store, query);
      sendFile(response, exportPromises(ledger, query, query.format));
    },
    compareReports: ({ query }) => getComparison(store, query),
    async exportComparison({ query, response }) {
      const comparison = await getComparison(store, query);
      sendFile(response, exportComparison(comparison, query.change, query.format));
    },
  };
}
