/** The OpenAPI 3.1 document, made from the contract: nothing in it is written twice. */
import { z } from "zod";
import * as common from "../contract/common.ts";
import * as documents from "../contract/document.ts";
import type { Endpoint } from "../contract/endpoint.ts";
import { endpoints } from "../contract/endpoints.ts";
import * as entities from "../contract/entity.ts";
import * as evidence from "../contract/evidence.ts";
import * as graph from "../contract/graph.ts";
import * as queries from "../contract/query.ts";
import * as system from "../contract/system.ts";
import * as vocabulary from "../contract/vocabulary.ts";
import { SESSION_COOKIE } from "./session-cookie.ts";

type Json = Record<string, unknown>;

/** One operation of the document, as the API page reads it. */
export interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly tags: readonly string[];
  /** Empty where anyone may call it. */
  readonly security: readonly Json[];
  readonly "x-role": Endpoint["role"];
  readonly parameters: readonly Json[];
  readonly requestBody?: Json;
  readonly responses: Readonly<Record<string, Json>>;
}

export interface OpenApiDocument {
  readonly openapi: string;
  readonly info: Json;
  readonly servers: readonly Json[];
  readonly tags: readonly { readonly name: string; readonly description: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, Json>>;
    readonly securitySchemes: Readonly<Record<string, Json>>;
  };
}

const TAGS: readonly { name: string; description: string; starts: readonly string[] }[] = [
  {
    name: "查找与浏览",
    description: "搜索、概览、实体、邻域、路径",
    starts: [
      "search",
      "questions",
      "overview",
      "entities",
      "edges",
      "subgraph",
      "paths",
      "common-neighbours",
      "measures",
    ],
  },
  {
    name: "文档与导入",
    description: "文档列表、全文、导入进度、移除",
    starts: ["documents", "sentences", "sources", "samples", "jobs"],
  },
  {
    name: "分析",
    description: "承诺与进展、两份报告的比较、片区项目、数字、简报",
    starts: ["promises", "compare", "areas", "numbers", "briefing"],
  },
  {
    name: "合并与校正",
    description: "同一事物的合并与撤销、用户的词条与更正",
    starts: ["merges", "merge-decisions", "corrections"],
  },
  { name: "登录", description: "登录、退出、当前的用户", starts: ["session"] },
  { name: "视图", description: "保存的视图", starts: ["views"] },
  { name: "查询", description: "保存的查询与只读 Cypher", starts: ["queries", "cypher", "schema"] },
  {
    name: "导出与状态",
    description: "导出、备份、服务状态",
    starts: ["export", "backup", "health"],
  },
];

const SECURITY_SCHEMES: Readonly<Record<string, Json>> = {
  token: { type: "http", scheme: "bearer", description: "访问口令，供脚本使用" },
  session: { type: "apiKey", in: "cookie", name: SESSION_COOKIE, description: "浏览器登录" },
};

const OTHER = { name: "其他", description: "不属于以上各组的接口" };

const ERROR_NOTES: Readonly<Record<string, string>> = {
  "400": "请求有误",
  "401": "没有登录，访问口令无效",
  "403": "没有权限",
  "404": "没有找到",
  "429": "请求太频繁",
  "500": "服务器出错",
};

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Every schema that gets a name in the document: those that the contract exports, and inline bodies and replies. */
function nameSchemas() {
  const registry = z.registry<{ id: string }>();
  const modules = [common, vocabulary, evidence, graph, entities, documents, queries, system];
  for (const [name, value] of modules.flatMap((module) => Object.entries(module))) {
    if (name.endsWith("Schema") && value instanceof z.ZodType && !registry.has(value)) {
      registry.add(value, { id: name.slice(0, -"Schema".length) });
    }
  }
  for (const [name, { body, reply }] of Object.entries<Endpoint>(endpoints)) {
    if (body !== undefined && !registry.has(body)) {
      registry.add(body, { id: `${capital(name)}Request` });
    }
    if (typeof reply !== "string" && !registry.has(reply)) {
      registry.add(reply, { id: `${capital(name)}Reply` });
    }
  }
  return registry;
}

type Names = ReturnType<typeof nameSchemas>;

