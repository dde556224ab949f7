/** Imports that are cut off by the end of the server, as a person sees them. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { varyReport } from "../../bench/reports/vary-samples.ts";
import { type Explorer, axeFindings, hasChromium, startExplorer } from "./explorer.ts";

const FILES = 5;

describe.skipIf(!hasChromium)("imports and a server that is killed", { timeout: 600_000 }, () => {
  let explorer: Explorer;
  beforeAll(async () => {
    explorer = await startExplorer();
  }, 600_000);
  afterAll(() => explorer.close());

  it("go on by themselves and are told to the end, in the open page and after a reload", async () => {
    const { page, close } = await explorer.open("/documents");
    page.setDefaultTimeout(240_000);
    const files = Array.from({ length: FILES }, (_, number) => varyReport(number));
    await page.locator('input[type="file"]').setInputFiles(
      files.map(({ name, bytes }) => ({
        ...{ name, mimeType: "text/markdown", buffer: Buffer.from(bytes) },
      })),
    );
    const list = page.getByRole("region", { name: "导入进度" });
    await list.locator(".job-done").first().waitFor();
    await explorer.kill();
    await explorer.revive();
    const isDone = (name: string) =>
      list.locator(".job-done").filter({ hasText: name }).first().waitFor();
    for (const { name } of files) await isDone(name);
    await page.reload();
    for (const { name } of files) await isDone(name);
    expect(await axeFindings(page)).toEqual([]);
    await close();
  });
});
