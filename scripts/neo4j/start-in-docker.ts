/** Neo4j in a container that is gone when it stops; its data stay in the home folder. */
import { execFile, spawn } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { promisify } from "node:util";
import { NoNeo4jError } from "./find-tools.ts";
import { type LocalNeo4j, type LocalOptions, SMALL_MEMORY } from "./local-server.ts";
import { endOf } from "./server-process.ts";

/** The image of the server and of its admin tool. */
export const IMAGE = "neo4j:5.26-community";
const START_TIMEOUT_MS = 180_000;

/** Starts a container and waits until Neo4j in it answers. Throws NoNeo4jError. */
export async function startInDocker(options: LocalOptions): Promise<LocalNeo4j> {
  const { home, boltPort, httpPort, password, memory = SMALL_MEMORY } = options;
  const data = join(home, "data");
  mkdirSync(data, { recursive: true });
  options.log(`用 Docker 启动 ${IMAGE}（首次会下载镜像）……`);
  const name = `zhengtu-neo4j-${boltPort}`;
  const container = spawn(
    "docker",
    [
      ...["run", "--rm", "--name", name],
      ...["-p", `127.0.0.1:${boltPort}:7687`, "-p", `127.0.0.1:${httpPort}:7474`],
      ...["-v", `${data}:/data`, "-e", `NEO4J_AUTH=neo4j/${password}`],
      ...["-e", "NEO4J_db_memory_transaction_max=256m"],
      ...["-e", `NEO4J_server_memory_heap_max__size=${memory.heap}m`],
      ...["-e", `NEO4J_server_memory_pagecache_size=${memory.pageCache}m`],
      ...["--user", `${process.getuid?.() ?? 0}:${process.getgid?.() ?? 0}`, IMAGE],
    ],
    { stdio: ["ignore", "ignore", "inherit"] },
  );
  const ended = endOf(container);
  const docker = async (...command: string[]) => {
    await promisify(execFile)("docker", [...command, name]).catch(() => undefined);
    await ended;
  };
  const running = { value: true };
  void ended.then(() => (running.value = false));
  await waitForAnswer(httpPort, running);
  return {
    uri: `bolt://127.0.0.1:${boltPort}`,
    browser: `http://127.0.0.1:${httpPort}`,
    user: "neo4j",
    password,
    kill: () => docker("kill"),
    stop: () => docker("stop"),
    ended,
  };
}

/** Docker listens on the port at once; Neo4j answers over HTTP only when it is up. */
async function waitForAnswer(port: number, running: { readonly value: boolean }): Promise<void> {
  const deadline = Date.now() + START_TIMEOUT_MS;
  while (!(await answers(port))) {
    if (!running.value || Date.now() > deadline) {
      throw new NoNeo4jError(
        "Docker 里的 Neo4j 没有启动起来。请查看上面的输出，并检查镜像能否下载、端口是否被占用。",
      );
    }
    await delay(500);
  }
}

function answers(port: number): Promise<boolean> {
  return fetch(`http://127.0.0.1:${port}`).then(
    (reply) => reply.ok,
    () => false,
  );
}
