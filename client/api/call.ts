/** Calls the endpoints of the contract: the address from its table in, the parsed reply out. */
import type { z } from "zod";
import { ErrorReplySchema } from "../../server/contract/common.ts";
import type { Endpoint } from "../../server/contract/endpoint.ts";
import { endpoints } from "../../server/contract/endpoints.ts";
import type { EndpointName } from "../../server/contract/endpoints.ts";
import { noteReachable, noteRefused } from "../state/server/store.ts";
import { ApiError } from "./api-error.ts";

type Endpoints = typeof endpoints;
type JsonEndpointName = {
  [Name in EndpointName]: Endpoints[Name]["reply"] extends z.ZodType ? Name : never;
}[EndpointName];

/** The parsed reply of an endpoint. */
export type Reply<Name extends JsonEndpointName> = Endpoints[Name]["reply"] extends z.ZodType
  ? z.output<Endpoints[Name]["reply"]>
  : never;

type QueryValue = string | number | readonly string[] | undefined;

export interface CallInput {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, QueryValue>>;
  readonly body?: unknown;
  readonly file?: File;
  readonly signal?: AbortSignal | undefined;
}

/** Calls an endpoint and parses its reply; throws an ApiError with the server's sentence. */
export async function call<Name extends JsonEndpointName>(
  name: Name,
  input: CallInput = {},
): Promise<Reply<Name>> {
  const response = await send(name, input);
  const reply: unknown = await response.json().catch(() => undefined);
  const schema: z.ZodType = endpoints[name].reply;
  const parsed = schema.safeParse(reply);
  if (!parsed.success) throw new ApiError("REPLY_INVALID", parsed.error.message, response.status);
  return parsed.data as Reply<Name>;
}

/** Calls an endpoint and hands over the raw response; throws an ApiError unless it succeeded. */
export async function send(name: EndpointName, input: CallInput = {}): Promise<Response> {
  const endpoint: Endpoint = endpoints[name];
  const response = await fetch(endpointUrl(name, input), {
    method: endpoint.method,
    ...requestBody(input),
    signal: input.signal ?? null,
  }).catch((cause: unknown) => {
    if (cause instanceof DOMException && cause.name === "AbortError") throw cause;
    noteReachable(false);
    throw new ApiError("OFFLINE", "连接不上服务器。请检查服务是否在运行，然后重试。");
  });
  noteReachable(true);
  // A wrong password is refused the same way and is the form's to tell.
  if (response.status === 401 && name !== "signIn") noteRefused();
  if (!response.ok) throw await readError(response);
  return response;
}

/** The address of an endpoint with its parameters filled in; lists are joined with commas. */
export function endpointUrl(
  name: EndpointName,
  { params = {}, query = {} }: CallInput = {},
): string {
  const path = endpoints[name].path.replace(/\{(\w+)\}/g, (_match, key: string) =>
    encodeURIComponent(params[key] ?? ""),
  );
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    if (value === undefined || value === "") continue;
    if (typeof value === "object") {
      if (value.length > 0) search.set(key, value.join(","));
    } else {
      search.set(key, String(value));
    }
  }
  const text = search.toString();
  return text === "" ? path : `${path}?${text}`;
}

function requestBody({ body, file }: CallInput): RequestInit {
  if (file) {
    const form = new FormData();
    form.set("file", file, file.name);
    return { body: form };
  }
  if (body === undefined) return {};
  return { body: JSON.stringify(body), headers: { "content-type": "application/json" } };
}

async function readError(response: Response): Promise<ApiError> {
  const reply = ErrorReplySchema.safeParse(await response.json().catch(() => undefined));
  if (reply.success) {
    return new ApiError(reply.data.error.code, reply.data.error.message, response.status);
  }
  return new ApiError(
    "INTERNAL",
    `服务器没有正常答复（${response.status}）。请稍后重试。`,
    response.status,
  );
}
