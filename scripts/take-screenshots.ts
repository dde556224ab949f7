/**
 * Takes the pictures of the README from a running server that holds the samples:
 * `npx tsx scripts/take-screenshots.ts [http://localhost:8080]`. Look at them before committing them.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Page, chromium } from "playwright-core";
import { z } from "zod";

const BASE = process.argv[2] ?? "http://localhost:8080";
const FOLDER = join(import.meta.dirname, "../docs/images");
const BROWSERS = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const SETTLE_MS = 5000;
const TOUR_SEEN = `localStorage.setItem("zhengtu.tour", JSON.stringify({ state: { seen: true }, version: 0 }));`;

const SearchReply = z.object({
  items: z.array(z.object({ entity: z.object({ id: z.string() }) })),
});
const Documents = z.object({ items: z.array(z.object({ id: z.string(), place: z.string() })) });
const Places = z.object({ items: z.array(z.object({ place: z.string(), placePath: z.string() })) });

async function ask<T>(path: string, reply: z.ZodType<T>): Promise<T> {
  const response = await fetch(`${BASE}${path}`);
  return reply.parse(await response.json());
}

async function findPort(): Promise<string> {
  const { items } = await ask(
    `/api/search?q=${encodeURIComponent("罗湖口岸")}&type=Port`,
    SearchReply,
  );
  const [hit] = items;
  if (!hit) throw new Error(`${BASE} holds no 罗湖口岸: load the samples first`);
  return hit.entity.id;
}

/** The address of each picture by its name. */
async function listPictures(): Promise<ReadonlyMap<string, string>> {
  const port = await findPort();
  const { items } = await ask("/api/documents", Documents);
  const document = items.find((each) => each.place === "罗湖区")?.id ?? "";
  const places = await ask("/api/promises/places", Places);
  const followed = places.items.find((each) => each.place === "澜浦区")?.placePath ?? "";
  return new Map([
    ["overview", "/"],
    ["port", `/?focus=${port}`],
    ["entity", `/entity/${port}`],
    ["document", `/documents/${document}`],
    ["query", "/queries/promises-followed"],
    ["promises", `/promises?place=${encodeURIComponent(followed)}`],
    ["numbers", `/numbers?indicator=${encodeURIComponent("生产总值")}`],
  ]);
}

async function openPage(): Promise<{ page: Page; close: () => Promise<void> }> {
  const executablePath = BROWSERS.find((path) => existsSync(path));
  if (executablePath === undefined) throw new Error("No Chromium: apt-get install chromium");
  const browser = await chromium.launch({
    executablePath,
    args: [
      "--no-sandbox",
      "--use-gl=angle",
      "--use-angle=swiftshader",
      "--enable-unsafe-swiftshader",
    ],
  });
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: "zh-CN" });
  await page.addInitScript(TOUR_SEEN);
  return { page, close: () => browser.close() };
}

async function main(): Promise<void> {
  const pictures = await listPictures();
  const { page, close } = await openPage();
  try {
    for (const [name, path] of pictures) {
      await page.goto(`${BASE}${path}`, { waitUntil: "networkidle" });
      await page.waitForTimeout(SETTLE_MS);
      await page.screenshot({ path: join(FOLDER, `${name}.png`) });
      console.log(`docs/images/${name}.png`);
    }
  } finally {
    await close();
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
