/** The real app over a real embedded store in a folder of its own, on a free port. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { z } from "zod";
import { openAccess } from "../../server/access/access.ts";
import { createToken } from "../../server/access/tokens.ts";
import { createApp } from "../../server/app.ts";
import { parseEnv } from "../../server/env.ts";
import { writeDocument } from "../../server/graph/write-document.ts";
import type { ImportQueue } from "../../server/jobs/import-queue.ts";
import { openImports } from "../../server/jobs/open-imports.ts";
import { listen } from "../../server/listen.ts";
import { createLogger } from "../../server/logging.ts";
import { loadBuiltInQueries } from "../../server/queries/built-in-queries.ts";
import type { GraphStore } from "../../server/store/graph-store.ts";
import { openStore } from "../../server/store/open-store.ts";
import { type DocumentSketch, buildBatch } from "./fixtures/build-batch.ts";

export interface ServerOptions {
  /** Written into the store before it listens. */
  readonly documents?: readonly DocumentSketch[];
  readonly env?: Readonly<Record<string, string>>;
  /** The data folder, kept when the server closes; else one of its own, which goes. */
  readonly dataDir?: string;
  /** Where log lines go; nowhere unless told. */
  readonly logTo?: (line: string) => void;
  /** Where the built explorer is; nowhere unless told. */
  readonly clientDir?: string;
  /** Whether its start is over; it is unless told. */
  readonly isStarted?: () => boolean;
  /** Stands between the app and the store, for faults. */
  readonly wrapStore?: (store: GraphStore) => GraphStore;
}

export interface RunningServer {
  readonly url: string;
  /** Opens everything to commands on this machine. */
  readonly localToken: string;
  readonly store: GraphStore;
  readonly imports: ImportQueue;
  /** Calls the API; the reply must be of the given schema. */
  get<S extends z.ZodType>(path: string, schema: S): Promise<z.output<S>>;
  /** Calls the API with a JSON body. */
  send(method: string, path: string, body?: unknown): Promise<Response>;
  /** Uploads one file. */
  upload(name: string, content: string | Uint8Array): Promise<Response>;
  close(): Promise<void>;
}

/** The status and error of a reply that is expected to be one. */
export async function readError(
  response: Response,
): Promise<{ status: number; code: string; message: string }> {
  const body = (await response.json()) as { error: { code: string; message: string } };
  return { status: response.status, ...body.error };
}

/** Starts a server; `close` stops it and takes its folder away. */
export async function startServer(options: ServerOptions = {}): Promise<RunningServer> {
  const folder = mkdtempSync(join(tmpdir(), "zhengtu-server-"));
  const dataDir = options.dataDir ?? join(folder, "data");
  const env = parseEnv({ DATA_DIR: dataDir, PORT: "0", IMPORT_WORKERS: "1", ...options.env });
  const { logTo } = options;
  const logger = await createLogger({
    level: logTo === undefined ? "silent" : "trace",
    ...{ pretty: false, destination: { write: (line) => logTo?.(line) } },
  });
  const localToken = createToken();
  const access = openAccess({ settings: env.access, dataDir, localToken, logger });
  const opened = await openStore({ kind: "embedded", folder: env.dataDir });
  for (const sketch of options.documents ?? []) await writeDocument(opened, buildBatch(sketch));
  const store = options.wrapStore?.(opened) ?? opened;
  const { queue: imports, corrector, close: closeReaders } = openImports({ store, env, logger });
  const queries = { store, builtIn: loadBuiltInQueries(store.dialect) };
  const version = "0.0.0-test";
  const services = {
    ...{ env, version, logger, access, store, imports, corrector, queries },
    isStarted: options.isStarted ?? (() => true),
  };
  const app = createApp(services, options.clientDir ?? join(folder, "no-client"));
  const listening = await listen({ handler: app, host: "127.0.0.1", port: 0 });
  const { url } = listening;
  return {
    url,
    localToken,
    store,
    imports,
    async get(path, schema) {
      const response = await fetch(`${url}${path}`);
      const body: unknown = await response.json();
      if (!response.ok) throw new Error(`${path}: ${response.status} ${JSON.stringify(body)}`);
      return schema.parse(body);
    },
    send: (method, path, body) =>
      fetch(`${url}${path}`, {
        method,
        ...(body === undefined
          ? {}
          : {
              headers: { "Content-Type": "application/json" },
              body: typeof body === "string" ? body : JSON.stringify(body),
            }),
      }),
    upload(name, content) {
      const form = new FormData();
      const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
      form.set("file", new Blob([new Uint8Array(bytes)]), name);
      return fetch(`${url}/api/documents`, { method: "POST", body: form });
    },
    async close() {
      await imports.close();
      await corrector.close();
      await listening.close();
      closeReaders();
      await opened.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
