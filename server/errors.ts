/** Every error that the server raises on purpose: a code for programs, a sentence for people. */

/** Code → HTTP status. A new error begins with a line here. */
export const ERROR_STATUS = {
  BAD_REQUEST: 400,
  QUERY_INVALID: 400,
  QUERY_NOT_READ_ONLY: 400,
  QUERY_UNSUPPORTED: 400,
  PARAMETER_INVALID: 400,
  DOCUMENT_UNREADABLE: 422,
  BACKUP_UNREADABLE: 422,
  NOT_SIGNED_IN: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  FILE_TOO_LARGE: 413,
  FILE_TYPE_UNSUPPORTED: 415,
  TOO_MANY_REQUESTS: 429,
  QUERY_TIMEOUT: 408,
  QUERY_CANCELLED: 409,
  INTERNAL: 500,
  STORE_UNAVAILABLE: 503,
  STORE_LOCKED: 503,
  SHUTTING_DOWN: 503,
  OVERLOADED: 503,
  CONFIG_INVALID: 500,
  PORT_UNAVAILABLE: 500,
} as const;

export type ErrorCode = keyof typeof ERROR_STATUS;

export interface ErrorOptions {
  readonly cause?: unknown;
  readonly details?: Readonly<Record<string, unknown>>;
  /** Whether the same call may succeed later. */
  readonly retriable?: boolean;
}

/** An error with a code; `message` is the Chinese sentence a person reads: what happened and what to do. */
export class ZhengtuError extends Error {
  override readonly name = "ZhengtuError";
  readonly code: ErrorCode;
  readonly details: Readonly<Record<string, unknown>>;
  readonly retriable: boolean;

  constructor(code: ErrorCode, message: string, options: ErrorOptions = {}) {
    super(message, { cause: options.cause });
    this.code = code;
    this.details = options.details ?? {};
    this.retriable = options.retriable ?? false;
  }
}

/** The code of a system error, "ENOENT" for one; of another error its words. */
export function errorCode(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}
