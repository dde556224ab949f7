/** Whether the pointer draws a lasso on the canvas instead of moving it. */
import { create } from "zustand";

/** The store itself; change it through `setLasso`. */
export const useLasso = create<{ readonly active: boolean }>(() => ({ active: false }));

/** Takes up the lasso, or puts it away. */
export function setLasso(active: boolean): void {
  useLasso.setState({ active });
}
