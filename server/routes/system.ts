/** Routes of the service itself: health, schema, export. */
import { ZhengtuError } from "../errors.ts";
import { exportGraph } from "../graph/export/export-graph.ts";
import { getSchemaSummary } from "../graph/schema-summary.ts";
import type { Handlers } from "../http/handlers.ts";
import type { Services } from "../services.ts";

type SystemRoutes = Pick<Handlers, "getHealth" | "getSchema" | "exportGraph">;

/** Health, schema summary, export. */
export function systemRoutes({ store, version }: Services): SystemRoutes {
  return {
    async getHealth() {
      const problem = await store.ping().then(
        () => null,
        (error: unknown) =>
          error instanceof ZhengtuError ? error.message : "图数据库没有回应，请查看日志。",
      );
      const available = problem === null;
      const state = { dialect: store.dialect, available, problem };
      return { status: available ? "ok" : "degraded", version, store: state };
    },
    getSchema: () => getSchemaSummary(store),
    async exportGraph({ body, response }) {
      const { mediaType, fileName, content } = await exportGraph(store, body);
      response.attachment(fileName).type(mediaType).send(content);
    },
  };
}
