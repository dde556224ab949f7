/** The environment: one schema with its defaults; the only server file that names the variables. */
import { availableParallelism } from "node:os";
import { resolve } from "node:path";
import { z } from "zod";
import { ZhengtuError } from "./errors.ts";

function whole(bounds: { min: number; max: number; fallback: number }) {
  const message = `应为 ${bounds.min} 到 ${bounds.max} 之间的整数`;
  return z.coerce
    .number({ error: message })
    .int(message)
    .min(bounds.min, message)
    .max(bounds.max, message)
    .default(bounds.fallback);
}

const STORES = ["embedded", "neo4j"] as const;
const LOG_LEVELS = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;
const NEO4J_ADDRESS = /^(bolt|neo4j)(\+s|\+ssc)?:\/\/[^\s/]+/;

const EnvSchema = z
  .object({
    HOST: z.string().default("127.0.0.1"),
    PORT: whole({ min: 0, max: 65_535, fallback: 8080 }),
    DATA_DIR: z.string().default("./data"),
    STORE: z.enum(STORES, { error: "应为 embedded 或 neo4j" }).default("embedded"),
    NEO4J_URI: z
      .string()
      .regex(NEO4J_ADDRESS, "应为 bolt:// 或 neo4j:// 开头的地址，例如 bolt://localhost:7687")
      .default("bolt://localhost:7687"),
    NEO4J_USER: z.string().default("neo4j"),
    NEO4J_PASSWORD: z.string().default(""),
    LOG_LEVEL: z.enum(LOG_LEVELS, { error: `应为 ${LOG_LEVELS.join("、")} 之一` }).default("info"),
    REQUEST_TIMEOUT_MS: whole({ min: 1000, max: 600_000, fallback: 30_000 }),
    QUERY_TIMEOUT_MS: whole({ min: 100, max: 300_000, fallback: 10_000 }),
    QUERY_MAX_ROWS: whole({ min: 1, max: 100_000, fallback: 1000 }),
    REQUESTS_RUNNING: whole({ min: 1, max: 10_000, fallback: 32 }),
    REQUESTS_WAITING: whole({ min: 0, max: 100_000, fallback: 400 }),
    QUERIES_RUNNING: whole({ min: 1, max: 1000, fallback: 6 }),
    QUERIES_WAITING: whole({ min: 0, max: 100_000, fallback: 200 }),
    WAITING_MAX_MS: whole({ min: 0, max: 600_000, fallback: 15_000 }),
    UPLOAD_MAX_MB: whole({ min: 1, max: 200, fallback: 100 }),
    IMPORT_TIMEOUT_MS: whole({ min: 1000, max: 3_600_000, fallback: 180_000 }),
    IMPORT_MEMORY_MB: whole({ min: 700, max: 64_000, fallback: 2000 }),
    IMPORT_WORKERS: whole({ min: 1, max: 32, fallback: Math.min(4, availableParallelism()) }),
    IMPORT_QUEUE_MAX: whole({ min: 1, max: 10_000, fallback: 200 }),
  })
  .refine((env) => env.STORE !== "neo4j" || env.NEO4J_PASSWORD !== "", {
    path: ["NEO4J_PASSWORD"],
    message: "没有设置：STORE=neo4j 时需要 Neo4j 的密码",
  });

interface AdmissionEnv {
  readonly running: number;
  readonly waiting: number;
  readonly patienceMs: number;
}

/** The server's settings, checked; times in milliseconds, sizes in bytes. */
export interface Env {
  readonly host: string;
  readonly port: number;
  /** Absolute. */
  readonly dataDir: string;
  readonly store: (typeof STORES)[number];
  readonly neo4j: { readonly uri: string; readonly user: string; readonly password: string };
  readonly logLevel: (typeof LOG_LEVELS)[number];
  readonly requestTimeoutMs: number;
  readonly query: { readonly timeoutMs: number; readonly maxRows: number };
  /** How many requests at once, and how many in the queue: queries of persons apart from the rest. */
  readonly admission: Readonly<Record<"requests" | "queries", AdmissionEnv>>;
  readonly uploadMaxBytes: number;
  readonly importTimeoutMs: number;
  /** For one reading process. */
  readonly importMemoryBytes: number;
  /** How many reading processes. */
  readonly importWorkers: number;
  readonly importQueueMax: number;
}

/**
 * Environment variables → settings; an empty value counts as not set.
 * Throws ZhengtuError CONFIG_INVALID that names every wrong variable.
 */
export function parseEnv(source: Readonly<Record<string, string | undefined>>): Env {
  const given = Object.entries(source).filter(([, value]) => value !== undefined && value !== "");
  const parsed = EnvSchema.safeParse(Object.fromEntries(given));
  if (!parsed.success) {
    const wrong = parsed.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`);
    throw new ZhengtuError("CONFIG_INVALID", `环境变量有误：${wrong.join("；")}。改正后再启动。`);
  }
  const env = parsed.data;
  return {
    host: env.HOST,
    port: env.PORT,
    dataDir: resolve(env.DATA_DIR),
    store: env.STORE,
    neo4j: { uri: env.NEO4J_URI, user: env.NEO4J_USER, password: env.NEO4J_PASSWORD },
    logLevel: env.LOG_LEVEL,
    requestTimeoutMs: env.REQUEST_TIMEOUT_MS,
    query: { timeoutMs: env.QUERY_TIMEOUT_MS, maxRows: env.QUERY_MAX_ROWS },
    admission: {
      requests: {
        running: env.REQUESTS_RUNNING,
        waiting: env.REQUESTS_WAITING,
        patienceMs: env.WAITING_MAX_MS,
      },
      queries: {
        running: env.QUERIES_RUNNING,
        waiting: env.QUERIES_WAITING,
        patienceMs: env.WAITING_MAX_MS,
      },
    },
    uploadMaxBytes: env.UPLOAD_MAX_MB * 1024 * 1024,
    importTimeoutMs: env.IMPORT_TIMEOUT_MS,
    importMemoryBytes: env.IMPORT_MEMORY_MB * 1024 * 1024,
    importWorkers: env.IMPORT_WORKERS,
    importQueueMax: env.IMPORT_QUEUE_MAX,
  };
}
