/** The canvas as a page keeps it across a reload: what tests know of it besides what is seen. */
import type { Page } from "playwright-core";
import { z } from "zod";

/** What a view of the API holds, as far as tests look. */
const StateSchema = z.object({
  nodes: z.array(z.tuple([z.string(), z.number(), z.number()])),
  pinned: z.array(z.string()),
  hidden: z.array(z.string()),
  groups: z.array(z.object({ name: z.string(), members: z.array(z.string()) })),
  expansions: z.array(z.tuple([z.string(), z.array(z.string())])),
  filters: z.record(z.string(), z.unknown()),
});

export type KeptCanvas = z.infer<typeof StateSchema>;

/** The canvas of a page, once it has come to rest. */
export async function keptCanvas(page: Page): Promise<KeptCanvas> {
  let kept = "";
  for (let last = "-"; kept === "" || kept !== last;) {
    last = kept;
    await page.waitForTimeout(700);
    kept = await page.evaluate(() => sessionStorage.getItem("zhengtu.canvas") ?? "");
  }
  return StateSchema.parse(z.object({ state: z.unknown() }).parse(JSON.parse(kept)).state);
}
