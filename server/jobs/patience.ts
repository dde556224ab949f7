/** Waiting for a store that is away: what is under way goes on when it is back. */
import { setTimeout as delay } from "node:timers/promises";
import { ZhengtuError } from "../errors.ts";

const FIRST_MS = 500;
const LONGEST_MS = 5_000;
// A store that is away for longer is not coming back by itself.
const PATIENCE_MS = 30 * 60_000;

export interface Waiting {
  /** Told before each wait. */
  readonly onWait: (error: unknown) => void;
  /** Aborted, nothing is tried again. */
  readonly signal: AbortSignal;
}

/** Whether the same may succeed later without anybody's doing. */
export function isPassing(error: unknown): boolean {
  return error instanceof ZhengtuError && error.retriable;
}

/** What `work` returns, tried again while the store is away. Throws what `work` throws. */
export async function withPatience<T>(
  work: () => Promise<T>,
  { onWait, signal }: Waiting,
): Promise<T> {
  const deadline = Date.now() + PATIENCE_MS;
  for (let pause = FIRST_MS; ; pause = Math.min(LONGEST_MS, 2 * pause)) {
    try {
      return await work();
    } catch (error) {
      if (!isPassing(error) || signal.aborted || Date.now() > deadline) throw error;
      onWait(error);
      await delay(pause, undefined, { signal }).catch(() => undefined);
      if (signal.aborted) throw error;
    }
  }
}
