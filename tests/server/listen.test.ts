import { type IncomingMessage, get } from "node:http";
import { type Socket, connect } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { type Listening, listen } from "../../server/listen.ts";

const CROWD = 200;

let listening: Listening | undefined;
let sockets: Socket[] = [];

afterEach(async () => {
  for (const socket of sockets) socket.destroy();
  sockets = [];
  await listening?.close();
  listening = undefined;
});

/** As many connections as wait in the system's queue, while the event loop stands still. */
async function crowdWaits(port: number): Promise<void> {
  sockets = Array.from({ length: CROWD }, () => connect(port, "127.0.0.1"));
  for (const socket of sockets) socket.write("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
  await new Promise((resolve) => process.nextTick(resolve));
  const end = performance.now() + 300;
  while (performance.now() < end);
}

function portOf({ url }: Listening): number {
  return Number(new URL(url).port);
}

describe("a server for crowds", () => {
  it("accepts several connections in a turn of the event loop, and answers each", async () => {
    let answered = 0;
    listening = await listen({
      handler: (_request, response) => {
        answered += 1;
        response.end("full");
      },
      ...{ host: "127.0.0.1", port: 0, forCrowds: true },
    });
    await listening.ready;
    await crowdWaits(portOf(listening));
    let turns = 0;
    while (answered < CROWD) {
      await new Promise((resolve) => setImmediate(resolve));
      turns += 1;
    }
    expect(turns).toBeLessThan(CROWD / 2);
  });

  it("loses no request that comes while it begins", async () => {
    listening = await listen({
      handler: (_request, response) => response.end("here"),
      ...{ host: "127.0.0.1", port: 0, forCrowds: true },
    });
    const { url, ready } = listening;
    let hasBegun = false;
    void ready.then(() => (hasBegun = true));
    const answers: Promise<string>[] = [];
    while (!hasBegun) {
      answers.push(ask(url));
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    expect(new Set(await Promise.all(answers))).toEqual(new Set(["here"]));
  });

  it("lets the requests of all its connections finish before it is closed", async () => {
    const waiting: (() => void)[] = [];
    listening = await listen({
      handler: (_request, response) => waiting.push(() => response.end("done")),
      ...{ host: "127.0.0.1", port: 0, forCrowds: true },
    });
    await listening.ready;
    const { url } = listening;
    const answers = Array.from({ length: 40 }, () => ask(url));
    await expect.poll(() => waiting.length).toBe(40);
    let isClosed = false;
    const closing = listening.close().then(() => (isClosed = true));
    listening = undefined;
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(isClosed).toBe(false);
    for (const answer of waiting) answer();
    expect(new Set(await Promise.all(answers))).toEqual(new Set(["done"]));
    await closing;
    await expect(ask(url)).rejects.toThrow("ECONNREFUSED");
  });

  it("can be closed at once", async () => {
    const opened = await listen({
      handler: (_request, response) => response.end(),
      ...{ host: "127.0.0.1", port: 0, forCrowds: true },
    });
    await opened.close();
    await expect(ask(opened.url)).rejects.toThrow("ECONNREFUSED");
  });
});

/** Each on a connection of its own. */
async function ask(url: string): Promise<string> {
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    get(url, { agent: false, family: 4 }, resolve).once("error", reject);
  });
  return (await response.toArray()).join("");
}
