/** Neo4j without Docker: its jars from Maven Central on this machine's Java. */
import { execFile, spawn } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { standBack } from "../../server/store/stand-back.ts";
import { fetchJars } from "./fetch-jars.ts";
import { requireJava } from "./find-tools.ts";
import { type LocalNeo4j, type LocalOptions, SMALL_MEMORY } from "./local-server.ts";
import { endOf, endWithThisProcess, waitForPort } from "./server-process.ts";

// What Neo4j's own start script opens to it.
const JAVA_OPTIONS = ["java.nio", "java.io", "sun.nio.ch"].map(
  (name) => `--add-opens=java.base/${name}=ALL-UNNAMED`,
);

// The progress of an import is long.
const MAX_OUTPUT = 64 * 1024 ** 2;

/** Starts a server from its jars and waits until it answers. Throws NoNeo4jError. */
export async function startFromJars(options: LocalOptions): Promise<LocalNeo4j> {
  const { home, memory = SMALL_MEMORY } = options;
  const java = await javaWithJars({ heap: memory.heap, log: options.log });
  writeConfiguration(options);
  await setPasswordOnce(options);
  const server = spawn(
    "java",
    [
      ...java,
      "org.neo4j.server.CommunityEntryPoint",
      `--home-dir=${home}`,
      `--config-dir=${join(home, "conf")}`,
    ],
    { stdio: ["ignore", "ignore", "inherit"] },
  );
  if (server.pid !== undefined) standBack(server.pid);
  const ended = endOf(server);
  endWithThisProcess(server, ended);
  await waitForPort(options.boltPort, server);
  const end = async (signal: NodeJS.Signals) => {
    server.kill(signal);
    await ended;
  };
  return {
    uri: `bolt://127.0.0.1:${options.boltPort}`,
    browser: `http://127.0.0.1:${options.httpPort}`,
    user: "neo4j",
    password: options.password,
    kill: () => end("SIGKILL"),
    stop: () => end("SIGTERM"),
    ended,
  };
}

/** The words before a class of Neo4j: options, and where its jars are. */
async function javaWithJars({ heap, log }: JavaOptions): Promise<readonly string[]> {
  await requireJava();
  return [...JAVA_OPTIONS, `-Xmx${heap}m`, "-cp", join(await fetchJars(log), "*")];
}

interface JavaOptions {
  /** In megabytes. */
  readonly heap: number;
  readonly log: (line: string) => void;
}

/** What `neo4j-admin` is run with. */
export interface AdminOptions extends JavaOptions {
  readonly home: string;
  /** The folder it is run in. */
  readonly folder: string;
}

/** Runs `neo4j-admin` from the jars; returns what it printed. Throws NoNeo4jError, and where the tool fails. */
export async function runAdminFromJars(
  command: readonly string[],
  { home, folder, ...options }: AdminOptions,
): Promise<string> {
  const java = await javaWithJars(options);
  const { stdout } = await promisify(execFile)(
    "java",
    [...java, "org.neo4j.cli.AdminTool", ...command],
    {
      cwd: folder,
      env: { ...process.env, NEO4J_HOME: home, NEO4J_CONF: join(home, "conf") },
      maxBuffer: MAX_OUTPUT,
    },
  );
  return stdout;
}

function writeConfiguration({
  home,
  boltPort,
  httpPort,
  memory = SMALL_MEMORY,
}: LocalOptions): void {
  mkdirSync(join(home, "conf"), { recursive: true });
  const lines = [
    "server.default_listen_address=127.0.0.1",
    `server.bolt.listen_address=127.0.0.1:${boltPort}`,
    `server.bolt.advertised_address=127.0.0.1:${boltPort}`,
    `server.http.listen_address=127.0.0.1:${httpPort}`,
    "server.https.enabled=false",
    `server.memory.pagecache.size=${memory.pageCache}m`,
    // One query that collects without end fails by itself instead of taking the server along.
    "db.memory.transaction.max=256m",
    "dbms.usage_report.enabled=false",
  ];
  writeFileSync(join(home, "conf", "neo4j.conf"), `${lines.join("\n")}\n`);
}

/** A password can be given to a server only before its first start. */
async function setPasswordOnce({ home, password, log }: LocalOptions): Promise<void> {
  if (existsSync(join(home, "data", "dbms"))) return;
  const command = ["dbms", "set-initial-password", password];
  await runAdminFromJars(command, { ...SMALL_MEMORY, home, folder: home, log });
}
