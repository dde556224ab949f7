/** Routes of saved views, and of the sources that pictures and reports of a view name. */
import { listSources } from "../graph/sources.ts";
import type { Handlers } from "../http/handlers.ts";
import type { Services } from "../services.ts";
import { addView, changeView, deleteView, getView, listViews } from "../views/saved-views.ts";

type ViewRoutes = Pick<
  Handlers,
  "listViews" | "saveView" | "getView" | "updateView" | "deleteView" | "listSources"
>;

/** List, save, open, change, delete; sources of entities. */
export function viewRoutes({ store }: Services): ViewRoutes {
  return {
    listViews: () => listViews(store),
    saveView: ({ body }) => addView(store, body),
    getView: ({ params }) => getView(store, params.id),
    updateView: ({ params, body }) => changeView(store, params.id, body),
    async deleteView({ params }) {
      await deleteView(store, params.id);
      return { id: params.id };
    },
    listSources: ({ body }) => listSources(store, body.ids),
  };
}
