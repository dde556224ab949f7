/** The panel of paths as a person fills it. */
import type { Locator } from "playwright-core";

/** Chooses 罗湖口岸 and 文锦渡口岸 as the ends, by mouse or finger. */
export async function choosePortsAsEnds(panel: Locator, press: "click" | "tap"): Promise<void> {
  for (const [end, typed, name] of [
    ["起点", "lhka", /罗湖口岸/],
    ["终点", "wjdka", /文锦渡口岸/],
  ] as const) {
    await panel.getByRole("combobox", { name: end }).fill(typed);
    await panel.getByRole("option", { name }).first()[press]();
  }
}
