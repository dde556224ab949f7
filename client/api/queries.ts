/** The reads of the API as react-query options: one key and one call each. */
import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { Question } from "../../server/contract/explore.ts";
import type { EntityType } from "../../server/contract/vocabulary.ts";
import { call } from "./call.ts";

const OVERVIEW_LIMIT = 60;
const SEARCH_LIMIT = 20;
const NO_QUESTIONS: { readonly items: readonly Question[] } = { items: [] };

/** The most connected entities and what is not shown. */
export const overviewQuery = () =>
  queryOptions({
    queryKey: ["overview"],
    // Without the signal: who leaves the page must not take the answer from the canvas that waits for it.
    queryFn: () => call("getOverview", { query: { limit: OVERVIEW_LIMIT } }),
  });

/** What a search box looks for. */
export interface Search {
  readonly text: string;
  /** Entities of these types only; all of them where it is empty. */
  readonly types: readonly EntityType[];
  /** Whether the questions that `text` begins are wanted too. */
  readonly questions: boolean;
}

/**
 * Entities and sentences that match a text, and the questions that it begins, filled from the graph. One answer for
 * all: a list that grew while it is shown would move under the pointer. Keeps the last answer while the next is on its
 * way; questions that cannot be had keep nothing else back.
 */
export const searchQuery = ({ text, types, questions }: Search) =>
  queryOptions({
    queryKey: ["search", text, types, questions],
    queryFn: async ({ signal }) => {
      const asking = questions
        ? call("askQuestions", { query: { q: text }, signal }).catch(() => NO_QUESTIONS)
        : NO_QUESTIONS;
      const query = { q: text, type: types, limit: SEARCH_LIMIT };
      const [reply, asked] = await Promise.all([call("search", { query, signal }), asking]);
      return { reply, questions: asked.items };
    },
    enabled: text !== "",
    placeholderData: keepPreviousData,
  });

/** A sentence in its paragraph. */
export const surroundingsQuery = (id: string) =>
  queryOptions({
    queryKey: ["sentence", id],
    queryFn: ({ signal }) => call("getSentence", { params: { id }, signal }),
  });

/** The sentences that name two entities. */
export const togetherQuery = (id: string, other: string) =>
  queryOptions({
    queryKey: ["together", id, other],
    queryFn: ({ signal }) => call("getSharedSentences", { params: { id, other }, signal }),
  });

/** Everything about one entity; `limit` cuts each list. */
export const entityQuery = (id: string, limit = 100) =>
  queryOptions({
    queryKey: ["entity", id, limit],
    queryFn: ({ signal }) => call("getEntity", { params: { id }, query: { limit }, signal }),
  });

/** The numbers of entities, by indicator. */
export const measuresQuery = (ids: readonly string[]) =>
  queryOptions({
    queryKey: ["measures", ids],
    queryFn: ({ signal }) => call("getMeasures", { body: { ids }, signal }),
  });

/** The evidence of one edge, at most `limit` sentences. */
export const edgeQuery = (id: string, limit = 100) =>
  queryOptions({
    queryKey: ["edge", id, limit],
    queryFn: ({ signal }) => call("getEdge", { params: { id }, query: { limit }, signal }),
  });

/** The documents in the graph. */
export const documentsQuery = () =>
  queryOptions({
    queryKey: ["documents"],
    queryFn: ({ signal }) => call("listDocuments", { signal }),
  });

/** One document's text with its mentions. */
export const documentQuery = (id: string) =>
  queryOptions({
    queryKey: ["document", id],
    queryFn: ({ signal }) => call("getDocument", { params: { id }, signal }),
  });

/** Built-in and own saved queries. */
export const savedQueriesQuery = () =>
  queryOptions({
    queryKey: ["queries"],
    queryFn: ({ signal }) => call("listQueries", { signal }),
  });

/** Labels, relationship types and property keys for completion. */
export const schemaQuery = () =>
  queryOptions({
    queryKey: ["schema"],
    queryFn: ({ signal }) => call("getSchema", { signal }),
    staleTime: 60_000,
  });
