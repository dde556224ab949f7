/** Routes of the working views: the document as a map, projects by area. */
import { getAreaTable } from "../graph/areas/area-table.ts";
import { exportAreaTable } from "../graph/areas/export-areas.ts";
import { getDocumentMap } from "../graph/document-map.ts";
import type { ExportFile } from "../graph/export/export-graph.ts";
import type { Handlers } from "../http/handlers.ts";
import type { Services } from "../services.ts";

type AnalysisRoutes = Pick<Handlers, "getDocumentMap" | "getAreaTable" | "exportAreaTable">;
type Response = Parameters<Handlers["exportAreaTable"]>[0]["response"];

function sendFile(response: Response, { fileName, mediaType, content }: ExportFile): void {
  response.attachment(fileName).type(mediaType).send(content);
}

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
