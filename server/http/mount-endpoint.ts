/** The one way an endpoint of the contract gets into the app: checked going in, checked going out. */
import type { Express, NextFunction, Request, RequestHandler, Response } from "express";
import { z } from "zod";
import type { SourceFile } from "../../ingest/model/document.ts";
import type { Caller } from "../access/access.ts";
import type { Endpoint } from "../contract/endpoint.ts";
import { ZhengtuError } from "../errors.ts";
import { callerOf, endWithRight, requireRole } from "./authenticate.ts";
import { type RequestPart, describeInvalid } from "./describe-invalid.ts";
import { watchRequest } from "./request-timeout.ts";

type Parsed<E, Key extends RequestPart> = E extends {
  readonly [K in Key]: infer Schema extends z.ZodType;
}
  ? z.output<Schema>
  : undefined;

/** A request as a handler sees it: every part checked. */
export interface Call<E extends Endpoint = Endpoint> {
  readonly params: Parsed<E, "params">;
  readonly query: Parsed<E, "query">;
  readonly body: Parsed<E, "body">;
  /** There where the endpoint accepts multipart. */
  readonly file: SourceFile | undefined;
  /** Undefined only where the endpoint is for anyone. */
  readonly caller: Caller | undefined;
  /** Aborted when the client goes away or the request's time is up. */
  readonly signal: AbortSignal;
  /** For replies that are not JSON. */
  readonly response: Response;
}

type Reply<E extends Endpoint> = E["reply"] extends z.ZodType ? z.input<E["reply"]> : void;

/** Answers one endpoint. Throws ZhengtuError. */
export type Handler<E extends Endpoint> = (call: Call<E>) => Promise<Reply<E>> | Reply<E>;

export interface MountOptions {
  readonly requestTimeoutMs: number;
  readonly json: RequestHandler;
  readonly upload: RequestHandler;
  /** Runs before anything of the request is read. */
  readonly admit?: RequestHandler | undefined;
}

function parsePart(part: RequestPart, schema: z.ZodType | undefined, value: unknown): unknown {
  if (schema === undefined) return undefined;
  const parsed = schema.safeParse(value, { reportInput: true });
  if (!parsed.success) {
    throw new ZhengtuError("BAD_REQUEST", describeInvalid(part, parsed.error));
  }
  return parsed.data;
}

function checkReply(endpoint: Endpoint, reply: unknown): unknown {
  if (typeof endpoint.reply === "string") return undefined;
  const parsed = endpoint.reply.safeParse(reply);
  if (parsed.success) return parsed.data;
  throw new ZhengtuError("INTERNAL", "服务器的回答不合约定，已记入日志。请稍后再试。", {
    cause: new Error(`${endpoint.method} ${endpoint.path}: ${z.prettifyError(parsed.error)}`),
  });
}

function readCall(endpoint: Endpoint, request: Request, response: Response) {
  const { file } = request;
  return {
    params: parsePart("params", endpoint.params, request.params),
    query: parsePart("query", endpoint.query, request.query),
    body: parsePart("body", endpoint.body, request.body),
    file: file === undefined ? undefined : { name: file.originalname, bytes: file.buffer },
    caller: callerOf(request),
    response,
  };
}

/** Mounts one endpoint with its handler; the path is the contract's. */
export function mountEndpoint<E extends Endpoint>(
  app: Express,
  endpoint: E,
  handler: Handler<E>,
  options: MountOptions,
): void {
  const path = endpoint.path.replaceAll(/\{(\w+)\}/g, ":$1");
  const streams = endpoint.reply === "text/event-stream";

  async function answer(request: Request, response: Response, next: NextFunction): Promise<void> {
    if (streams) endWithRight(request, response, endpoint.role);
    const watch = watchRequest(response, streams ? Infinity : options.requestTimeoutMs);
    try {
      // The parts were parsed with this endpoint's own schemas, which is what Call<E> says.
      const call = { ...readCall(endpoint, request, response), signal: watch.signal } as Call<E>;
      const reply = checkReply(endpoint, await watch.race(Promise.resolve(handler(call))));
      if (typeof endpoint.reply !== "string") response.status(endpoint.status ?? 200).json(reply);
    } catch (error) {
      next(error);
    } finally {
      watch.done();
    }
  }

  // Nothing of a request is read before it is known that its sender may send it and that there is room for it.
  const before = [
    requireRole(endpoint.role),
    ...(options.admit === undefined ? [] : [options.admit]),
    endpoint.accepts === "multipart" ? options.upload : options.json,
  ];
  app[METHODS[endpoint.method]](path, ...before, answer);
}

const METHODS = { GET: "get", POST: "post", PUT: "put", DELETE: "delete" } as const;
