/** Where a server says that it is: whoever looks finds all of it or nothing. */
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { afterEach, beforeEach, expect, it } from "vitest";
import { announce } from "../../server/listen.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "zhengtu-announce-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

// Reads as fast as it can until it is told to stop; says how often it read and what it found that was no JSON.
const READER = `
  const { existsSync, readFileSync } = require("node:fs");
  const { parentPort, workerData } = require("node:worker_threads");
  const { file, stop } = workerData;
  const found = { read: 0, broken: [] };
  while (!existsSync(stop)) {
    let text;
    try { text = readFileSync(file, "utf8"); } catch { continue; }
    found.read += 1;
    try { JSON.parse(text); } catch { found.broken.push(text); }
  }
  parentPort.postMessage(found);
`;

it("is never read by half", async () => {
  const [file, stop] = [join(folder, "server.json"), join(folder, "stop")];
  const reader = new Worker(READER, { eval: true, workerData: { file, stop } });
  const reading = new Promise<{ read: number; broken: string[] }>((resolve, reject) => {
    reader.once("message", resolve);
    reader.once("error", reject);
  });
  await new Promise((resolve) => reader.once("online", resolve));
  for (let round = 0; round < 500; round += 1) announce(folder, "http://localhost:1", "t");
  writeFileSync(stop, "");
  const { read, broken } = await reading;
  expect(read).toBeGreaterThan(0);
  expect(broken).toEqual([]);
});

it("is for the server's own account alone, also where a crash has left one that was not, and is taken away", () => {
  const file = join(folder, "server.json");
  writeFileSync(file, "{}", { mode: 0o644 });
  const withdraw = announce(folder, "http://localhost:1", "t");
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(JSON.parse(readFileSync(file, "utf8"))).toEqual({
    url: "http://localhost:1",
    pid: process.pid,
    token: "t",
  });
  withdraw();
  expect(existsSync(file)).toBe(false);
});
