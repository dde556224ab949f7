/** Health, the live schema, and export. */
import { z } from "zod";
import { IdSchema } from "./common.ts";

export const HealthSchema = z.object({
  status: z.enum(["ok", "degraded"]),
  version: z.string(),
  store: z.object({
    dialect: z.enum(["neo4j", "embedded"]),
    available: z.boolean(),
    /** Why not, in one sentence; null where it is available. */
    problem: z.string().nullable(),
  }),
});
export type Health = z.infer<typeof HealthSchema>;

/** Only whether: for what restarts a container or sends it requests. */
export const AliveSchema = z.object({ status: z.literal("ok") });

export const SchemaSummarySchema = z.object({
  labels: z.array(z.string()),
  relationshipTypes: z.array(z.string()),
  propertyKeys: z.array(z.string()),
});
export type SchemaSummary = z.infer<typeof SchemaSummarySchema>;

export const EXPORT_FORMATS = ["json", "csv", "gexf", "graphml", "cypher"] as const;

export const ExportRequestSchema = z.object({
  format: z.enum(EXPORT_FORMATS),
  ids: z.array(IdSchema).max(20_000).default([]).describe("空表示全图"),
  positions: z
    .record(IdSchema, z.tuple([z.number(), z.number()]))
    .default({})
    .describe("画布上的位置，写入 GEXF 与 GraphML"),
});
export type ExportRequest = z.infer<typeof ExportRequestSchema>;
