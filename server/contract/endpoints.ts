/**
 * Every endpoint of the API, once: the server mounts them, the client calls them, and
 * `/api/openapi.json` is made from them.
 */
import { z } from "zod";
import { accessEndpoints } from "./access.ts";
import { areaEndpoints } from "./areas.ts";
import { askEndpoints } from "./ask.ts";
import { briefingEndpoints } from "./briefing.ts";
import { IdSchema, intParam, listOf, listParam } from "./common.ts";
import { correctionEndpoints } from "./correction.ts";
import { documentMapEndpoints } from "./document-map.ts";
import {
  DocumentSummarySchema,
  DocumentTextSchema,
  ImportJobSchema,
  RemovalSchema,
} from "./document.ts";
import type { Endpoint } from "./endpoint.ts";
import { EntityPageSchema, SearchReplySchema } from "./entity.ts";
import { EdgeEvidenceSchema } from "./evidence.ts";
import { exploreEndpoints } from "./explore.ts";
import { followEndpoints } from "./follow.ts";
import {
  EdgeIdSchema,
  MAX_SUBGRAPH,
  NeighbourhoodSchema,
  OverviewSchema,
  PathKindSchema,
  PathsSchema,
  SubgraphSchema,
} from "./graph.ts";
import { mergeEndpoints } from "./merge.ts";
import { numberEndpoints } from "./numbers.ts";
import {
  CypherRequestSchema,
  ParameterValueSchema,
  QueryReplySchema,
  SavedQueryInputSchema,
  SavedQuerySchema,
} from "./query.ts";
import { sourceEndpoints } from "./source.ts";
import { AliveSchema, ExportRequestSchema, HealthSchema, SchemaSummarySchema } from "./system.ts";
import { viewEndpoints } from "./view.ts";
import { DirectionSchema, EntityTypeSchema, RelationTypeSchema } from "./vocabulary.ts";

const byId = z.object({ id: IdSchema });
const byQueryId = z.object({ id: z.string().min(1).max(80) });
const byJobId = z.object({ id: z.string().min(1).max(80) });

