/** Saved queries with typed parameters, and the Cypher console. */
import { z } from "zod";
import { EntityTypeSchema } from "./vocabulary.ts";

export const PARAMETER_TYPES = [
  "string",
  "integer",
  "number",
  "boolean",
  "year",
  "entity",
  "document",
  "entityType",
  "relationType",
  "status",
] as const;

export const ParameterTypeSchema = z.enum(PARAMETER_TYPES);
export type ParameterType = z.infer<typeof ParameterTypeSchema>;

/** A parameter's value; an entity or document is given by its id. Null where it is left open. */
export const ParameterValueSchema = z.union([
  z.string().max(1000),
  z.number(),
  z.boolean(),
  z.null(),
]);
export type ParameterValue = z.infer<typeof ParameterValueSchema>;

/** The words a person reads, in both languages of the interface. */
export const LocalTextSchema = z.object({ zh: z.string().max(2000), en: z.string().max(2000) });
export type LocalText = z.infer<typeof LocalTextSchema>;

export const ParameterSchema = z.object({
  name: z.string().regex(/^[A-Za-z][A-Za-z0-9]{0,63}$/),
  type: ParameterTypeSchema,
  label: LocalTextSchema,
  required: z.boolean(),
  default: ParameterValueSchema,
  /** For type "entity": which types the picker offers; empty for all. */
  entityTypes: z.array(EntityTypeSchema),
});
export type Parameter = z.infer<typeof ParameterSchema>;

export const QueryViewSchema = z.enum(["table", "graph"]);

export const SavedQueryInputSchema = z.object({
  title: LocalTextSchema,
  description: LocalTextSchema,
  cypher: z.string().min(1).max(20_000),
  parameters: z.array(ParameterSchema).max(20),
  folder: z.string().max(200).default("").describe("所在的文件夹；空表示不在文件夹里"),
  view: QueryViewSchema.describe("默认以表格还是图展示"),
});
export type SavedQueryInput = z.infer<typeof SavedQueryInputSchema>;

export const SavedQuerySchema = SavedQueryInputSchema.extend({
  id: z.string(),
  builtIn: z.boolean(),
});
export type SavedQuery = z.infer<typeof SavedQuerySchema>;

/** JSON as it comes from outside. */
export const JsonValueSchema = z.json();

/**
 * JSON as Cypher returns it. It is JSON by the way it is made; to look at each of half a million values once more would
 * keep everybody else waiting.
 */
export const ResultValueSchema = z.unknown() as z.ZodType<z.infer<typeof JsonValueSchema>>;

export const CypherRequestSchema = z.object({
  query: z.string().min(1).max(20_000),
  parameters: z.record(z.string(), JsonValueSchema).default({}),
});
export type CypherRequest = z.infer<typeof CypherRequestSchema>;

/** A node of a free query: any label of the graph model, not only entities. */
export const ResultNodeSchema = z.object({
  id: z.string(),
  labels: z.array(z.string()),
  caption: z.string(),
  properties: z.record(z.string(), ResultValueSchema),
});
export type ResultNode = z.infer<typeof ResultNodeSchema>;

export const ResultEdgeSchema = z.object({
  id: z.string(),
  type: z.string(),
  source: z.string(),
  target: z.string(),
  properties: z.record(z.string(), ResultValueSchema),
});
export type ResultEdge = z.infer<typeof ResultEdgeSchema>;

/** What is said beside a result whose answer may hang on the values it met; embedded store only. */
export const QUERY_NOTES = [
  "numericText",
  "floatText",
  "textSum",
  "mixedSum",
  "paddedNumber",
  "sameEnds",
] as const;
export const QueryNoteSchema = z.enum(QUERY_NOTES);
export type QueryNote = z.infer<typeof QueryNoteSchema>;

export const QueryReplySchema = z.object({
  columns: z.array(z.string()),
  rows: z.array(z.array(ResultValueSchema)),
  nodes: z.array(ResultNodeSchema),
  edges: z.array(ResultEdgeSchema),
  limitHit: z.boolean(),
  cutBy: z.enum(["rows", "size"]).nullable().describe("结果因行数还是因大小被截断"),
  notes: z.array(QueryNoteSchema),
  /** What was allowed, so that the page can say it. */
  limits: z.object({ timeoutMs: z.number(), maxRows: z.number() }),
  elapsedMs: z.number(),
});
export type QueryReply = z.infer<typeof QueryReplySchema>;
