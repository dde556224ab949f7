/** The environment: one schema with its defaults; the only server file that names the variables. */
import { isIP } from "node:net";
import { availableParallelism } from "node:os";
import { join, resolve } from "node:path";
import { z } from "zod";
import type { AccessSettings } from "./access/access.ts";
import { ROLES } from "./contract/role.ts";
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
// Without "@": a password in the address would end up in messages and logs.
const NEO4J_ADDRESS = /^(bolt|neo4j)(\+s|\+ssc)?:\/\/[^\s/@]+(\/[^\s@]*)?$/;
const HOST_NAME = /^[\p{L}\p{N}]([\p{L}\p{N}.-]*[\p{L}\p{N}])?$/u;
/** What a Bearer header can carry, long enough not to be guessed. */
const TOKEN = /^[\w.~+/=-]{24,512}$/;

function hostName(text: string): boolean {
  return isIP(text) !== 0 || HOST_NAME.test(text);
}

const EnvSchema = z
  .object({
    HOST: z.string().refine(hostName, "应为主机名或 IP 地址，例如 127.0.0.1").default("127.0.0.1"),
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
    REQUESTS_RUNNING: whole({ min: 1, max: 10_000, fallback: 12 }),
    REQUESTS_WAITING: whole({ min: 0, max: 100_000, fallback: 400 }),
    QUERIES_RUNNING: whole({ min: 1, max: 1000, fallback: 8 }),
    QUERIES_WAITING: whole({ min: 0, max: 100_000, fallback: 200 }),
    WAITING_MAX_MS: whole({ min: 0, max: 600_000, fallback: 10_000 }),
    UPLOAD_MAX_MB: whole({ min: 1, max: 200, fallback: 100 }),
    IMPORT_TIMEOUT_MS: whole({ min: 1000, max: 3_600_000, fallback: 180_000 }),
    IMPORT_MEMORY_MB: whole({ min: 700, max: 64_000, fallback: 2000 }),
    IMPORT_WORKERS: whole({ min: 1, max: 32, fallback: Math.min(4, availableParallelism()) }),
    IMPORT_QUEUE_MAX: whole({ min: 1, max: 10_000, fallback: 200 }),
    ACCESS_TOKEN: z
      .string()
      .regex(TOKEN, "应至少 24 个字符，只用字母、数字和 . _ ~ + / = -")
      .default(""),
    ACCESS_TOKEN_ROLE: z.enum(ROLES, { error: `应为 ${ROLES.join("、")} 之一` }).default("admin"),
    USERS_FILE: z.string().default(""),
    SESSION_SECRET: z.string().min(32, "应至少 32 个字符").max(512, "最多 512 个字符").default(""),
    SESSION_HOURS: whole({ min: 1, max: 720, fallback: 12 }),
    ALLOWED_HOSTS: z
      .string()
      .transform((text) => text.split(",").map((name) => name.trim().toLowerCase()))
      .refine((names) => names.every(hostName), "应为以逗号分开的主机名，不带端口")
      .default([]),
    TRUST_PROXY: whole({ min: 0, max: 10, fallback: 0 }),
    RATE_LIMIT_PER_MINUTE: whole({ min: 0, max: 1_000_000, fallback: 1200 }),
  })
  .refine((env) => env.STORE !== "neo4j" || env.NEO4J_PASSWORD !== "", {
    path: ["NEO4J_PASSWORD"],
    message: "没有设置：STORE=neo4j 时需要 Neo4j 的密码",
    // Said together with whatever else is wrong.
    when: () => true,
  });

interface AdmissionEnv {
  readonly running: number;
  readonly waiting: number;
  readonly patienceMs: number;
}

type Variables = z.output<typeof EnvSchema>;

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
  readonly access: AccessSettings;
  /** Names besides its own addresses under which the server is called. */
  readonly allowedHosts: readonly string[];
  /** How many proxies before the server may say who called and whether by https. */
  readonly trustProxy: number;
  /** Requests of one user; 0 sets no limit. */
  readonly rateLimitPerMinute: number;
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
  return toSettings(parsed.data);
}

function toSettings(env: Variables): Env {
  const dataDir = resolve(env.DATA_DIR);
  return {
    host: env.HOST,
    port: env.PORT,
    dataDir,
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
    access: {
      token: env.ACCESS_TOKEN,
      tokenRole: env.ACCESS_TOKEN_ROLE,
      usersFile: env.USERS_FILE === "" ? join(dataDir, "users.json") : resolve(env.USERS_FILE),
      sessionSecret: env.SESSION_SECRET,
      sessionMs: env.SESSION_HOURS * 3_600_000,
      reachable: !isLoopback(env.HOST) || env.ALLOWED_HOSTS.length > 0 || env.TRUST_PROXY > 0,
    },
    allowedHosts: [...env.ALLOWED_HOSTS, ...(isIP(env.HOST) === 0 ? [env.HOST.toLowerCase()] : [])],
    trustProxy: env.TRUST_PROXY,
    rateLimitPerMinute: env.RATE_LIMIT_PER_MINUTE,
  };
}

/** Whether only this machine can connect to an address. */
function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || /^127(\.\d{1,3}){3}$/.test(host);
}
