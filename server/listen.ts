/** Listens, and tells other commands on this machine where: `server.json` in the data folder. */
import { mkdirSync, rmSync } from "node:fs";
import { type RequestListener, type Server, createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { type Acceptors, acceptMore } from "./accept-more.ts";
import { replaceOwnFile } from "./access/replace-own-file.ts";
import { ZhengtuError } from "./errors.ts";

/** How long running requests are waited for at the end. */
const DRAIN_MS = 10_000;
// Longer than a proxy before us keeps a connection that nobody uses (60 s as a rule): what it sends over one that we are
// just closing would be lost.
const KEEP_ALIVE_MS = 75_000;
// Whoever finds no place among the connections to be accepted tries again after seconds, and we never hear of it: a
// crowd must get in to be told that there is no room. The system may allow fewer.
const BACKLOG = 4096;

export interface ListenOptions {
  readonly handler: RequestListener;
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** Whether many are expected to come at one moment. */
  readonly forCrowds?: boolean;
}

export interface Listening {
  readonly url: string;
  /** Resolves when a crowd is accepted as quickly as can be. */
  readonly ready: Promise<void>;
  /** Takes no more connections, ends idle ones, waits for running requests; cuts those off that stay too long. */
  close(): Promise<void>;
}

function explain(error: NodeJS.ErrnoException, { host, port }: ListenOptions): ZhengtuError {
  const messages: Readonly<Record<string, string>> = {
    EADDRINUSE: `端口 ${port} 已被占用。请先停掉占用它的程序，或换一个端口：PORT=${port + 1} npm start`,
    EACCES: `没有权限使用端口 ${port}。请换一个大于 1023 的端口：PORT=8080 npm start`,
    EADDRNOTAVAIL: `本机没有地址 ${host}。请改正 HOST，例如 HOST=127.0.0.1`,
    ENOTFOUND: `找不到主机名 ${host}。请改正 HOST，例如 HOST=127.0.0.1`,
  };
  const message = messages[error.code ?? ""] ?? `无法在 ${host}:${port} 监听：${error.message}`;
  return new ZhengtuError("PORT_UNAVAILABLE", message, { cause: error });
}

function toUrl(host: string, address: AddressInfo): string {
  const local = ["127.0.0.1", "0.0.0.0", "::", "::1", "localhost"].includes(host);
  const name = local ? "localhost" : host.includes(":") ? `[${host}]` : host;
  return `http://${name}:${address.port}`;
}

async function closeServer(server: Server, more: Acceptors | undefined): Promise<void> {
  const patience = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
  const closed = new Promise<void>((resolve) => {
    server.close(() => resolve());
  });
  server.closeIdleConnections();
  await Promise.all([closed, more?.close()]);
  clearTimeout(patience);
}

/** Starts listening. Throws PORT_UNAVAILABLE with the remedy. */
export function listen(options: ListenOptions): Promise<Listening> {
  const server = createServer({ keepAliveTimeout: KEEP_ALIVE_MS }, options.handler);
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(explain(error, options)));
    const { port, host } = options;
    server.listen({ port, host, backlog: BACKLOG }, () => {
      // A listening server has an address with a port.
      const address = server.address() as AddressInfo;
      const more = options.forCrowds === true ? acceptMore(server, BACKLOG) : undefined;
      resolve({
        url: toUrl(options.host, address),
        ready: more?.ready ?? Promise.resolve(),
        close: () => closeServer(server, more),
      });
    });
  });
}

/** Writes `server.json` {url, pid, token} into the data folder, for the server's own account alone; returns what removes it. */
export function announce(dataDir: string, url: string, token: string): () => void {
  mkdirSync(dataDir, { recursive: true });
  const file = join(dataDir, "server.json");
  replaceOwnFile(file, `${JSON.stringify({ url, pid: process.pid, token })}\n`);
  return () => rmSync(file, { force: true });
}
