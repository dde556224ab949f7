/** The log: JSON lines, or readable lines on a terminal; secrets never reach it. */
import { type DestinationStream, type Logger, pino } from "pino";

export type { Logger };

const SECRETS = [
  "password",
  "*.password",
  "*.*.password",
  "authorization",
  "req.headers.authorization",
  "req.headers.cookie",
  'res.headers["set-cookie"]',
];

export interface LoggingOptions {
  readonly level: string;
  /** Readable lines instead of JSON. */
  readonly pretty: boolean;
  /** Where lines go; standard output unless told. */
  readonly destination?: DestinationStream;
}

async function prettyStream(): Promise<DestinationStream | undefined> {
  try {
    const { default: pretty } = await import("pino-pretty");
    return pretty({ sync: true, ignore: "pid,hostname", translateTime: "SYS:HH:MM:ss" });
  } catch {
    // Production installs leave it out: JSON lines do there.
    return undefined;
  }
}

/** Makes the server's logger. */
export async function createLogger(options: LoggingOptions): Promise<Logger> {
  const settings = { level: options.level, redact: { paths: SECRETS, censor: "***" } };
  const destination =
    options.destination ?? (options.pretty ? await prettyStream() : undefined) ?? undefined;
  return destination === undefined ? pino(settings) : pino(settings, destination);
}
