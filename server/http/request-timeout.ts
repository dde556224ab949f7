/** Ends work that nobody waits for: the client has gone, or the request has had its time. */
import type { Response } from "express";
import { ZhengtuError } from "../errors.ts";

export interface RequestWatch {
  /** Aborted when the client goes away or the time is up. */
  readonly signal: AbortSignal;
  /** The work's result, or the timeout's error, whichever is first. */
  race<T>(work: Promise<T>): Promise<T>;
  /** Lets go of the timer and the listener. */
  done(): void;
}

/** Watches one request for at most `timeoutMs`; Infinity for a stream. Throws QUERY_TIMEOUT from `race`. */
export function watchRequest(response: Response, timeoutMs: number): RequestWatch {
  const controller = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const timeUp = new Promise<never>((_, reject) => {
    if (timeoutMs === Infinity) return;
    timer = setTimeout(() => {
      const seconds = Math.round(timeoutMs / 1000);
      const error = new ZhengtuError(
        "QUERY_TIMEOUT",
        `请求超过 ${seconds} 秒没有完成，已停止。请缩小范围后再试。`,
      );
      controller.abort(error);
      reject(error);
    }, timeoutMs);
  });
  // Nobody may be racing any more when the time is up.
  timeUp.catch(() => undefined);
  const onClose = () => {
    if (!response.writableEnded) controller.abort();
  };
  response.on("close", onClose);
  return {
    signal: controller.signal,
    race: (work) => Promise.race([work, timeUp]),
    done() {
      clearTimeout(timer);
      if (response.writableEnded) response.off("close", onClose);
    },
  };
}
