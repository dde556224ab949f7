/** The only place where an error becomes a reply. */
import type { NextFunction, Request, RequestHandler, Response } from "express";
import { MulterError } from "multer";
import { ERROR_STATUS, ZhengtuError } from "../errors.ts";
import type { Logger } from "../logging.ts";

function megabytes(bytes: number): number {
  return Math.round(bytes / 1024 / 1024);
}

function fromMulter(error: MulterError, uploadMaxBytes: number): ZhengtuError {
  if (error.code === "LIMIT_FILE_SIZE") {
    return new ZhengtuError(
      "FILE_TOO_LARGE",
      `文件超过 ${megabytes(uploadMaxBytes)} MB，没有导入。请拆分后再试。`,
    );
  }
  return new ZhengtuError("BAD_REQUEST", "请以 multipart 的字段 file 上传一个文件。", {
    cause: error,
  });
}

/** Errors that express and its parsers raise: they carry a status and a type. */
function fromExpress(error: object): ZhengtuError | undefined {
  if (!("status" in error) || typeof error.status !== "number") return undefined;
  const type = "type" in error ? error.type : undefined;
  if (type === "entity.parse.failed") {
    return new ZhengtuError("BAD_REQUEST", "请求内容不是有效的 JSON。");
  }
  if (type === "entity.too.large") {
    return new ZhengtuError("FILE_TOO_LARGE", "请求内容过大。请减少后再试。");
  }
  if (error.status >= 400 && error.status < 500) {
    return new ZhengtuError("BAD_REQUEST", "请求的写法不对，服务器读不懂。", { cause: error });
  }
  return undefined;
}

/** Any thrown value → the error that the client is told about. */
export function toZhengtuError(error: unknown, uploadMaxBytes: number): ZhengtuError {
  if (error instanceof ZhengtuError) return error;
  if (error instanceof MulterError) return fromMulter(error, uploadMaxBytes);
  if (
    error instanceof Error &&
    /multipart|boundary|unexpected end of form|malformed part header/i.test(error.message)
  ) {
    return new ZhengtuError("BAD_REQUEST", "上传的内容不完整或不是 multipart 表单。", {
      cause: error,
    });
  }
  const known = typeof error === "object" && error !== null ? fromExpress(error) : undefined;
  return (
    known ??
    new ZhengtuError("INTERNAL", "服务器内部出错，已记入日志。请稍后再试。", { cause: error })
  );
}

/** Answers every path under /api that is none of the contract's. */
export function apiNotFound(): RequestHandler {
  return function notFound(request) {
    throw new ZhengtuError(
      "NOT_FOUND",
      `没有接口 ${request.method} ${request.baseUrl}${request.path}。全部接口见 /api/docs。`,
    );
  };
}

/** Turns errors into `{error: {code, message}}`; what is the server's own fault is logged with its cause. */
export function errorHandler(logger: Logger, uploadMaxBytes: number) {
  return function handleError(
    error: unknown,
    request: Request,
    response: Response,
    next: NextFunction,
  ): void {
    const known = toZhengtuError(error, uploadMaxBytes);
    const status = ERROR_STATUS[known.code];
    // What will pass without anybody's doing, as a full queue or a start, is no fault; under load a line each would be the next load.
    if (status >= 500 && !(known.retriable && known.cause === undefined)) {
      const cause = known.cause ?? known;
      logger.error({ err: cause, code: known.code, path: request.path }, "request failed");
    }
    if (response.headersSent) {
      next(error);
      return;
    }
    // Whoever counts requests knows better when.
    if (known.retriable && !response.hasHeader("Retry-After")) {
      response.setHeader("Retry-After", "5");
    }
    const details = Object.keys(known.details).length > 0 ? { details: known.details } : {};
    response
      .status(status)
      .json({ error: { code: known.code, message: known.message, ...details } });
  };
}
