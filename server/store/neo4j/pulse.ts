/**
 * Whether Neo4j answers, asked over a connection of its own: whoever asks for the health must not wait behind what
 * users have asked, which may wait for a connection itself.
 */
import type { Driver } from "neo4j-driver";
import { ZhengtuError } from "../../errors.ts";
import { endsWithin } from "../ends-within.ts";
import { sessionsOf } from "./open-session.ts";

// While somebody is answered at least so often, nobody need ask.
const JUST_HEARD_MS = 1000;
// Who asks for the health is not kept longer where somebody was answered not so long ago: it is busy, not away.
const PATIENCE_MS = 150;
const BUSY_MS = 5000;
// Where nobody was, it has so long.
const SILENT_MS = 3000;

export interface Pulse {
  /** Takes the answers to others as signs of life. */
  readonly follow: <T>(answer: Promise<T>) => Promise<T>;
  /** Resolves where Neo4j answers. Throws ZhengtuError where it has not for a while, or the driver's error. */
  readonly check: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** A pulse whose connection is made with the first check. */
export function openPulse(connect: () => Driver): Pulse {
  let driver: Driver | null = null;
  let asking: Promise<void> | null = null;
  let waiting = 0;
  let heardAt = -Infinity;
  const silence = () => performance.now() - heardAt;

  async function follow<T>(answer: Promise<T>): Promise<T> {
    waiting += 1;
    try {
      const result = await answer;
      heardAt = performance.now();
      return result;
    } finally {
      waiting -= 1;
    }
  }

  async function ask(): Promise<void> {
    driver ??= connect();
    if (await endsWithin(askOnce(driver), SILENT_MS)) {
      heardAt = performance.now();
      return;
    }
    // The connection may be dead without a word: the next check begins with another.
    letGo().catch(() => undefined);
    throw new ZhengtuError("STORE_UNAVAILABLE", "Neo4j 没有回应，请稍后再试。", {
      retriable: true,
    });
  }

  async function letGo(): Promise<void> {
    const old = driver;
    driver = null;
    await old?.close();
  }

  return {
    follow,
    check: async () => {
      if (waiting > 0 && silence() < JUST_HEARD_MS) return;
      asking ??= ask().finally(() => {
        asking = null;
      });
      if (await endsWithin(asking, PATIENCE_MS)) return;
      if (silence() > BUSY_MS) await asking;
    },
    close: letGo,
  };
}

async function askOnce(driver: Driver): Promise<void> {
  const session = sessionsOf(driver).open({ access: "read" });
  try {
    await session.run("RETURN 1 AS one");
  } finally {
    await session.close();
  }
}
