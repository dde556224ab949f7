/** Routes of merges: what is one, what a person decided, and taking that back. */
import { decide, undoDecision } from "../graph/merges/decide.ts";
import { listDecisions, listMerged } from "../graph/merges/list-merges.ts";
import { listProposals } from "../graph/merges/list-proposals.ts";
import type { Handlers } from "../http/handlers.ts";
import type { Services } from "../services.ts";

type MergeRoutes = Pick<
  Handlers,
  "listProposals" | "listMerges" | "listDecisions" | "decideMerge" | "undoDecision"
>;

/** Merges and decisions. */
export function mergeRoutes({ store }: Services): MergeRoutes {
  return {
    listProposals: ({ query }) => listProposals(store, query),
    listMerges: ({ query }) => listMerged(store, query.limit),
    listDecisions: ({ query }) => listDecisions(store, query.limit),
    decideMerge: ({ body }) => decide(store, { ...body, at: new Date().toISOString() }),
    async undoDecision({ params }) {
      await undoDecision(store, params.id);
      return { id: params.id };
    },
  };
}
