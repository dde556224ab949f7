/** The server as a process: what a person sees who starts and stops it. */
import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { type Server, createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { listOf } from "../../server/contract/common.ts";
import { DocumentSummarySchema } from "../../server/contract/document.ts";

const MAIN = join(import.meta.dirname, "../../server/main.ts");
const AnnouncementSchema = z.object({ url: z.string(), pid: z.number() });

let folder: string;
let running: ChildProcess | undefined;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "zhengtu-main-"));
});
afterEach(() => running?.kill("SIGKILL"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Ended {
  readonly code: number | null;
  readonly errors: string;
}

function start(env: Record<string, string>): { child: ChildProcess; ended: Promise<Ended> } {
  const child = spawn(process.execPath, ["--import", import.meta.resolve("tsx"), MAIN], {
    env: { PATH: process.env["PATH"], HOME: process.env["HOME"], PORT: "0", ...env },
    stdio: ["ignore", "ignore", "pipe"],
  });
  running = child;
  let errors = "";
  child.stderr?.on("data", (chunk: Buffer) => (errors += chunk.toString()));
  const ended = new Promise<Ended>((resolve) => {
    child.once("exit", (code) => resolve({ code, errors }));
  });
  return { child, ended };
}

/** Where the server says that it is, once it says so. */
async function readAnnouncement(dataDir: string): Promise<z.output<typeof AnnouncementSchema>> {
  const file = join(dataDir, "server.json");
  while (!existsSync(file)) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return AnnouncementSchema.parse(JSON.parse(readFileSync(file, "utf8")));
}

async function listDocuments(url: string) {
  const response = await fetch(`${url}/api/documents`);
  return listOf(DocumentSummarySchema).parse(await response.json()).items;
}

describe("server/main.ts", { timeout: 120_000 }, () => {
  it("loads the samples once, keeps what is removed removed, and ends in order on SIGTERM", async () => {
    const dataDir = join(folder, "data");
    const first = start({ DATA_DIR: dataDir });
    const { url, pid } = await readAnnouncement(dataDir);
    expect(pid).toBe(first.child.pid);
    const samples = await listDocuments(url);
    expect(samples.length).toBeGreaterThanOrEqual(4);
    expect(samples.every((document) => document.sample)).toBe(true);
    await fetch(`${url}/api/samples`, { method: "DELETE" });
    first.child.kill("SIGTERM");
    expect(await first.ended).toMatchObject({ code: 0 });
    expect(existsSync(join(dataDir, "server.json"))).toBe(false);

    const second = start({ DATA_DIR: dataDir });
    const again = await readAnnouncement(dataDir);
    expect(await listDocuments(again.url)).toEqual([]);

    const rival = start({ DATA_DIR: dataDir });
    const refused = await rival.ended;
    expect(refused.code).toBe(1);
    expect(refused.errors.trim().split("\n")).toHaveLength(1);
    expect(refused.errors).toMatch(/\p{Script=Han}/u);

    second.child.kill("SIGINT");
    expect(await second.ended).toMatchObject({ code: 0 });
  });

  it("says which port is taken and how to choose another", async () => {
    const occupant: Server = createServer();
    await new Promise<void>((resolve) => occupant.listen(0, "127.0.0.1", resolve));
    const { port } = occupant.address() as AddressInfo;
    try {
      const { ended } = start({ DATA_DIR: join(folder, "busy"), PORT: String(port) });
      const { code, errors } = await ended;
      expect(code).toBe(1);
      expect(errors).toBe(
        `端口 ${port} 已被占用。请先停掉占用它的程序，或换一个端口：PORT=${port + 1} npm start\n`,
      );
    } finally {
      occupant.close();
    }
  });

  it.each<[Record<string, string>, unknown]>([
    [{ PORT: "eighty" }, "环境变量有误：PORT 应为 0 到 65535 之间的整数。改正后再启动。\n"],
    [
      { STORE: "neo4j", NEO4J_URI: "bolt://127.0.0.1:1", NEO4J_PASSWORD: "x" },
      expect.stringContaining("127.0.0.1:1"),
    ],
    ...[{ HOST: "0.0.0.0" }, { TRUST_PROXY: "1" }, { ALLOWED_HOSTS: "graph.example.org" }].map(
      (beyond): [Record<string, string>, unknown] => [
        beyond,
        expect.stringMatching(/^按 HOST、.*请设置 ACCESS_TOKEN.*npm run user -- add/),
      ],
    ),
  ])("does not start with %o and says why in one sentence", async (env, sentence) => {
    const { ended } = start({ DATA_DIR: join(folder, "wrong"), ...env });
    const { code, errors } = await ended;
    expect([code, errors]).toEqual([1, sentence]);
    expect(errors.trim().split("\n")).toHaveLength(1);
  });
});
