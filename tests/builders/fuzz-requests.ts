/** Requests made from the API's own description: most of them fit it, many have something in them that does not. */
import fc from "fast-check";
import { buildOpenApi } from "../../server/http/openapi.ts";

type Json = Record<string, unknown>;

/** One request to send. */
export interface FuzzedRequest {
  readonly operation: string;
  readonly method: string;
  readonly path: string;
  /** JSON text, a file, or nothing. */
  readonly body:
    | { readonly kind: "json"; readonly text: string }
    | { readonly kind: "file"; readonly name: string; readonly bytes: Uint8Array }
    | null;
}

const document = buildOpenApi("0.0.0-fuzz");

/** Texts that programs trip over. */
const HOSTILE_TEXTS = [
  ...[
    "",
    " ",
    "\0",
    "\u202e",
    "\ud800",
    "😀".repeat(50),
    "罗".repeat(5000),
    "'; DROP",
    "\\",
    "%00",
  ],
  ...["__proto__", "constructor", "../../etc/passwd", "${x}", "{{x}}", "<svg onload=1>", "=1+1"],
  ...[
    "MATCH (n) RETURN n",
    "RETURN 1/0",
    "RETURN range(1, 1000000000)",
    "MATCH (n",
    "*",
    "~",
    '"',
    "AND OR NOT",
  ],
  ...["NaN", "-1", "1e999", "9007199254740993", "null", "[]", "true", "0x10", "2023-13-45"],
];

const hostileText = fc.constantFrom(...HOSTILE_TEXTS);
const junk: fc.Arbitrary<unknown> = fc.oneof(
  hostileText,
  fc.constantFrom(null, true, -1, 0, 1e308, 2.5, [], {}),
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.jsonValue({ maxDepth: 3 }),
);

/** What the description asks for, or now and then something else. */
export function fuzzRequests(ids: readonly string[]): fc.Arbitrary<FuzzedRequest> {
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
  const values = new Values(ids);
  return fc.constantFrom(...operations).chain(({ path, method, operation }) => {
    const place = (kind: string) => operation.parameters.filter((each) => each["in"] === kind);
    return fc
      .record({
        params: fc.record(byName(place("path"), values)),
        query: fc.record(byName(place("query"), values), { requiredKeys: [] }),
        body: bodyOf(operation.requestBody, values),
      })
      .map(({ params, query, body }) => ({
        operation: operation.operationId,
        method: method.toUpperCase(),
        path: fillIn(path, params) + search(query),
        body,
      }));
  });
}

function byName(
  parameters: readonly Json[],
  values: Values,
): Record<string, fc.Arbitrary<unknown>> {
  return Object.fromEntries(
    parameters.map(({ name, schema }) => [String(name), values.of(schema as Json)]),
  );
}

function bodyOf(
  requestBody: Json | undefined,
  values: Values,
): fc.Arbitrary<FuzzedRequest["body"]> {
  const content = requestBody?.["content"] as Record<string, { schema: Json }> | undefined;
  if (content === undefined) return fc.constant(null);
  const json = content["application/json"];
  if (json === undefined) {
    return fc.record({
      kind: fc.constant("file" as const),
      name: fc.constantFrom("a.txt", "../../a.docx", "报告.pdf", "a.zip", ".html", "a".repeat(300)),
      bytes: fc.uint8Array({ maxLength: 400 }),
    });
  }
  const text = fc.oneof(
    { weight: 12, arbitrary: values.of(json.schema).map((value) => JSON.stringify(value ?? null)) },
    { weight: 1, arbitrary: fc.constantFrom("", "{", "null", "[]", '"x"', '{"__proto__":1}') },
  );
  return text.map((given) => ({ kind: "json", text: given }));
}

function fillIn(path: string, params: Record<string, unknown>): string {
  return path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encode(params[name]) || "none");
}

function search(query: Record<string, unknown>): string {
  const parts = Object.entries(query).flatMap(([name, value]) =>
    (Array.isArray(value) ? value.slice(0, 20) : [value]).map((one) => `${name}=${encode(one)}`),
  );
  return parts.length === 0 ? "" : `?${parts.join("&").slice(0, 8000)}`;
}

