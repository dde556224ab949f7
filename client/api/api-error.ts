/** What can go wrong between the page and the server, as one error with a code. */

/** An error of a call: `code` is the server's, or one of OFFLINE and REPLY_INVALID. */
export class ApiError extends Error {
  override readonly name = "ApiError";
  readonly code: string;
  readonly status: number;

  constructor(code: string, message: string, status = 0) {
    super(message);
    this.code = code;
    this.status = status;
  }
}

/** Whether asking the same again may help: what the server refused it would refuse again. */
export function isWorthRetrying(error: unknown): boolean {
  if (!(error instanceof ApiError)) return true;
  const { status } = error;
  return status < 400 || status >= 500 || WAITING.includes(status);
}

/** Conflict and too many requests: both pass. */
const WAITING: readonly number[] = [409, 429];

/** Whether the error means that the server cannot be reached at all. */
export function isOffline(error: unknown): boolean {
  return error instanceof ApiError && error.code === "OFFLINE";
}
