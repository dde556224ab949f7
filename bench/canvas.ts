/** What the explorer's canvas costs beside bare sigma: the same graphs, the same browser, drawn by software. */
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import react from "@vitejs/plugin-react";
import { type Page, chromium } from "playwright-core";
import { build } from "vite";

const CHROMIUM = process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium";
const SIZES = [1000, 10_000, 50_000] as const;
const ACTIONS = ["hover", "select", "filter"] as const;
const RUNS = 3;
const EXPANDED = 5000;
const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
};

/** Prints the ratios and what they should be; tells nothing where there is no Chromium. */
export async function benchCanvas(): Promise<void> {
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
  const drawing = ["--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"];
  const browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: ["--no-sandbox", ...drawing],
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(`http://127.0.0.1:${server.port}/`);
    for (const count of SIZES) await benchSize(page, count);
    await benchExpand(page);
  } finally {
    await browser.close();
    server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function benchSize(page: Page, count: number): Promise<void> {
  const bare: number[] = [];
  const ours: number[] = [];
  const acts = new Map<string, number[]>(ACTIONS.map((action) => [action, []]));
  // Turn by turn, so that what else the machine does falls on both.
  for (let run = 0; run < RUNS; run += 1) {
    await page.evaluate((size) => window.bench.showBare(size), count);
    bare.push(await page.evaluate(() => window.bench.frameMs()));
    await page.evaluate((size) => window.bench.showOurs(size), count);
    ours.push(await page.evaluate(() => window.bench.frameMs()));
    for (const action of ACTIONS) {
      acts.get(action)?.push(await page.evaluate((one) => window.bench.actMs(one), action));
    }
  }
  const frame = median(bare);
  console.log(`canvas of ${count} entities, frames of bare sigma ${frame.toFixed(1)} ms`);
  console.log(`  pan and zoom  ${ratio(median(ours), frame)} (aim: at most 1.15)`);
  for (const [action, times] of acts) {
    console.log(`  ${action.padEnd(12)}  ${ratio(median(times), frame)} frames (aim: at most 2)`);
  }
}

async function benchExpand(page: Page): Promise<void> {
  await page.evaluate((size) => window.bench.showBare(size), EXPANDED);
  const frame = await page.evaluate(() => window.bench.frameMs());
  await page.evaluate((size) => window.bench.showOurs(size), EXPANDED);
  const longest = await page.evaluate((size) => window.bench.expandMs(size), EXPANDED);
  const beyond = Math.max(0, longest - frame);
  console.log(`adding 50 entities to ${EXPANDED}`);
  console.log(`  longest task beyond a frame  ${beyond.toFixed(0)} ms (aim: at most 100)`);
  await page.evaluate(() => window.bench.hide());
}

function ratio(ours: number, bare: number): string {
  return `${(ours / bare).toFixed(2)}`;
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
