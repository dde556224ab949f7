/** Whether the forces of the layout are being adjusted. */
import { create } from "zustand";

/** The store itself; change it through `setTuning`. */
export const useTuning = create<{ readonly active: boolean }>(() => ({ active: false }));

/** Opens the panel of the forces, or shuts it. */
export function setTuning(active: boolean): void {
  useTuning.setState({ active });
}
