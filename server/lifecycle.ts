/** How the server ends: on a signal it runs its closing steps in order, once, and exits. */
import type { Logger } from "./logging.ts";

const SIGNALS = ["SIGTERM", "SIGINT"] as const;

/** Where signals come from and how the process ends: `process` in life, a stand-in in tests. */
export interface ProcessControl {
  once(signal: (typeof SIGNALS)[number], listener: () => void): unknown;
  exit(code: number): void;
}

/** One thing to do at the end, named for the log. */
export interface ClosingStep {
  readonly name: string;
  run(): Promise<void> | void;
}

export interface LifecycleOptions {
  readonly control: ProcessControl;
  readonly logger: Logger;
  /** In the order they are run; a step that fails does not keep the later ones from running. */
  readonly steps: readonly ClosingStep[];
  /** After this long the process exits with code 1 whatever is still running. */
  readonly deadlineMs: number;
}

async function runSteps({ steps, logger }: LifecycleOptions): Promise<boolean> {
  let clean = true;
  for (const step of steps) {
    try {
      await step.run();
    } catch (error) {
      clean = false;
      logger.error({ err: error, step: step.name }, "closing step failed");
    }
  }
  return clean;
}

/** Ends the process in order when it is told to; a second signal ends it at once. Returns the ending for callers that end it themselves. */
export function installShutdown(options: LifecycleOptions): () => Promise<void> {
  const { control, logger, deadlineMs } = options;
  let ending: Promise<void> | undefined;

  async function end(): Promise<void> {
    const timer = setTimeout(() => {
      logger.error({ deadlineMs }, "shutdown took too long");
      control.exit(1);
    }, deadlineMs);
    timer.unref();
    const clean = await runSteps(options);
    clearTimeout(timer);
    control.exit(clean ? 0 : 1);
  }

  function shutdown(): Promise<void> {
    ending ??= end();
    return ending;
  }

  for (const signal of SIGNALS) {
    control.once(signal, () => {
      logger.info({ signal }, "shutting down");
      control.once(signal, () => control.exit(1));
      void shutdown();
    });
  }
  return shutdown;
}
