/** Routes of corrections: what persons teach, its effect, and taking it back. */
import { formatCorrectionFile } from "../graph/corrections/correction-file.ts";
import {
  MAX_CORRECTIONS,
  activeCorrections,
  listCorrections,
} from "../graph/corrections/correction-shelf.ts";
import { listDecisions } from "../graph/merges/list-merges.ts";
import type { Handlers } from "../http/handlers.ts";
import { importCorrections } from "../jobs/import-corrections.ts";
import type { Services } from "../services.ts";

type CorrectionRoutes = Pick<
  Handlers,
  | "listCorrections"
  | "previewCorrection"
  | "addCorrection"
  | "removeCorrection"
  | "exportCorrections"
  | "importCorrections"
>;

/** List, preview, add, remove; and all of them as a file. */
export function correctionRoutes({ store, corrector }: Services): CorrectionRoutes {
  return {
    async listCorrections() {
      const items = await listCorrections(store);
      return { items, total: items.length, limitHit: false, waiting: corrector.waiting };
    },
    previewCorrection: ({ body, query }) => corrector.preview(body.correction, query.limit),
    addCorrection: ({ body }) =>
      corrector.add(body.correction, { note: body.note, at: new Date().toISOString() }),
    removeCorrection: ({ params }) => corrector.remove(params.id),
    async exportCorrections({ response }) {
      const { items } = await listDecisions(store, MAX_CORRECTIONS);
      const text = formatCorrectionFile(await activeCorrections(store), items);
      response.attachment("zhengtu-corrections.txt").type("text/plain; charset=utf-8").send(text);
    },
    async importCorrections({ body }) {
      const at = new Date().toISOString();
      const { added, problems } = await importCorrections({ store, corrector }, body.text, at);
      return { added, problems: [...problems], waiting: corrector.waiting };
    },
  };
}
