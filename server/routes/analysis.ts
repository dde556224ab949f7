/** Routes of the working views: the document as a map, projects by area. */
import { getAreaTable } from "../graph/areas/area-table.ts";
import { exportAreaTable } from "../graph/areas/export-areas.ts";
import { getDocumentMap } from "../graph/document-map.ts";
import type { Handlers } from "../http/handlers.ts";
import { sendFile } from "../http/send-file.ts";
import type { Services } from "../services.ts";

type AnalysisRoutes = Pick<Handlers, "getDocumentMap" | "getAreaTable" | "exportAreaTable">;

/** A document's facts by sentence, and the planner's table with its file. */
export function analysisRoutes({ store }: Services): AnalysisRoutes {
  return {
    getDocumentMap: ({ params }) => getDocumentMap(store, params.id),
    getAreaTable: ({ query }) => getAreaTable(store, query),
    async exportAreaTable({ query, response }) {
      sendFile(response, exportAreaTable(await getAreaTable(store, query), query));
    },
  };
}
