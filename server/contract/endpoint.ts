/** What an endpoint is, in the words that all lists of endpoints are written in. */
import type { z } from "zod";
import type { Role } from "./role.ts";

/** One endpoint: how it is called and what comes back. `path` is written as in OpenAPI. */
export interface Endpoint {
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  readonly path: `/api/${string}`;
  /** Who may call it; "anyone" also without signing in. The server refuses everybody else before it reads the request. */
  readonly role: Role | "anyone";
  /** One Chinese sentence for the API page. */
  readonly summary: string;
  readonly params?: z.ZodType;
  readonly query?: z.ZodType;
  readonly body?: z.ZodType;
  /** "multipart" takes one file in the field `file`; the default is JSON. */
  readonly accepts?: "multipart";
  /** The reply's schema, or the media type of a reply that is not JSON. */
  readonly reply: z.ZodType | string;
  /** The status of success, 200 unless told. */
  readonly status?: 201 | 202;
}
