/** The real server on a folder of its own, and real Chromium looking at it. */
import { cpSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import axe from "axe-core";
import { type Browser, type BrowserContextOptions, type Page, chromium } from "playwright-core";
import { inject } from "vitest";
import { findFreePort } from "../../scripts/neo4j/server-process.ts";
import { startServer } from "./server.ts";

const CHROMIUM = process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium";
const REQUIRED = process.env["CI"] !== undefined || process.env["ZHENGTU_REQUIRE_CHROMIUM"] === "1";

/** Whether these tests can run; where Chromium must be there, its absence is a failure. */
export const hasChromium = existsSync(CHROMIUM);
if (!hasChromium) {
  const sentence = `没有找到 Chromium（${CHROMIUM}）：请安装它，或用 CHROMIUM_PATH 指出位置。`;
  if (REQUIRED) throw new Error(sentence);
  console.warn(`${sentence}浏览器测试已跳过。`);
}

export interface Explorer {
  readonly url: string;
  /** Opens a page; what it complains of in the console is collected. */
  readonly open: (path: string, options?: BrowserContextOptions) => Promise<View>;
  /** Opens a page in a browser that has never been here. */
  readonly openFirstVisit: (path: string, options?: BrowserContextOptions) => Promise<View>;
  /** Opens a page that counts what it holds: `window.held()` gives living WebGL contexts and workers. */
  readonly openCounting: (path: string) => Promise<View>;
  /** Opens a page in a browser that refuses WebGL. */
  readonly openWithoutWebGl: (path: string) => Promise<View>;
  /** Takes the server away, as a crash would; the browser stays. */
  readonly kill: () => Promise<void>;
  /** Starts it again at the same address, over the same folder. */
  readonly revive: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface View {
  readonly page: Page;
  /** Errors of the console, content policy violations among them. */
  readonly complaints: readonly string[];
  readonly close: () => Promise<void>;
}

export interface ExplorerOptions {
  /** Fills the data folder before the server starts; else the samples are there. */
  readonly prepare?: (folder: string) => Promise<void>;
}

/** Starts server and browser. */
export async function startExplorer({ prepare }: ExplorerOptions = {}): Promise<Explorer> {
  const folder = mkdtempSync(join(tmpdir(), "zhengtu-e2e-"));
  if (prepare === undefined) cpSync(inject("samplesFolder"), folder, { recursive: true });
  else await prepare(folder);
  const port = await findFreePort();
  let server = await startServer(port, folder);
  const { url } = server;
  const browser = await launch();
  return {
    url,
    open: (path, options) => openView(browser, url + path, options, TOUR_SEEN),
    openFirstVisit: (path, options) => openView(browser, url + path, options, ""),
    openWithoutWebGl: (path) => openView(browser, url + path, {}, TOUR_SEEN + REFUSE_WEBGL),
    openCounting: (path) => openView(browser, url + path, {}, TOUR_SEEN + COUNT_RESOURCES),
    kill: () => server.kill(),
    revive: async () => {
      server = await startServer(port, folder);
    },
    close: async () => {
      await browser.close();
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** All findings of axe on a page, best practices among them, each with the elements it is about. */
export async function axeFindings(page: Page): Promise<readonly string[]> {
  // Pasted into the page by the debugger, which the content policy does not concern.
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { violations } = await window.axe.run(document, { resultTypes: ["violations"] });
    return violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .slice(0, 3)
          .map(({ html }) => html)
          .join(" | ")}`,
    );
  });
}

/** A phone: narrow, and touched. */
export const PHONE = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
} as const;

/** On a page of its own; `look` asks axe for its findings there. */
export type AxeWalk = (
  page: Page,
  look: (where: string) => Promise<void>,
  onPhone: boolean,
) => Promise<void>;

/** Walks on a desk, then on a phone; all findings of axe, each with the name of the place. */
export async function axeOnDeskAndPhone(
  explorer: Explorer,
  colorScheme: "light" | "dark",
  walk: AxeWalk,
): Promise<readonly string[]> {
  const findings: string[] = [];
  for (const device of [{}, PHONE]) {
    const { page, close } = await explorer.open("/", { colorScheme, ...device });
    const look = async (where: string) => {
      findings.push(...(await axeFindings(page)).map((finding) => `${where} ${finding}`));
    };
    await walk(page, look, device === PHONE);
    await close();
  }
  return findings;
}

declare global {
  interface Window {
    readonly axe: typeof axe;
    /** Of a page opened by `openCounting`. */
    readonly held: () => { readonly contexts: number; readonly workers: number };
  }
}

function launch(): Promise<Browser> {
  // Without a graphics card Chromium draws WebGL only when told to.
  const drawing = ["--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"];
  return chromium.launch({ executablePath: CHROMIUM, args: ["--no-sandbox", ...drawing] });
}

/** Most tests are of somebody who has been here before. */
const TOUR_SEEN = `localStorage.setItem("zhengtu.tour", JSON.stringify({ state: { seen: true }, version: 0 }));`;

/** The fault, as text to run in the page: a blocked graphics card gives no context. */
const REFUSE_WEBGL = `{
  const { getContext } = HTMLCanvasElement.prototype;
  HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {
    return kind.startsWith("webgl") ? null : getContext.call(this, kind, ...rest);
  };
}`;

/** Counts contexts that are drawn with and workers that run, as text to run in the page. */
const COUNT_RESOURCES = `{
  const contexts = new Set();
  const { getContext } = HTMLCanvasElement.prototype;
  HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {
    const context = getContext.call(this, kind, ...rest);
    if (context && kind.startsWith("webgl")) contexts.add(context);
    return context;
  };
  let workers = 0;
  window.Worker = class extends Worker {
    #alive = true;
    constructor(...given) {
      super(...given);
      workers += 1;
    }
    terminate() {
      if (this.#alive) workers -= 1;
      this.#alive = false;
      super.terminate();
    }
  };
  window.held = () => ({
    contexts: [...contexts].filter((context) => !context.isContextLost()).length,
    workers,
  });
}`;

async function openView(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
  before = "",
): Promise<View> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: "zh-CN",
    reducedMotion: "reduce",
    ...options,
  });
  context.setDefaultTimeout(30_000);
  await context.addInitScript(before);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.goto(url);
  return { page, complaints, close: () => context.close() };
}
