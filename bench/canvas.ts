/**
 * What the explorer's canvas costs beside bare sigma: the same graphs, the same browser, drawn by software. Turn by
 * turn, so that what else the machine does falls on both; and by the time that passes as well as by the work of the
 * processor, which a busy machine hardly changes.
 */
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import react from "@vitejs/plugin-react";
import { type CDPSession, type Page, chromium } from "playwright-core";
import { build } from "vite";

const CHROMIUM = process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium";
const SIZES = [1000, 10_000, 50_000];
const ACTIONS = ["hover", "select", "filter"] as const;
const RUNS = 7;
/** Of bigger canvases a turn takes long enough for it not to be disturbed much. */
const RUNS_OF_CROWDED = 3;
const CROWDED_SIZE = 10_000;
const EXPANDED = 5000;
const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
};

interface Bench {
  readonly page: Page;
  /** Of the browser, not of the page. */
  readonly session: CDPSession;
}

/** One canvas measured to its end: a part of the benchmark that can be asked for by itself. */
const PARTS: ReadonlyMap<string, (bench: Bench) => Promise<void>> = new Map([
  ...SIZES.map((count) => [String(count), (bench: Bench) => benchSize(bench, count)] as const),
  ["expand", benchExpand] as const,
]);
/** Longer than any part should take, of 50,000 entities five minutes: a page that hangs must not keep the others from being measured. */
const PART_MS = 1_200_000;

/** Prints the ratios and what they should be, of all parts or those named; nothing where there is no Chromium. */
export async function benchCanvas(named: readonly string[] = []): Promise<void> {
  const unknown = named.find((name) => !PARTS.has(name));
  if (unknown !== undefined) {
    throw new Error(`canvas has no part "${unknown}": ${[...PARTS.keys()].join(", ")}`);
  }
  if (!existsSync(CHROMIUM)) {
    console.log(`canvas: not measured, there is no Chromium at ${CHROMIUM}`);
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), "zhengtu-bench-canvas-"));
  const root = join(import.meta.dirname, "canvas");
  await build({
    ...{ root, plugins: [react()], logLevel: "error", mode: "production" },
    build: { outDir: folder, emptyOutDir: true, modulePreload: { polyfill: false } },
  });
  const server = await serveFolder(folder);
  try {
    for (const [name, part] of PARTS) {
      if (named.length > 0 && !named.includes(name)) continue;
      await runPart(name, part, `http://127.0.0.1:${server.port}/`);
    }
  } finally {
    server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** In a browser of its own, which ends with it: what one part leaves behind falls on no other. */
async function runPart(
  name: string,
  part: (bench: Bench) => Promise<void>,
  address: string,
): Promise<void> {
  const drawing = ["--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"];
  const browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: ["--no-sandbox", ...drawing],
  });
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    void browser.close();
  }, PART_MS);
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    page.setDefaultTimeout(PART_MS);
    await page.goto(address);
    await part({ page, session: await browser.newBrowserCDPSession() });
  } catch (error) {
    if (!late) throw error;
    console.log(`canvas ${name}: not measured to its end in ${PART_MS / 1000} s`);
  } finally {
    clearTimeout(timer);
    await browser.close();
  }
}

/** One drawing of a graph: the frames while the camera moves, and how many of what were in them. */
interface Turn {
  readonly frameMs: number;
  readonly workMs: number;
  readonly drawn: string;
}

async function benchSize({ page, session }: Bench, count: number): Promise<void> {
  const bare: Turn[] = [];
  const ours: Turn[] = [];
  const acts = new Map<string, number[]>(ACTIONS.map((action) => [action, []]));
  const runs = count < CROWDED_SIZE ? RUNS : RUNS_OF_CROWDED;
  for (let run = 0; run < runs; run += 1) {
    await page.evaluate((size) => window.bench.showBare(size), count);
    bare.push(await takeTurn({ page, session }));
    await page.evaluate((size) => window.bench.showOurs(size), count);
    ours.push(await takeTurn({ page, session }));
    for (const action of ACTIONS) {
      acts.get(action)?.push(await page.evaluate((one) => window.bench.actMs(one), action));
    }
  }
  const frame = median(bare.map(({ frameMs }) => frameMs));
  console.log(`canvas of ${count} entities, frames of bare sigma ${frame.toFixed(1)} ms`);
  console.log(`  drawn by bare sigma ${bare[0]?.drawn}; by the explorer ${ours[0]?.drawn}`);
  console.log(`  pan and zoom  ${ratios(ours, bare, "frameMs")} (aim: at most 1.15)`);
  console.log(`  its work      ${ratios(ours, bare, "workMs")} of the processor`);
  for (const [action, times] of acts) {
    const share = (median(times) / frame).toFixed(2);
    console.log(`  ${action.padEnd(12)}  ${share} frames (aim: at most 2)`);
  }
}

async function takeTurn({ page, session }: Bench): Promise<Turn> {
  const { nodes, edges, labels } = await page.evaluate(() => window.bench.drawn());
  const before = await workOf(session);
  const frameMs = await page.evaluate(() => window.bench.frameMs());
  const workMs = (await workOf(session)) - before;
  return { frameMs, workMs, drawn: `${nodes} entities, ${edges} edges, ${labels} names` };
}

/** What the browser's processes have worked so far, in milliseconds of the processor. */
async function workOf(session: CDPSession): Promise<number> {
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime * 1000, 0);
}

/** The median of what one turn is of the turn beside it, and how far these lie apart. */
function ratios(ours: readonly Turn[], bare: readonly Turn[], what: "frameMs" | "workMs"): string {
  const values = ours.map((turn, index) => turn[what] / (bare[index]?.[what] ?? NaN));
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return `${median(values).toFixed(2)}, from ${least.toFixed(2)} to ${most.toFixed(2)}`;
}

async function benchExpand({ page }: Bench): Promise<void> {
  await page.evaluate((size) => window.bench.showBare(size), EXPANDED);
  const frame = await page.evaluate(() => window.bench.frameMs());
  await page.evaluate((size) => window.bench.showOurs(size), EXPANDED);
  const longest = await page.evaluate((size) => window.bench.expandMs(size), EXPANDED);
  const beyond = Math.max(0, longest - frame);
  console.log(`adding 50 entities to ${EXPANDED}`);
  console.log(`  longest task beyond a frame  ${beyond.toFixed(0)} ms (aim: at most 100)`);
  await page.evaluate(() => window.bench.hide());
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

async function serveFolder(folder: string): Promise<{ port: number; close: () => void }> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://localhost").pathname;
    const file = join(folder, path === "/" ? "index.html" : path);
    if (!file.startsWith(folder) || !existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    response.setHeader("content-type", TYPES[extname(file)] ?? "application/octet-stream");
    response.end(readFileSync(file));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return { port: (server.address() as AddressInfo).port, close: () => server.close() };
}
