/** Walking a page by the Tab key, and what a person without a mouse meets at each stop. */
import type { Page } from "playwright-core";

/** One place where the focus stops. */
export interface Stop {
  readonly name: string;
  readonly tag: string;
  /** Whether it shows that it has the focus. */
  readonly ringed: boolean;
  /** Whether something lies over it. */
  readonly covered: boolean;
}

/** What has the focus now; null where nothing has. */
export function stopOf(page: Page): Promise<Stop | null> {
  return page.evaluate(() => {
    const focused = findFocused();
    if (!focused) return null;
    const field = focused.matches("input, textarea, select") ? (focused as HTMLInputElement) : null;
    return {
      name: nameOf(focused, field).trim(),
      tag: `${focused.tagName.toLowerCase()}.${focused.className.toString()}`,
      ringed: carriersOf(focused).some((carrier, up) =>
        isRinged(carrier, field !== null && up < 4),
      ),
      covered: isCovered(field?.labels?.[0] ?? focused),
    };

    function findFocused(): HTMLElement | null {
      let found = document.activeElement;
      while (found?.shadowRoot?.activeElement) found = found.shadowRoot.activeElement;
      return found instanceof HTMLElement && found !== document.body ? found : null;
    }

    function nameOf(element: HTMLElement, input: HTMLInputElement | null): string {
      const label = element.getAttribute("aria-label") ?? input?.labels?.[0]?.innerText;
      return label || element.innerText || element.title || input?.placeholder || "";
    }

    // The ring of a field that is not drawn itself is on what stands for it.
    function carriersOf(element: HTMLElement): readonly Element[] {
      const carriers: Element[] = [element];
      for (let up = element.parentElement; up && carriers.length < 4; up = up.parentElement) {
        carriers.push(up);
      }
      const editor = (element.getRootNode() as ShadowRoot | Document).querySelector(".cm-focused");
      return editor ? [...carriers, editor] : carriers;
    }

    function isRinged(carrier: Element, mayGlow: boolean): boolean {
      const drawn = getComputedStyle(carrier);
      if (drawn.opacity === "0" || carrier.getBoundingClientRect().width < 4) return false;
      const outlined = [drawn, getComputedStyle(carrier, "::after")].some(
        ({ outlineStyle, outlineWidth }) => outlineStyle !== "none" && parseFloat(outlineWidth) > 0,
      );
      return outlined || (mayGlow && drawn.boxShadow !== "none");
    }

    function isCovered(element: HTMLElement): boolean {
      const { left, top, width, height } = element.getClientRects()[0] ?? new DOMRect();
      const over = document.elementFromPoint(left + width / 2, top + height / 2);
      if (width === 0 || over === null) return false;
      const holds = over.contains(element) || over.shadowRoot?.contains(element);
      return !holds && !element.contains(over);
    }
  });
}

/** What has the focus once its ring is drawn: some rings fade in. */
async function settledStop(page: Page): Promise<Stop | null> {
  for (let tries = 0; tries < 10; tries += 1) {
    const stop = await stopOf(page);
    if (!stop || stop.ringed) return stop;
    await page.waitForTimeout(50);
  }
  return stopOf(page);
}

/** Goes on to the next stop: by an arrow within a toolbar, which the Tab key leaves. */
async function pressOn(page: Page): Promise<void> {
  const inToolbar = page.locator("[role=toolbar] :focus");
  const before = await inToolbar.count();
  if (before > 0) {
    const same = await page.evaluateHandle(() => document.activeElement);
    await page.keyboard.press("ArrowRight");
    if (await same.evaluate((stop) => stop !== document.activeElement)) return;
  }
  await page.keyboard.press("Tab");
  // It comes back to the tool that was used last.
  if (before === 0 && (await inToolbar.count()) > 0) await page.keyboard.press("Home");
}

/** Presses Tab from the top of the view until the page is left, or `most` times. */
export async function walkStops(page: Page, most: number): Promise<readonly Stop[]> {
  await page.locator("#main").focus();
  const stops: Stop[] = [];
  for (let at = 0; at < most; at += 1) {
    await pressOn(page);
    const stop = await settledStop(page);
    if (!stop || stop.tag.includes("skip-link")) break;
    stops.push(stop);
  }
  return stops;
}

/** Goes by Tab to the stop of this name. */
export async function tabTo(page: Page, name: RegExp | string): Promise<void> {
  for (let at = 0; at < 160; at += 1) {
    const found = (await stopOf(page))?.name;
    if (found !== undefined && (typeof name === "string" ? found === name : name.test(found)))
      return;
    await pressOn(page);
  }
  throw new Error(`no stop is called ${String(name)}`);
}
