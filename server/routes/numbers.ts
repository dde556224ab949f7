/** Routes of numbers over years and places. */
import { exportNumbers } from "../graph/numbers/export-numbers.ts";
import { listIndicators } from "../graph/numbers/list-indicators.ts";
import { getNumbers } from "../graph/numbers/numbers.ts";
import type { Handlers } from "../http/handlers.ts";
import { sendFile } from "../http/send-file.ts";
import type { Services } from "../services.ts";

type NumberRoutes = Pick<Handlers, "listIndicators" | "getNumbers" | "exportNumbers">;

/** The indicators, their series, and the file of them. */
export function numberRoutes({ store }: Services): NumberRoutes {
  return {
    listIndicators: ({ query }) => listIndicators(store, query),
    getNumbers: ({ query }) => getNumbers(store, query),
    async exportNumbers({ query, response }) {
      sendFile(response, exportNumbers(await getNumbers(store, query), query));
    },
  };
}
