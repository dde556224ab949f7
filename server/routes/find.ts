/** Routes that go on from what is found: expansions, common neighbours, measures, questions, surroundings. */
import type { exploreEndpoints } from "../contract/explore.ts";
import { getSharedSentences } from "../graph/co-mentions.ts";
import { getCommonNeighbours } from "../graph/common-neighbours.ts";
import { getMeasures } from "../graph/measures.ts";
import { expandEntity } from "../graph/neighbourhood.ts";
import { askQuestions } from "../graph/questions.ts";
import { getSurroundings } from "../graph/surroundings.ts";
import type { Handlers } from "../http/handlers.ts";
import { loadQuestionTemplates } from "../queries/question-templates.ts";
import type { Services } from "../services.ts";

type FindRoutes = Pick<Handlers, keyof typeof exploreEndpoints>;

/** The handlers of `exploreEndpoints`. */
export function findRoutes({ store }: Services): FindRoutes {
  const templates = loadQuestionTemplates(store.dialect);
  return {
    expandEntity: ({ params, body }) => expandEntity(store, params.id, body),
    getCommonNeighbours: ({ body }) => getCommonNeighbours(store, body),
    getMeasures: ({ body }) => getMeasures(store, body.ids),
    getSentence: ({ params }) => getSurroundings(store, params.id),
    getSharedSentences: ({ params, query }) => getSharedSentences(store, params, query.limit),
    askQuestions: async ({ query }) => ({ items: await askQuestions(store, templates, query) }),
  };
}
