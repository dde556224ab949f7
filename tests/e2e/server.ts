/** The real server as a process of its own, on the embedded store in a folder. */
import { type ChildProcess, spawn } from "node:child_process";

const START_MS = 120_000;

export interface Server {
  readonly url: string;
  /** Ends it as a crash would. */
  readonly kill: () => Promise<void>;
  /** Asks it to end, and waits. */
  readonly stop: () => Promise<void>;
}

/** Starts it and waits until it is healthy. */
export async function startServer(port: number, folder: string): Promise<Server> {
  const url = `http://127.0.0.1:${port}`;
  const server = spawn(process.execPath, ["--import", "tsx", "server/main.ts"], {
    env: {
      ...process.env,
      HOST: "127.0.0.1",
      PORT: String(port),
      DATA_DIR: folder,
      LOG_LEVEL: "error",
      STORE: "embedded",
    },
    stdio: ["ignore", "ignore", "inherit"],
  });
  await untilHealthy(url, server);
  return {
    url,
    kill: () => endServer(server, "SIGKILL"),
    stop: () => endServer(server, "SIGTERM"),
  };
}

async function endServer(server: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = new Promise((resolve) => server.once("exit", resolve));
  server.kill(signal);
  await ended;
}

async function untilHealthy(url: string, server: ChildProcess): Promise<void> {
  const deadline = Date.now() + START_MS;
  while (Date.now() < deadline) {
    if (server.exitCode !== null) throw new Error(`the server ended with ${server.exitCode}`);
    const answer = await fetch(`${url}/api/health`).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  server.kill("SIGKILL");
  throw new Error("the server did not come up");
}
