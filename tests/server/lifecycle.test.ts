import { EventEmitter } from "node:events";
import { pino } from "pino";
import { describe, expect, it } from "vitest";
import { type ClosingStep, installShutdown } from "../../server/lifecycle.ts";
import { createLogger } from "../../server/logging.ts";

/** A process that is only told to exit, and the steps that were run. */
function prepare(steps: (done: string[]) => ClosingStep[], deadlineMs = 1000) {
  const signals = new EventEmitter();
  const done: string[] = [];
  const exited = new Promise<number>((resolve) => {
    const control = {
      once: (signal: string, listener: () => void) => signals.once(signal, listener),
      exit: resolve,
    };
    const logger = pino({ level: "silent" });
    installShutdown({ control, logger, deadlineMs, steps: steps(done) });
  });
  return { signals, done, exited };
}

const step = (name: string, run: ClosingStep["run"]): ClosingStep => ({ name, run });

describe("installShutdown", () => {
  it.each(["SIGTERM", "SIGINT"])(
    "runs the steps in order on %s and exits with 0",
    async (signal) => {
      const { signals, done, exited } = prepare((list) => [
        step("first", async () => {
          await new Promise((resolve) => setTimeout(resolve, 20));
          list.push("first");
        }),
        step("second", () => void list.push("second")),
      ]);
      signals.emit(signal);
      expect(await exited).toBe(0);
      expect(done).toEqual(["first", "second"]);
    },
  );

  it("goes on after a step that fails and exits with 1", async () => {
    const { signals, done, exited } = prepare((list) => [
      step("first", () => Promise.reject(new Error("stuck"))),
      step("second", () => void list.push("second")),
    ]);
    signals.emit("SIGTERM");
    expect(await exited).toBe(1);
    expect(done).toEqual(["second"]);
  });

  it("does not wait for ever, and not at all when it is told twice", async () => {
    const never = () => new Promise<void>(() => undefined);
    const late = prepare(() => [step("never", never)], 30);
    late.signals.emit("SIGTERM");
    expect(await late.exited).toBe(1);
    const twice = prepare(() => [step("never", never)], 60_000);
    twice.signals.emit("SIGINT");
    twice.signals.emit("SIGINT");
    expect(await twice.exited).toBe(1);
  });
});

describe("createLogger", () => {
  it("keeps secrets out of the log", async () => {
    const lines: string[] = [];
    const destination = { write: (line: string) => void lines.push(line) };
    const logger = await createLogger({ level: "info", pretty: false, destination });
    logger.info({ password: "geheim", neo4j: { password: "geheim", user: "neo4j" } }, "start");
    logger.info({ req: { headers: { authorization: "Bearer geheim" } } }, "request");
    expect(lines.join("")).not.toContain("geheim");
    expect(lines.join("")).toContain("neo4j");
  });
});
