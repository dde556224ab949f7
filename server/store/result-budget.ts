/** How large a person's result may be: rows alone do not bound it, for one row may hold a million values. */
import type { PlainValue } from "./graph-store.ts";

// Roughly the bytes of its JSON: 4,000 letters a row where there are a thousand. Reading and writing it holds up whoever
// else asks, and so many may come at once.
const MAX_SIZE = 4 * 1024 * 1024;
const VALUE_SIZE = 8;

/** Counts what a result takes. */
export class ResultBudget {
  #left: number;

  constructor(size = MAX_SIZE) {
    this.#left = size;
  }

  /** Takes a row's size off; false where it no longer fits. */
  takes(row: readonly PlainValue[]): boolean {
    this.#spend(row);
    return this.#left >= 0;
  }

  #spend(value: PlainValue): void {
    if (this.#left < 0) return;
    this.#left -= VALUE_SIZE;
    if (typeof value === "string") this.#left -= value.length;
    if (typeof value !== "object" || value === null) return;
    for (const [key, item] of Object.entries<PlainValue>(
      value as Readonly<Record<string, PlainValue>>,
    )) {
      if (this.#left < 0) return;
      if (!Array.isArray(value)) this.#left -= key.length;
      this.#spend(item);
    }
  }
}
