/**
 * A kept canvas as an address that opens it on another machine: ids are made from content, so it
 * works wherever the same reports were read. Positions go into the fragment, which no server sees.
 */
import { IdSchema } from "../../../server/contract/common.ts";
import type { ViewState } from "../../../server/contract/view.ts";
import { PLAIN_LOOKS } from "../looks/types.ts";

/** Entities that a link carries at most; bigger canvases are saved as views. */
export const MAX_LINKED = 300;

/** The address, below the site's own. */
export function viewLink(state: ViewState): string {
  const nodes = state.nodes.slice(0, MAX_LINKED);
  const place = new Map(nodes.map(([id], index) => [id, index]));
  const places = (ids: readonly string[]) => ids.flatMap((id) => place.get(id) ?? []).join(".");
  const params: [string, string][] = [
    ["sel", state.selected ?? ""],
    ["pin", places(state.pinned)],
    ["hide", places(state.hidden)],
    ["filter", Object.keys(state.filters).length > 0 ? JSON.stringify(state.filters) : ""],
    ["looks", linkLooks(state.looks)],
    ["from", state.origin ?? ""],
  ];
  const rest = new URLSearchParams(params.filter(([, value]) => value !== "")).toString();
  const at = nodes.map(([, x, y]) => `${pack(x)}_${pack(y)}`).join(".");
  const ids = nodes.map(([id]) => id).join(",");
  return `/?nodes=${ids}${rest === "" ? "" : `&${rest}`}#at=${at}`;
}

export interface LinkedView {
  readonly state: ViewState;
  /** Whether the link says where everything stands. */
  readonly placed: boolean;
}

/** What an address asks for; null where it names no entities. Whatever else it says may be nonsense. */
export function readLink(search: string, hash: string): LinkedView | null {
  const params = new URLSearchParams(search);
  const ids = (params.get("nodes") ?? "").split(",").filter((id) => IdSchema.safeParse(id).success);
  if (ids.length === 0) return null;
  const spots = hash.startsWith("#at=") ? hash.slice(4).split(".") : [];
  const points = spots.map((spot) => spot.split("_").map((part) => Number.parseInt(part, 36)));
  const placed = points.length === ids.length && points.flat().every(Number.isFinite);
  const named = (key: string) =>
    (params.get(key) ?? "")
      .split(".")
      .flatMap((index) => (index === "" ? [] : (ids[+index] ?? [])));
  const [color = "", size = "", ground = ""] = (params.get("looks") ?? "").split(".");
  const state: ViewState = {
    nodes: ids.map((id, index) => {
      const [x = 0, y = 0] = placed ? (points[index] ?? []) : [];
      return [id, x, y];
    }),
    ...{ pinned: named("pin"), hidden: named("hide") },
    filters: readFilters(params.get("filter")),
    looks: { color, size, ground },
    selected: params.get("sel"),
    origin: params.get("from"),
  };
  return { state, placed };
}

function linkLooks(looks: ViewState["looks"]): string {
  const { color, size, ground } = { ...PLAIN_LOOKS, ...looks };
  const written = [color, size, ground].join(".");
  return written === Object.values(PLAIN_LOOKS).join(".") ? "" : written;
}

function readFilters(text: string | null): ViewState["filters"] {
  try {
    const value: unknown = JSON.parse(text ?? "{}");
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? (value as ViewState["filters"])
      : {};
  } catch {
    return {};
  }
}

function pack(value: number): string {
  return Math.round(value).toString(36);
}