function refTo(names: Names, schema: z.ZodType): Json {
  return { $ref: `#/components/schemas/${names.get(schema)?.id ?? "unknown"}` };
}

function describeSchemas(names: Names): Record<string, Json> {
  const uri = (id: string) => `#/components/schemas/${id}`;
  const replies = z.toJSONSchema(names, { uri, io: "output" }).schemas;
  // What a client sends may leave out what has a default.
  const requests = z.toJSONSchema(names, { uri, io: "input" }).schemas;
  const bodies = new Set(
    Object.values<Endpoint>(endpoints).flatMap(({ body }) =>
      body === undefined ? [] : [names.get(body)?.id],
    ),
  );
  return Object.fromEntries(
    Object.entries(replies).map(([id, schema]) => {
      const { $schema, $id, ...rest } = (bodies.has(id) ? requests[id] : schema) as Json;
      void [$schema, $id];
      return [id, rest];
    }),
  );
}

function describeParameters(place: "path" | "query", schema: z.ZodType | undefined): Json[] {
  if (!(schema instanceof z.ZodObject)) return [];
  return Object.entries(schema.shape as Record<string, z.ZodType>).map(([name, type]) => {
    const { $schema, description, ...json } = z.toJSONSchema(type, { io: "output" }) as Json;
    void $schema;
    return {
      name,
      in: place,
      required: place === "path" || !type.safeParse(undefined).success,
      ...(description === undefined ? {} : { description }),
      schema: json,
    };
  });
}

function describeBody(names: Names, { accepts, body }: Endpoint): Json | undefined {
  if (accepts === "multipart") {
    const file = { type: "string", format: "binary", description: "要导入的文档" };
    const schema = { type: "object", properties: { file }, required: ["file"] };
    return { required: true, content: { "multipart/form-data": { schema } } };
  }
  if (body === undefined) return undefined;
  return { required: true, content: { "application/json": { schema: refTo(names, body) } } };
}

function describeReply(names: Names, { reply }: Endpoint): Json {
  const content =
    typeof reply === "string"
      ? { [reply]: { schema: { type: "string" } } }
      : { "application/json": { schema: refTo(names, reply) } };
  return { description: "成功", content };
}

function describeOperation(names: Names, name: string, endpoint: Endpoint): Operation {
  const first = endpoint.path.split("/")[2] ?? "";
  const error = { "application/json": { schema: refTo(names, common.ErrorReplySchema) } };
  const errors = Object.entries(ERROR_NOTES).map(([status, description]): [string, Json] => [
    status,
    { description, content: error },
  ]);
  const requestBody = describeBody(names, endpoint);
  return {
    operationId: name,
    summary: endpoint.summary,
    tags: [(TAGS.find((tag) => tag.starts.includes(first)) ?? OTHER).name],
    security: endpoint.role === "anyone" ? [] : [{ token: [] }, { session: [] }],
    "x-role": endpoint.role,
    parameters: [
      ...describeParameters("path", endpoint.params),
      ...describeParameters("query", endpoint.query),
    ],
    ...(requestBody === undefined ? {} : { requestBody }),
    responses: {
      [String(endpoint.status ?? 200)]: describeReply(names, endpoint),
      ...Object.fromEntries<Json>(errors),
    },
  };
}

/** The document of every endpoint in the contract. */
export function buildOpenApi(version: string): OpenApiDocument {
  const names = nameSchemas();
  const paths: Record<string, Record<string, Operation>> = {};
  for (const [name, endpoint] of Object.entries<Endpoint>(endpoints)) {
    const path = (paths[endpoint.path] ??= {});
    path[endpoint.method.toLowerCase()] = describeOperation(names, name, endpoint);
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "政图 API",
      version,
      description: "读政府工作报告，得到可以浏览的知识图谱；每条关系都带着说出它的句子。",
      license: { name: "MIT", identifier: "MIT" },
    },
    servers: [{ url: "/" }],
    tags: [...TAGS, OTHER].map(({ name, description }) => ({ name, description })),
    paths,
    components: { schemas: describeSchemas(names), securitySchemes: SECURITY_SCHEMES },
  };
}
