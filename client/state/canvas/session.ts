/** The canvas across a reload of the page: whole, however big, in this tab alone. */
import { ViewStateSchema } from "../../../server/contract/view.ts";
import type { ViewState } from "../../../server/contract/view.ts";

const KEY = "zhengtu.canvas";

/** The address that was written last in this visit. */
let written = "";

/** Notes what the canvas is while the page is at `address`. */
export function keepSession(address: string, state: ViewState): void {
  written = address;
  try {
    sessionStorage.setItem(KEY, JSON.stringify({ address, state }));
  } catch {
    // Storage is full or forbidden: the address alone brings back what it can.
  }
}

/** Whether the page itself wrote this address for the canvas that it shows. */
export function isWritten(address: string): boolean {
  return address === written;
}

/** What was on the canvas when the page was at `address`; null where nothing is known. */
export function recallSession(address: string): ViewState | null {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? "null");
    if (typeof kept !== "object" || kept === null) return null;
    if (!("address" in kept) || kept.address !== address || !("state" in kept)) return null;
    const parsed = ViewStateSchema.safeParse(kept.state);
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
