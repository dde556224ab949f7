/** Saved views in the store. Their ids come from what they held when they were first saved. */
import { z } from "zod";
import {
  type View,
  type ViewChange,
  type ViewInput,
  ViewStateSchema,
  type ViewSummary,
  ViewSummarySchema,
} from "../contract/view.ts";
import { ZhengtuError } from "../errors.ts";
import { readRows } from "../graph/read-rows.ts";
import { loadQuery } from "../queries/load-query.ts";
import type { GraphStore } from "../store/graph-store.ts";
import { viewId } from "./view-id.ts";

const MAX_LISTED = 1000;

const ViewRowSchema = ViewSummarySchema.extend({
  state: z.string().transform((json) => ViewStateSchema.parse(JSON.parse(json))),
});

export interface ViewList {
  readonly items: ViewSummary[];
  readonly total: number;
  readonly limitHit: boolean;
}

/** The views, the latest first. */
export async function listViews(store: GraphStore): Promise<ViewList> {
  const [items, counted] = await Promise.all([
    readRows(store, "saved-views", ViewSummarySchema, { limit: MAX_LISTED }),
    readRows(store, "count-saved-views", z.object({ total: z.number() })),
  ]);
  const total = counted[0]?.total ?? items.length;
  return { items, total, limitHit: total > items.length };
}

/** One view with all that is in it. Throws NOT_FOUND. */
export async function getView(store: GraphStore, id: string): Promise<View> {
  const view = await findView(store, id);
  if (view === undefined) {
    throw new ZhengtuError("NOT_FOUND", "没有这个视图；它可能已被删除。");
  }
  return view;
}

/** Keeps a view. The same one saved twice is one view. */
export async function addView(store: GraphStore, input: ViewInput): Promise<ViewSummary> {
  return put(store, await freeId(store, input), input);
}

/** Changes the parts given and leaves the others; the id stays, so that links go on working. Throws NOT_FOUND. */
export async function changeView(
  store: GraphStore,
  id: string,
  { title, note, state }: ViewChange,
): Promise<ViewSummary> {
  const known = await getView(store, id);
  return put(store, id, {
    title: title ?? known.title,
    note: note ?? known.note,
    state: state ?? known.state,
  });
}

/** Takes a view away. Throws NOT_FOUND. */
export async function deleteView(store: GraphStore, id: string): Promise<void> {
  await getView(store, id);
  await store.write((transaction) =>
    transaction.run(loadQuery("write/delete-view", store.dialect), { id }),
  );
}

async function findView(store: GraphStore, id: string): Promise<View | undefined> {
  const [view] = await readRows(store, "saved-view", ViewRowSchema, { id });
  return view;
}

/** The id of the content, or the next one where a view that began with it has become another. */
async function freeId(store: GraphStore, input: ViewInput): Promise<string> {
  for (let turn = 0; ; turn += 1) {
    const id = viewId(input, turn);
    const known = await findView(store, id);
    if (known === undefined || viewId(known, turn) === id) return id;
  }
}

async function put(store: GraphStore, id: string, input: ViewInput): Promise<ViewSummary> {
  const { title, note, state } = input;
  const summary = {
    ...{ id, title, note },
    entities: state.nodes.length,
    savedAt: new Date().toISOString(),
  };
  await store.write((transaction) =>
    transaction.run(loadQuery("write/save-view", store.dialect), {
      ...summary,
      state: JSON.stringify(state),
    }),
  );
  return summary;
}
