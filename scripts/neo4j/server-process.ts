/** Waiting for a server process: until it listens, until it is gone. */
import type { ChildProcess } from "node:child_process";
import { connect, createServer } from "node:net";
import { setTimeout as delay } from "node:timers/promises";
import { NoNeo4jError } from "./find-tools.ts";

const START_TIMEOUT_MS = 300_000;
const POLL_MS = 150;

/** Waits until something listens on the port; throws NoNeo4jError where `server` ends before. */
export async function waitForPort(port: number, server: ChildProcess): Promise<void> {
  const deadline = Date.now() + START_TIMEOUT_MS;
  while (!(await isListening(port))) {
    if (server.exitCode !== null || server.signalCode !== null) {
      throw new NoNeo4jError(
        `Neo4j 没有启动起来。请查看上面的输出；常见原因是端口 ${port} 被占用或内存不足。`,
      );
    }
    if (Date.now() > deadline) {
      server.kill();
      throw new NoNeo4jError("Neo4j 五分钟内没有启动起来，请在机器不忙时再试。");
    }
    await delay(POLL_MS);
  }
}

/** Resolves when the process has ended. */
export function endOf(server: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    server.once("exit", () => resolve());
    server.once("error", () => resolve());
  });
}

/** Sees to it that no server is left behind, also where this process ends by an error. */
export function endWithThisProcess(server: ChildProcess, ended: Promise<void>): void {
  const end = () => server.kill();
  process.once("exit", end);
  void ended.then(() => process.removeListener("exit", end));
}

/** Whether something listens on a port of this machine. */
export function isListening(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: "127.0.0.1" });
    socket.once("connect", () => {
      socket.destroy();
      resolve(true);
    });
    socket.once("error", () => resolve(false));
  });
}

/** A port of this machine that nothing listens on. */
export function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      const port = typeof address === "object" && address ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
