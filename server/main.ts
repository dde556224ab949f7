/** The server, top to bottom: environment → log → store → app → listen → samples → warm-up → until a signal. */
import { readFileSync } from "node:fs";
import type { RequestListener } from "node:http";
import { join } from "node:path";
import { openAccess } from "./access/access.ts";
import { createToken } from "./access/tokens.ts";
import { createApp } from "./app.ts";
import { type Env, parseEnv } from "./env.ts";
import { ZhengtuError } from "./errors.ts";
import { indexNames } from "./graph/index-names.ts";
import { warmUp } from "./graph/warm-up.ts";
import { openImports } from "./jobs/open-imports.ts";
import { installShutdown } from "./lifecycle.ts";
import { announce, listen } from "./listen.ts";
import { type Logger, createLogger } from "./logging.ts";
import { loadBuiltInQueries } from "./queries/built-in-queries.ts";
import { loadSamples } from "./samples.ts";
import type { Services } from "./services.ts";
import { prepareDataFolder } from "./store/embedded/data-folder.ts";
import type { GraphStore } from "./store/graph-store.ts";
import { type StoreConfig, openStore } from "./store/open-store.ts";

const ROOT = join(import.meta.dirname, "..");
const SHUTDOWN_MS = 30_000;
const WARM_UP_MS = 30_000;

function readVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
  return (manifest as { version: string }).version;
}

function storeConfig(env: Env): StoreConfig {
  return env.store === "neo4j"
    ? { kind: "neo4j", ...env.neo4j }
    : { kind: "embedded", folder: env.dataDir };
}

/** Holds requests back until it is opened, but for those that ask whether it is. */
function waitingDoor(handler: RequestListener): { handler: RequestListener; open: () => void } {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return {
    handler: (request, response) => {
      if (request.url?.startsWith("/api/health")) handler(request, response);
      else void opened.then(() => handler(request, response));
    },
    open,
  };
}

/** At the start a database that does not answer is the person's to start. */
function explainStart(error: unknown, env: Env): unknown {
  if (!(error instanceof ZhengtuError) || env.store !== "neo4j" || !error.retriable) return error;
  return new ZhengtuError(
    "STORE_UNAVAILABLE",
    `连不上 Neo4j（${env.neo4j.uri}）。请先启动它（npm run neo4j 或 docker compose up），并检查 NEO4J_URI。`,
    { cause: error },
  );
}

/** The embedded database is warm as soon as it is open. */
async function warmStore(store: GraphStore, signal: AbortSignal, logger: Logger): Promise<void> {
  if (store.dialect !== "neo4j") return;
  try {
    logger.info(await warmUp(store, { limitMs: WARM_UP_MS, signal }), "store warmed up");
  } catch (error) {
    if (!signal.aborted) logger.warn({ err: error }, "store not warmed up");
  }
}

async function start(env: Env, logger: Logger): Promise<string> {
  const localToken = createToken();
  const { access: settings, dataDir } = env;
  const access = openAccess({ settings, dataDir, localToken, logger });
  // With Neo4j too: files that wait for their import are in it.
  prepareDataFolder(dataDir);
  const store = await openStore(storeConfig(env)).catch((error: unknown) => {
    throw explainStart(error, env);
  });
  const indexed = await indexNames(store);
  if (indexed > 0) logger.info({ entities: indexed }, "names indexed for searching");
  const imports = openImports({ store, env, logger });
  const { queue, corrector } = imports;
  try {
    const queries = { store, builtIn: loadBuiltInQueries(store.dialect) };
    const version = readVersion();
    let isStarted = false;
    const services: Services = {
      ...{ env, version, logger, access, store, imports: queue, corrector, queries },
      isStarted: () => isStarted,
    };
    const app = createApp(services, join(ROOT, "dist/client"));
    const doors = waitingDoor(app);
    // A port that is taken is said before the samples are read; whoever calls until then waits.
    const { host, port } = env;
    const listening = await listen({ handler: doors.handler, host, port, forCrowds: true });
    const resumed = await queue.resume();
    const rereads = await corrector.resume();
    if (resumed + rereads > 0) logger.info({ jobs: resumed, rereads }, "imports go on");
    const samples = await loadSamples({
      store,
      imports: queue,
      logger,
      folder: join(ROOT, "samples"),
    });
    if (samples > 0) logger.info({ samples }, "samples loaded");
    doors.open();
    const withdraw = announce(env.dataDir, listening.url, localToken);
    const closing = new AbortController();
    void warmStore(store, closing.signal, logger).then(() => (isStarted = true));
    let drained = Promise.resolve();
    installShutdown({
      control: process,
      logger,
      deadlineMs: SHUTDOWN_MS,
      steps: [
        { name: "withdraw", run: withdraw },
        { name: "warm-up", run: () => closing.abort() },
        // Not awaited yet: clients that watch an import keep their connection until the imports are closed.
        { name: "stop accepting", run: () => void (drained = listening.close()) },
        { name: "imports", run: () => queue.close() },
        { name: "drain", run: () => drained },
        { name: "corrector", run: () => corrector.close() },
        { name: "readers", run: () => imports.close() },
        { name: "store", run: () => store.close() },
      ],
    });
    return listening.url;
  } catch (error) {
    imports.close();
    await store.close();
    throw error;
  }
}

async function main(): Promise<void> {
  const env = parseEnv(process.env);
  const logger = await createLogger({ level: env.logLevel, pretty: process.stdout.isTTY });
  const url = await start(env, logger);
  if (process.stdout.isTTY) process.stdout.write(`\n政图已启动：${url}（按 Ctrl+C 停止）\n\n`);
  else logger.info({ url }, `政图已启动：${url}`);
}

main().catch((error: unknown) => {
  const message =
    error instanceof ZhengtuError
      ? error.message
      : `启动失败：${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
  process.stderr.write(`${message}\n`);
  // Whatever is still open must not keep a server alive that has not started.
  process.exit(1);
});
