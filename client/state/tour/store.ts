/** Whether this browser has seen the tour: shown once, on the first visit, and again only when asked for. */
import { create } from "zustand";
import { persist } from "zustand/middleware";

interface TourStore {
  readonly seen: boolean;
}

/** The store itself, kept in the browser's local storage. */
export const useTour = create<TourStore>()(
  persist((): TourStore => ({ seen: false }), { name: "zhengtu.tour" }),
);

/** Ends the tour for good. */
export function endTour(): void {
  useTour.setState({ seen: true });
}

/** Shows the tour again. */
export function beginTour(): void {
  useTour.setState({ seen: false });
}
