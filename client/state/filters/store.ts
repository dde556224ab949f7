/** The filters of the explorer. */
import { create } from "zustand";
import type { Filters } from "./producers.ts";
import { NO_FILTERS } from "./producers.ts";

/** The store itself; change it through `changeFilters`. */
export const useFilters = create<Filters>(() => NO_FILTERS);

/** Takes one step of the filters. */
export function changeFilters(step: (filters: Filters) => Filters): void {
  useFilters.setState((filters) => step(filters));
}