export const endpoints = {
  getHealth: {
    method: "GET",
    path: "/api/health",
    role: "anyone",
    summary: "服务与数据库是否可用",
    reply: HealthSchema,
  },
  getLiveness: {
    method: "GET",
    path: "/api/health/live",
    role: "anyone",
    summary: "进程是否在运行；数据库没有回应时也回答 ok",
    reply: AliveSchema,
  },
  getReadiness: {
    method: "GET",
    path: "/api/health/ready",
    role: "anyone",
    summary: "能否接收请求；数据库没有回应时回答 503",
    reply: AliveSchema,
  },
  search: {
    method: "GET",
    path: "/api/search",
    role: "reader",
    summary: "按名称、别名、拼音、首字母、繁体或句子原文查找",
    query: z.object({
      q: z.string().max(200).default(""),
      type: listParam(EntityTypeSchema),
      limit: intParam({ min: 1, max: 100, fallback: 20 }),
    }),
    reply: SearchReplySchema,
  },
  getOverview: {
    method: "GET",
    path: "/api/overview",
    role: "reader",
    summary: "全图概览：联系最多的实体，以及未显示的数量",
    query: z.object({ limit: intParam({ min: 1, max: 300, fallback: 60 }) }),
    reply: OverviewSchema,
  },
  getEntity: {
    method: "GET",
    path: "/api/entities/{id}",
    role: "reader",
    summary: "一个实体的全部：关系、进展、指标、出处",
    params: byId,
    query: z.object({ limit: intParam({ min: 1, max: 500, fallback: 100 }) }),
    reply: EntityPageSchema,
  },
  getNeighbourhood: {
    method: "GET",
    path: "/api/entities/{id}/neighbourhood",
    role: "reader",
    summary: "一个实体的邻域，可按关系、方向、类型筛选",
    params: byId,
    query: z.object({
      relation: listParam(RelationTypeSchema),
      type: listParam(EntityTypeSchema),
      direction: DirectionSchema.optional(),
      exclude: listParam(IdSchema).describe("已在画布上、不必再给的实体"),
      limit: intParam({ min: 1, max: 500, fallback: 25 }),
    }),
    reply: NeighbourhoodSchema,
  },
  getEdge: {
    method: "GET",
    path: "/api/edges/{id}",
    role: "reader",
    summary: "一条关系的全部出处",
    params: z.object({ id: EdgeIdSchema }),
    query: z.object({ limit: intParam({ min: 1, max: 500, fallback: 100 }) }),
    reply: EdgeEvidenceSchema,
  },
  getSubgraph: {
    method: "POST",
    path: "/api/subgraph",
    role: "reader",
    summary: "给定实体及它们之间的关系",
    body: z.object({ ids: z.array(IdSchema).min(1).max(MAX_SUBGRAPH) }),
    reply: SubgraphSchema,
  },
  getPaths: {
    method: "GET",
    path: "/api/paths",
    role: "reader",
    summary: "两个实体之间的路径：全部最短的，或由短到长的前若干条",
    query: z.object({
      from: IdSchema,
      to: IdSchema,
      kind: PathKindSchema.default("all-shortest"),
      relation: listParam(RelationTypeSchema).describe("只走这些关系；不给则都可以"),
      type: listParam(EntityTypeSchema).describe("只经过这些类型；不给则都可以"),
      maxLength: intParam({ min: 1, max: 8, fallback: 6 }),
      limit: intParam({ min: 1, max: 50, fallback: 10 }),
    }),
    reply: PathsSchema,
  },
  listDocuments: {
    method: "GET",
    path: "/api/documents",
    role: "reader",
    summary: "已导入的文档",
    query: z.object({ limit: intParam({ min: 1, max: 1000, fallback: 200 }) }),
    reply: listOf(DocumentSummarySchema),
  },
  importDocument: {
    method: "POST",
    path: "/api/documents",
    role: "editor",
    summary: "导入一份文档；进度见 /api/jobs/{id}/events",
    accepts: "multipart",
    reply: ImportJobSchema,
    status: 202,
  },
  getDocument: {
    method: "GET",
    path: "/api/documents/{id}",
    role: "reader",
    summary: "一份文档的全文，实体已标出",
    params: byId,
    reply: DocumentTextSchema,
  },
  removeDocument: {
    method: "DELETE",
    path: "/api/documents/{id}",
    role: "admin",
    summary: "移除一份文档和只有它说过的内容",
    params: byId,
    reply: RemovalSchema,
  },
  removeSamples: {
    method: "DELETE",
    path: "/api/samples",
    role: "admin",
    summary: "移除全部示例文档",
    reply: RemovalSchema,
  },
  listJobs: {
    method: "GET",
    path: "/api/jobs",
    role: "reader",
    summary: "本次启动以来的导入任务，新的在前",
    reply: listOf(ImportJobSchema),
  },
  getJob: {
    method: "GET",
    path: "/api/jobs/{id}",
    role: "reader",
    summary: "一个导入任务现在的状态",
    params: byJobId,
    reply: ImportJobSchema,
  },
  watchJob: {
    method: "GET",
    path: "/api/jobs/{id}/events",
    role: "reader",
    summary: "导入任务的进度（server-sent events，每条 data 是一个任务状态）",
    params: byJobId,
    reply: "text/event-stream",
  },
  listQueries: {
    method: "GET",
    path: "/api/queries",
    role: "reader",
    summary: "内置查询与用户保存的查询",
    reply: listOf(SavedQuerySchema),
  },
  saveQuery: {
    method: "POST",
    path: "/api/queries",
    role: "editor",
    summary: "保存一条查询",
    body: SavedQueryInputSchema,
    reply: SavedQuerySchema,
    status: 201,
  },
  updateQuery: {
    method: "PUT",
    path: "/api/queries/{id}",
    role: "editor",
    summary: "修改自己保存的查询",
    params: byQueryId,
    body: SavedQueryInputSchema,
    reply: SavedQuerySchema,
  },
  deleteQuery: {
    method: "DELETE",
    path: "/api/queries/{id}",
    role: "editor",
    summary: "删除自己保存的查询",
    params: byQueryId,
    reply: z.object({ id: z.string() }),
  },
  runQuery: {
    method: "POST",
    path: "/api/queries/{id}/run",
    role: "reader",
    summary: "以给定参数运行一条查询",
    params: byQueryId,
    body: z.object({ parameters: z.record(z.string(), ParameterValueSchema).default({}) }),
    reply: QueryReplySchema,
  },
  runCypher: {
    method: "POST",
    path: "/api/cypher",
    role: "reader",
    summary: "运行只读 Cypher",
    body: CypherRequestSchema,
    reply: QueryReplySchema,
  },
  getSchema: {
    method: "GET",
    path: "/api/schema",
    role: "reader",
    summary: "图中现有的标签、关系与属性，供控制台补全",
    reply: SchemaSummarySchema,
  },
  exportGraph: {
    method: "POST",
    path: "/api/export",
    role: "reader",
    summary: "导出给定实体（不给则全图）的图",
    body: ExportRequestSchema,
    reply: "application/octet-stream",
  },
  getBackup: {
    method: "GET",
    path: "/api/backup",
    role: "admin",
    summary: "整个图的备份，由 npm run restore 恢复",
    reply: "application/gzip",
  },
  ...accessEndpoints,
  ...mergeEndpoints,
  ...areaEndpoints,
  ...briefingEndpoints,
  ...documentMapEndpoints,
  ...exploreEndpoints,
  ...followEndpoints,
  ...numberEndpoints,
  ...sourceEndpoints,
  ...viewEndpoints,
  ...askEndpoints,
  ...correctionEndpoints,
} as const satisfies Record<string, Endpoint>;

export type EndpointName = keyof typeof endpoints;
