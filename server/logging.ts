/** The log: JSON lines, or readable lines on a terminal; secrets never reach it. */
import { type DestinationStream, type Logger, pino } from "pino";

export type { Logger };

/** Wherever one of these stands in what is logged, at any depth that a line of ours has. */
const SECRET_NAMES = [
  "password",
  "token",
  "sessionSecret",
  "authorization",
  "cookie",
  "set-cookie",
];
const SECRETS = SECRET_NAMES.flatMap((name) =>
  ["", "*", "*.*", "*.*.*"].map((above) => `${above}["${name}"]`),
);

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
