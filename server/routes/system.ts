/** Routes of the service itself: health, schema, export, backup. */
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { ZhengtuError } from "../errors.ts";
import { makeBackup } from "../graph/backup.ts";
import { exportGraph } from "../graph/export/export-graph.ts";
import { getSchemaSummary, withoutBookkeeping } from "../graph/schema-summary.ts";
import type { Handlers } from "../http/handlers.ts";
import type { Services } from "../services.ts";

type SystemRoutes = Pick<
  Handlers,
  "getHealth" | "getLiveness" | "getReadiness" | "getSchema" | "exportGraph" | "getBackup"
>;

const compress = promisify(gzip);

/** Health, schema summary, export, backup. */
export function systemRoutes({ store, version, isStarted }: Services): SystemRoutes {
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
    getLiveness: () => ({ status: "ok" }),
    async getReadiness() {
      if (!isStarted()) throw starting();
      await store.ping();
      return { status: "ok" };
    },
    async getSchema() {
      return withoutBookkeeping(await getSchemaSummary(store));
    },
    async exportGraph({ body, response }) {
      const { mediaType, fileName, content } = await exportGraph(store, body);
      response.attachment(fileName).type(mediaType).send(content);
    },
    async getBackup({ response }) {
      const bytes = await compress(await makeBackup(store));
      response.attachment("zhengtu-backup.jsonl.gz").type("application/gzip").send(bytes);
    },
  };
}

function starting(): ZhengtuError {
  return new ZhengtuError("STORE_UNAVAILABLE", "服务正在启动，请稍后再试。", { retriable: true });
}
