/** Server-sent events over one response. */
import type { Response } from "express";

const HEARTBEAT_MS = 15_000;

/** An open stream; everything is silently dropped once it has ended. */
export interface EventStream {
  send(data: unknown): void;
  end(): void;
}

/** Opens a stream on the response; `onClose` is called once, whoever ends it. */
export function openEventStream(response: Response, onClose: () => void): EventStream {
  response.status(200).set({
    "Content-Type": "text/event-stream; charset=utf-8",
    "Cache-Control": "no-cache, no-transform",
    Connection: "keep-alive",
    "X-Accel-Buffering": "no",
  });
  response.flushHeaders();
  const heartbeat = setInterval(() => response.write(": heartbeat\n\n"), HEARTBEAT_MS);
  heartbeat.unref();
  response.once("close", () => {
    clearInterval(heartbeat);
    onClose();
  });
  return {
    send(data) {
      if (!response.writableEnded) response.write(`data: ${JSON.stringify(data)}\n\n`);
    },
    end() {
      if (!response.writableEnded) response.end();
    },
  };
}
