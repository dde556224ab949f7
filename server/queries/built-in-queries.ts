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

const QuestionWordingsSchema = z.strictObject({
  zh: z.array(z.string()).min(1),
  en: z.array(z.string()).min(1),
});

const FrontMatterSchema = z.strictObject({
  title: LocalTextSchema,
  description: LocalTextSchema,
  /** How a person may ask it: `{name}` stands for the entity of that parameter; the first wording is the one shown. */
  question: QuestionWordingsSchema.optional(),
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

/** The wordings of a question in both languages. */
export type QuestionWordings = z.infer<typeof QuestionWordingsSchema>;

/** A saved query with what only its file says of it. */
export type BuiltInQuery = SavedQuery & {
  readonly order: number;
  readonly question?: QuestionWordings | undefined;
};

/** One query file as a saved query; throws an Error naming the file where its front matter is wrong. */
export function parseSavedQuery(name: string, { header, cypher }: QueryFile): BuiltInQuery {
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
  return { ...parsed.data, folder: "", cypher, id: name.replace("saved/", ""), builtIn: true };
}

/** All built-in queries in a store's dialect, in the order that their files ask for. */
export function loadBuiltInQueries(dialect: Dialect): readonly BuiltInQuery[] {
  return listQueries("saved", dialect)
    .map((name) => parseSavedQuery(name, loadQueryFile(name, dialect)))
    .sort((one, other) => one.order - other.order);
}
