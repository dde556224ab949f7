/**
 * The queries that come with the product: files of `cypher/saved`, whose header comment is their
 * front matter in YAML.
 */
import { parse as parseYaml } from "yaml";
import { z } from "zod";
import {
  LocalTextSchema,
  ParameterSchema,
  ParameterValueSchema,
  QueryViewSchema,
  type SavedQuery,
} from "../contract/query.ts";
import { EntityTypeSchema } from "../contract/vocabulary.ts";
import type { Dialect } from "../store/graph-store.ts";
import { type QueryFile, listQueries, loadQueryFile } from "./load-query.ts";

const FrontMatterSchema = z.strictObject({
  title: LocalTextSchema,
  description: LocalTextSchema,
  /** Its place in the list. */
  order: z.number().int(),
  view: QueryViewSchema,
  parameters: z
    .array(
      ParameterSchema.extend({
        required: z.boolean().default(false),
        default: ParameterValueSchema.default(null),
        entityTypes: z.array(EntityTypeSchema).default([]),
      }).strict(),
    )
    .default([]),
});

type OrderedQuery = SavedQuery & { readonly order: number };

/** One query file as a saved query; throws an Error naming the file where its front matter is wrong. */
export function parseSavedQuery(name: string, { header, cypher }: QueryFile): OrderedQuery {
  const parsed = FrontMatterSchema.safeParse(parseYaml(header.join("\n")));
  if (!parsed.success) {
    throw new Error(`cypher/${name}.cypher: ${z.prettifyError(parsed.error)}`);
  }
  const used = new Set([...cypher.matchAll(/\$([A-Za-z]\w*)/g)].map((match) => match[1]));
  const declared = new Set(parsed.data.parameters.map((parameter) => parameter.name));
  const odd = [...used, ...declared].find((each) => !used.has(each) || !declared.has(each ?? ""));
  if (odd !== undefined) {
    throw new Error(`cypher/${name}.cypher: parameter ${odd} is used or declared, but not both`);
  }
  return { ...parsed.data, cypher, id: name.replace("saved/", ""), builtIn: true };
}

/** All built-in queries in a store's dialect, in the order that their files ask for. */
export function loadBuiltInQueries(dialect: Dialect): readonly SavedQuery[] {
  return listQueries("saved", dialect)
    .map((name) => parseSavedQuery(name, loadQueryFile(name, dialect)))
    .sort((one, other) => one.order - other.order);
}
