/** Who asks for the keyboard to be brought to what shows the canvas, which may not be drawn yet. */
import { create } from "zustand";

/** The store itself. */
export const useStageFocus = create<{ readonly wanted: boolean }>(() => ({ wanted: false }));

/** Brings the keyboard to picture, list or tree as soon as it is there. */
export function wantStageFocus(): void {
  useStageFocus.setState({ wanted: true });
}
