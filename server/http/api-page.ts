/** The API page: the OpenAPI document as plain HTML, in Chinese, without scripts. */
import type { OpenApiDocument, Operation } from "./openapi.ts";

type Json = Record<string, unknown>;

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

function isJson(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function refLink(ref: string): string {
  const name = escapeHtml(ref.split("/").at(-1) ?? ref);
  return `<a href="#schema-${name}">${name}</a>`;
}

function describeBounds({ minimum, maximum, default: fallback }: Json): string {
  // Whole numbers without bounds of their own get the safe integers as theirs.
  const bounded =
    typeof minimum === "number" && typeof maximum === "number" && maximum < Number.MAX_SAFE_INTEGER;
  const preset =
    fallback === undefined || fallback === "" ? "" : `默认 ${JSON.stringify(fallback)}`;
  const parts = [bounded ? `${minimum}–${maximum}` : "", preset].filter((part) => part !== "");
  return parts.length === 0 ? "" : ` <small>${escapeHtml(parts.join("，"))}</small>`;
}

/** A schema in one line: a link to its name, or its type in words. */
function describeType(schema: unknown): string {
  if (!isJson(schema)) return "任意";
  if (typeof schema.$ref === "string") return refLink(schema.$ref);
  const choices = schema.anyOf ?? schema.oneOf;
  if (Array.isArray(choices)) return choices.map(describeType).join(" 或 ");
  if (Array.isArray(schema.enum)) {
    return schema.enum.map((value) => `<code>${escapeHtml(String(value))}</code>`).join(" ");
  }
  if (schema.type === "array") return `${describeType(schema.items)} 的列表`;
  if (isJson(schema.properties)) return `{ ${Object.keys(schema.properties).join(", ")} }`;
  return `${escapeHtml(typeof schema.type === "string" ? schema.type : "任意")}${describeBounds(schema)}`;
}

function note(value: unknown): string {
  return typeof value === "string" ? escapeHtml(value) : "";
}

function parameterTable(parameters: readonly Json[]): string {
  if (parameters.length === 0) return "";
  const rows = parameters.map((parameter) => {
    const must = parameter.required === true ? "必填" : "可选";
    const place = parameter.in === "path" ? "路径" : "查询";
    return `<tr><td><code>${note(parameter.name)}</code></td><td>${place}，${must}</td><td>${describeType(parameter.schema)}</td><td>${note(parameter.description)}</td></tr>`;
  });
  return `<table><thead><tr><th>参数</th><th>位置</th><th>类型</th><th>说明</th></tr></thead><tbody>${rows.join("")}</tbody></table>`;
}

function contentLine(title: string, holder: unknown): string {
  if (!isJson(holder) || !isJson(holder.content)) return "";
  const kinds = Object.entries(holder.content).map(([media, body]) => {
    const type = describeType(isJson(body) ? body.schema : undefined);
    return media === "application/json" ? type : `<code>${escapeHtml(media)}</code> ${type}`;
  });
  return `<p class="io"><b>${title}</b> ${kinds.join(" ")}</p>`;
}

const ROLE_NOTES: Readonly<Record<Operation["x-role"], string>> = {
  anyone: "不需登录",
  reader: "查看权限",
  editor: "编辑权限",
  admin: "管理权限",
};

function operationBlock(path: string, method: string, operation: Operation): string {
  const success = Object.entries(operation.responses).find(([status]) => status.startsWith("2"));
  const shownPath = escapeHtml(path).replaceAll(/\{\w+\}/g, "<i>$&</i>");
  return `<section class="operation" id="${operation.operationId}">
<h3><span class="method ${method}">${method.toUpperCase()}</span><code>${shownPath}</code></h3>
<p>${escapeHtml(operation.summary)} <small>${ROLE_NOTES[operation["x-role"]]}</small></p>
${parameterTable(operation.parameters)}
${contentLine("请求", operation.requestBody)}
${contentLine(`回答 ${success?.[0] ?? ""}`, success?.[1])}
</section>`;
}

function schemaBlock(name: string, schema: Json): string {
  const required = new Set(Array.isArray(schema.required) ? schema.required : []);
  const rows = Object.entries(isJson(schema.properties) ? schema.properties : {}).map(
    ([field, type]) =>
      `<tr><td><code>${escapeHtml(field)}</code>${required.has(field) ? "" : " <small>可选</small>"}</td><td>${describeType(type)}</td><td>${note(isJson(type) ? type.description : "")}</td></tr>`,
  );
  const body =
    rows.length === 0
      ? `<p>${describeType(schema)}</p>`
      : `<table><tbody>${rows.join("")}</tbody></table>`;
  return `<section class="schema" id="schema-${escapeHtml(name)}"><h3>${escapeHtml(name)}</h3>${body}</section>`;
}

/** The page; its stylesheet is `/api/docs/style.css`. */
export function renderApiPage(document: OpenApiDocument): string {
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
  const groups = document.tags
    .map((tag) => ({
      name: note(tag.name),
      description: note(tag.description),
      members: operations.filter(({ operation }) => operation.tags.includes(tag.name)),
    }))
    .filter(({ members }) => members.length > 0);
  const menu = groups.map(
    (group) =>
      `<h2>${group.name}</h2><ul>${group.members.map(({ operation }) => `<li><a href="#${operation.operationId}">${escapeHtml(operation.summary.split(/[；：（]/)[0] ?? "")}</a></li>`).join("")}</ul>`,
  );
  const blocks = groups.map(
    (group) =>
      `<h2>${group.name}</h2><p class="lead">${group.description}</p>${group.members.map(({ path, method, operation }) => operationBlock(path, method, operation)).join("\n")}`,
  );
  const schemas = Object.entries(document.components.schemas).map(([name, schema]) =>
    schemaBlock(name, schema),
  );
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>政图 API</title><link rel="stylesheet" href="/api/docs/style.css"></head>
<body><nav><a class="home" href="/">政图</a>${menu.join("")}<h2>数据结构</h2><ul><li><a href="#schemas">全部结构</a></li></ul></nav>
<main><header><h1>政图 API</h1><p>${note(document.info.description)}</p>
<p class="lead">版本 ${note(document.info.version)} · 机器可读：<a href="/api/openapi.json">/api/openapi.json</a>（OpenAPI 3.1）。列表为 <code>{items, total, limitHit}</code>，错误为 <code>{error: {code, message}}</code>。设有用户或访问口令时，脚本在请求头中写 <code>Authorization: Bearer 访问口令</code>。</p></header>
${blocks.join("\n")}
<h2 id="schemas">数据结构</h2>
${schemas.join("\n")}
</main></body></html>`;
}
