/** Routes of briefings: as data with the sheet to show, and as a file. */
import type { briefingEndpoints } from "../contract/briefing.ts";
import { getBriefing } from "../graph/briefing/briefing.ts";
import type { Handlers } from "../http/handlers.ts";
import { printBriefing } from "../print/briefing-file.ts";
import { printSheet } from "../print/print-html.ts";
import type { Services } from "../services.ts";

type BriefingRoutes = Pick<Handlers, keyof typeof briefingEndpoints>;

/** The handlers of `briefingEndpoints`. */
export function briefingRoutes({ store }: Services): BriefingRoutes {
  return {
    async getBriefing({ query }) {
      const briefing = await getBriefing(store, query);
      const { language } = query;
      return { briefing, sheet: printSheet(briefing, { language, base: "", today: new Date() }) };
    },
    async exportBriefing({ query, response }) {
      const briefing = await getBriefing(store, query);
      const { protocol, headers } = response.req;
      // A file has no address of its own: its links lead back to the server that it came from.
      const base = `${protocol}://${headers.host ?? "localhost"}`;
      const { language, format } = query;
      const options = { language, base, today: new Date() };
      const { fileName, mediaType, bytes } = await printBriefing(briefing, format, options);
      response.attachment(fileName).type(mediaType).send(Buffer.from(bytes));
    },
  };
}
