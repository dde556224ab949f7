/** The promises page's address: place, filters, view and the open promise, so that a link shows the same. */
import type { PromiseFilter } from "../../../server/contract/follow.ts";
import { PROMISE_STATES } from "../../../server/contract/follow.ts";

export type PromiseLayout = "table" | "timeline";

export interface PromiseAddress {
  readonly place: string;
  /** Places that are read together with it. */
  readonly together: readonly string[];
  readonly filter: PromiseFilter;
  readonly layout: PromiseLayout;
  /** The id of the promise whose story is open, "" for none. */
  readonly open: string;
}

const LISTS = ["year", "type", "state", "area"] as const;

/** The address from the query string; what it does not know it leaves out. */
export function readAddress(search: URLSearchParams): PromiseAddress {
  const list = (key: string) => (search.get(key) ?? "").split(",").filter((part) => part !== "");
  return {
    place: search.get("place") ?? "",
    together: list("with"),
    filter: {
      year: list("year").map(Number).filter(Number.isInteger),
      type: list("type"),
      state: list("state").flatMap((word) => PROMISE_STATES.find((state) => state === word) ?? []),
      area: list("area"),
      q: search.get("q") ?? "",
    },
    layout: search.get("view") === "timeline" ? "timeline" : "table",
    open: search.get("promise") ?? "",
  };
}

/** The query string of an address; nothing that says nothing. */
export function writeAddress({ place, together, filter, layout, open }: PromiseAddress): string {
  const search = new URLSearchParams();
  const set = (key: string, value: string) => {
    if (value !== "") search.set(key, value);
  };
  set("place", place);
  set("with", together.join(","));
  for (const key of LISTS) set(key, filter[key].join(","));
  set("q", filter.q);
  if (layout !== "table") set("view", layout);
  set("promise", open);
  return search.toString();
}

export const NO_FILTER: PromiseFilter = { year: [], type: [], state: [], area: [], q: "" };
