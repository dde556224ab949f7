/**
 * Accepts several connections in each turn of the event loop. libuv accepts one (its change 3696: a second one is rarely there), so
 * that of a crowd most would wait for seconds in the system's queue, only to hear that there is no room. A descriptor of the same
 * socket is watched by itself; another process sends some back, the only way to more of them in Node 20 (from 22.12 on there is `reusePort`).
 */
import { type SendHandle, fork } from "node:child_process";
import { type Server as HttpServer } from "node:http";
import { type Server, type Socket, createServer } from "node:net";
import { join } from "node:path";

const COPIES = 15;
// As an HTTP server accepts them.
const HTTP_SOCKETS = { allowHalfOpen: true, noDelay: true };

/** What else accepts for a server. */
export interface Acceptors {
  /** Resolves when all accept, or cannot. */
  readonly ready: Promise<void>;
  /** Accepts no more; resolves when what was accepted is over. */
  close(): Promise<void>;
}

/** Lets a listening server accept more at once; where no process can be had it goes on as before. */
export function acceptMore(server: HttpServer, backlog: number): Acceptors {
  const acceptors: Server[] = [];
  const child = fork(join(import.meta.dirname, "copy-listener.ts"), [String(COPIES)], {
    execArgv: ["--import", import.meta.resolve("tsx")],
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const take = (socket: Socket) => void server.emit("connection", socket);
  child.on("message", (_message, handle) => {
    // Listening once more also gives the queue its length back, which the copying has set to Node's own.
    acceptors.push(createServer(HTTP_SOCKETS, take).listen(handle, backlog));
  });
  const ready = new Promise<void>((resolve) => {
    child.on("error", () => resolve());
    child.once("exit", () => resolve());
  });
  // Where there is no process, this fails too.
  child.send("copy", bareHandle(server), () => undefined);
  return {
    ready,
    async close() {
      child.kill();
      await ready;
      await Promise.all(acceptors.map(closed));
    },
  };
}

// A server that is sent would accept at once on the other side; its handle does not.
function bareHandle(server: HttpServer): SendHandle {
  return (server as unknown as { readonly _handle: SendHandle })._handle;
}

function closed(acceptor: Server): Promise<void> {
  return new Promise((resolve) => {
    acceptor.close(() => resolve());
  });
}
