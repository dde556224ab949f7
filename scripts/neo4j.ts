/** `npm run neo4j`: a local Neo4j without an account, until Ctrl+C. Ports by NEO4J_BOLT_PORT and NEO4J_HTTP_PORT. */
import { resolve } from "node:path";
import { NoNeo4jError } from "./neo4j/find-tools.ts";
import { startLocalNeo4j } from "./neo4j/local-neo4j.ts";
import { isListening } from "./neo4j/server-process.ts";

const DEFAULT_BOLT_PORT = 7687;
const DEFAULT_HTTP_PORT = 7474;
const DEFAULT_PASSWORD = "zhengtu-local";
const SHORTEST_PASSWORD = 8;

interface Settings {
  readonly boltPort: number;
  readonly httpPort: number;
  readonly home: string;
  readonly password: string;
}

function readSettings(env: NodeJS.ProcessEnv): Settings {
  const password = env["NEO4J_PASSWORD"] ?? DEFAULT_PASSWORD;
  if (password.length < SHORTEST_PASSWORD) {
    throw new NoNeo4jError(`NEO4J_PASSWORD 至少要 ${SHORTEST_PASSWORD} 个字符。`);
  }
  return {
    boltPort: readPort("NEO4J_BOLT_PORT", env["NEO4J_BOLT_PORT"], DEFAULT_BOLT_PORT),
    httpPort: readPort("NEO4J_HTTP_PORT", env["NEO4J_HTTP_PORT"], DEFAULT_HTTP_PORT),
    home: resolve(env["NEO4J_HOME_DIR"] ?? "data/neo4j"),
    password,
  };
}

function readPort(name: string, text: string | undefined, fallback: number): number {
  const port = text === undefined || text === "" ? fallback : Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new NoNeo4jError(`${name} 应是 1 到 65535 之间的端口号，现在是 ${text ?? ""}。`);
}

async function requireFree(name: string, port: number): Promise<void> {
  if (!(await isListening(port))) return;
  throw new NoNeo4jError(
    `端口 ${port} 已被占用（也许 Neo4j 已在运行）。请关闭那个程序，或用 ${name} 指定另一个端口。`,
  );
}

async function main(): Promise<void> {
  const settings = readSettings(process.env);
  await requireFree("NEO4J_BOLT_PORT", settings.boltPort);
  await requireFree("NEO4J_HTTP_PORT", settings.httpPort);
  const server = await startLocalNeo4j({ ...settings, log: (line) => console.log(line) });
  const stop = () => void server.stop();
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
  console.log(
    [
      "Neo4j 已启动：",
      `  地址    ${server.uri}`,
      `  浏览器  ${server.browser}`,
      `  用户名  ${server.user}`,
      `  密码    ${server.password}`,
      `  数据    ${settings.home}`,
      "政图使用它：",
      `  STORE=neo4j NEO4J_URI=${server.uri} NEO4J_USER=${server.user} NEO4J_PASSWORD=${server.password} npm start`,
      "按 Ctrl+C 停止。",
    ].join("\n"),
  );
  await server.ended;
}

main().catch((error: unknown) => {
  console.error(error instanceof NoNeo4jError ? error.message : error);
  process.exitCode = 1;
});