/** Half a surrogate pair has no place in an address. */
function encode(value: unknown): string {
  const text = typeof value === "string" ? value : (JSON.stringify(value) ?? "");
  return encodeURIComponent(Buffer.from(text.slice(0, 300)).toString());
}

const JUNK_SHARE = 1;
const FITTING_SHARE = 14;
const DEEPEST = 5;

/** Values by schema; a junk value may stand in the place of any. */
class Values {
  readonly #ids: fc.Arbitrary<string>;

  constructor(ids: readonly string[]) {
    this.#ids = fc.constantFrom(...ids);
  }

  of(schema: Json, depth = 0): fc.Arbitrary<unknown> {
    return fc.oneof(
      { weight: FITTING_SHARE, arbitrary: this.#fitting(schema, depth) },
      { weight: JUNK_SHARE, arbitrary: junk },
    );
  }

  #fitting(schema: Json, depth: number): fc.Arbitrary<unknown> {
    if (depth > DEEPEST) return fc.constant(null);
    if (typeof schema["$ref"] === "string") return this.#fitting(resolve(schema["$ref"]), depth);
    if ("const" in schema) return fc.constant(schema["const"]);
    if (Array.isArray(schema["enum"])) return fc.constantFrom(...(schema["enum"] as unknown[]));
    const choices = schema["anyOf"] ?? schema["oneOf"];
    if (Array.isArray(choices)) {
      return fc.oneof(...choices.map((each) => this.#fitting(each as Json, depth + 1)));
    }
    return this.#ofType(schema, depth);
  }

  #ofType(schema: Json, depth: number): fc.Arbitrary<unknown> {
    switch (schema["type"]) {
      case "string":
        return this.#text(schema);
      case "integer":
      case "number":
        return numberIn(schema);
      case "boolean":
        return fc.boolean();
      case "array":
        return this.#list(schema, depth);
      case "object":
        return this.#object(schema, depth);
      default:
        return junk;
    }
  }

  #text({ pattern, minLength, maxLength }: Json): fc.Arbitrary<string> {
    if (typeof pattern === "string") {
      return fc.oneof({ weight: 5, arbitrary: this.#ids }, fc.stringMatching(new RegExp(pattern)));
    }
    const least = typeof minLength === "number" ? minLength : 0;
    const most = Math.max(least, Math.min(typeof maxLength === "number" ? maxLength : 60, 60));
    return fc.oneof(
      fc.string({ unit: "grapheme", minLength: least, maxLength: most }),
      hostileText,
      fc.constantFrom("罗湖", "口岸", "项目", "lhka", "MATCH (n) RETURN n LIMIT 3"),
      this.#ids,
    );
  }

  #list({ items, prefixItems, minItems, maxItems }: Json, depth: number): fc.Arbitrary<unknown> {
    if (Array.isArray(prefixItems)) {
      return fc.tuple(...prefixItems.map((each) => this.of(each as Json, depth + 1)));
    }
    const minLength = typeof minItems === "number" ? minItems : 0;
    const most = typeof maxItems === "number" ? maxItems : 6;
    const maxLength = Math.max(minLength, Math.min(most, 6));
    return fc.array(this.of((items ?? {}) as Json, depth + 1), { minLength, maxLength });
  }

  #object({ properties, required, additionalProperties }: Json, depth: number) {
    if (properties === undefined) {
      const values = this.of((additionalProperties ?? {}) as Json, depth + 1);
      return fc.dictionary(fc.oneof(hostileText, this.#ids), values, { maxKeys: 4 });
    }
    const members = Object.entries(properties as Record<string, Json>);
    return fc.record(
      Object.fromEntries(members.map(([name, schema]) => [name, this.of(schema, depth + 1)])),
      { requiredKeys: (required ?? []) as string[] },
    );
  }
}

function resolve(ref: string): Json {
  return document.components.schemas[ref.split("/").at(-1) ?? ""] ?? {};
}

function numberIn({ type, minimum, maximum }: Json): fc.Arbitrary<number> {
  const min = typeof minimum === "number" ? minimum : -1000;
  const max = typeof maximum === "number" ? Math.min(maximum, 1_000_000) : 1000;
  if (type === "integer")
    return fc.integer({ min: Math.ceil(min), max: Math.max(Math.ceil(min), max) });
  return fc.double({ min, max: Math.max(min, max), noNaN: true });
}
