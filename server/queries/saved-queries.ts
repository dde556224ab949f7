/** Saved queries: the built-in ones, and the users' own in the store. */
import { randomUUID } from "node:crypto";
import { z } from "zod";
import {
  ParameterSchema,
  QueryViewSchema,
  type SavedQuery,
  type SavedQueryInput,
} from "../contract/query.ts";
import { ZhengtuError } from "../errors.ts";
import { readRows } from "../graph/read-rows.ts";
import type { GraphStore } from "../store/graph-store.ts";
import { loadQuery } from "./load-query.ts";

const MAX_QUERIES = 5000;

const QueryRowSchema = z.object({
  id: z.string(),
  title: z.string(),
  titleEn: z.string(),
  description: z.string(),
  descriptionEn: z.string(),
  query: z.string(),
  parameters: z.string().transform((json) => z.array(ParameterSchema).parse(JSON.parse(json))),
  view: QueryViewSchema,
  folder: z.string(),
});

function toSavedQuery(row: z.output<typeof QueryRowSchema>): SavedQuery {
  const { id, parameters, view, folder } = row;
  return {
    ...{ id, parameters, view, folder, cypher: row.query, builtIn: false },
    title: { zh: row.title, en: row.titleEn },
    description: { zh: row.description, en: row.descriptionEn },
  };
}

/** What the queries are kept in: the store, and the built-in ones loaded at start. */
export interface QueryShelf {
  readonly store: GraphStore;
  readonly builtIn: readonly SavedQuery[];
}

/** All saved queries, the built-in ones first. */
export async function listSavedQueries({ store, builtIn }: QueryShelf): Promise<SavedQuery[]> {
  const rows = await readRows(store, "user-queries", QueryRowSchema, { limit: MAX_QUERIES });
  return [...builtIn, ...rows.map(toSavedQuery)];
}

/** One saved query. Throws NOT_FOUND. */
export async function getSavedQuery(shelf: QueryShelf, id: string): Promise<SavedQuery> {
  const query = (await listSavedQueries(shelf)).find((each) => each.id === id);
  if (query === undefined) throw new ZhengtuError("NOT_FOUND", "没有这条查询；它可能已被删除。");
  return query;
}

async function getOwnQuery(shelf: QueryShelf, id: string): Promise<SavedQuery> {
  const query = await getSavedQuery(shelf, id);
  if (query.builtIn) {
    throw new ZhengtuError("CONFLICT", "这是内置查询，不能修改或删除；可以另存一份再改。");
  }
  return query;
}

function checkNames(input: SavedQueryInput): void {
  const names = input.parameters.map((parameter) => parameter.name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) {
    throw new ZhengtuError("PARAMETER_INVALID", `参数“${twice}”写了两次，请改名。`);
  }
}

async function put({ store }: QueryShelf, id: string, input: SavedQueryInput): Promise<SavedQuery> {
  checkNames(input);
  await store.write((transaction) =>
    transaction.run(loadQuery("write/save-query", store.dialect), {
      id,
      title: input.title.zh,
      titleEn: input.title.en,
      description: input.description.zh,
      descriptionEn: input.description.en,
      query: input.cypher,
      parameters: JSON.stringify(input.parameters),
      view: input.view,
      folder: input.folder.trim(),
    }),
  );
  return { ...input, id, builtIn: false };
}

/** Keeps a new query of a user. */
export function addSavedQuery(shelf: QueryShelf, input: SavedQueryInput): Promise<SavedQuery> {
  return put(shelf, `q-${randomUUID()}`, input);
}

/** Changes a user's own query. Throws NOT_FOUND, or CONFLICT for a built-in one. */
export async function changeSavedQuery(
  shelf: QueryShelf,
  id: string,
  input: SavedQueryInput,
): Promise<SavedQuery> {
  await getOwnQuery(shelf, id);
  return put(shelf, id, input);
}

/** Deletes a user's own query. Throws NOT_FOUND, or CONFLICT for a built-in one. */
export async function deleteSavedQuery(shelf: QueryShelf, id: string): Promise<void> {
  await getOwnQuery(shelf, id);
  const { store } = shelf;
  await store.write((transaction) =>
    transaction.run(loadQuery("write/delete-query", store.dialect), { id }),
  );
}
