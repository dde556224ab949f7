/**
 * A kept canvas as an address that opens it on another machine: ids are made from content, so it
 * works wherever the same reports were read. Positions go into the fragment, which no server sees.
 */
import { IdSchema } from "../../../server/contract/common.ts";
import { MAX_RULES } from "../../../server/contract/rule.ts";
import type { ViewState } from "../../../server/contract/view.ts";
import { ViewGroupSchema, ViewStateSchema } from "../../../server/contract/view.ts";
import { readRule } from "../looks/rules.ts";
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
    ["exp", linkExpansions(state.expansions, places)],
    ["filter", Object.keys(state.filters).length > 0 ? JSON.stringify(state.filters) : ""],
    ["looks", linkLooks(state.looks)],
    ["of", linkIndicator(state.looks)],
    ["force", linkForce(state.force)],
    ["from", state.origin ?? ""],
  ];
  for (const { name, members } of state.groups) {
    const here = places(members);
    if (here.includes(".")) params.push(["group", `${here}~${name}`]);
  }
  for (const rule of state.rules) params.push(["rule", JSON.stringify(rule)]);
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
  const idsAt = (places: string) =>
    places.split(".").flatMap((index) => (index === "" ? [] : (ids[+index] ?? [])));
  const named = (key: string) => idsAt(params.get(key) ?? "");
  const [color = "", size = "", ground = "", edge = ""] = (params.get("looks") ?? "").split(".");
  const state: ViewState = {
    nodes: ids.map((id, index) => {
      const [x = 0, y = 0] = placed ? (points[index] ?? []) : [];
      return [id, x, y];
    }),
    ...{ pinned: named("pin"), hidden: named("hide") },
    groups: params.getAll("group").flatMap((text) => readGroup(text, idsAt)),
    expansions: (params.get("exp") ?? "").split("_").flatMap((text) => readExpansion(text, idsAt)),
    filters: readFilters(params.get("filter")),
    looks: { color, size, edge, ground, ...readIndicator(params.get("of")) },
    rules: params
      .getAll("rule")
      .flatMap((text) => readRule(text) ?? [])
      .slice(0, MAX_RULES),
    force: readForce(params.get("force")),
    selected: params.get("sel"),
    origin: params.get("from"),
  };
  return { state, placed };
}

/** `3-4.5_7-8`: from the fourth entity the fifth and sixth were added, from the eighth the ninth. */
function linkExpansions(
  expansions: ViewState["expansions"],
  places: (ids: readonly string[]) => string,
): string {
  const parts = expansions.map(([id, added]) => [places([id]), places(added)]);
  return parts
    .filter(([from, added]) => from !== "" && added !== "")
    .map((part) => part.join("-"))
    .join("_");
}

type IdsAt = (places: string) => string[];

function readExpansion(text: string, idsAt: IdsAt): ViewState["expansions"] {
  const [from = "", places = ""] = text.split("-");
  const [id] = idsAt(from);
  const added = idsAt(places);
  return id === undefined || added.length === 0 ? [] : [[id, added]];
}

function readGroup(text: string, idsAt: IdsAt): ViewState["groups"] {
  const [places = "", ...name] = text.split("~");
  const group = ViewGroupSchema.safeParse({ name: name.join("~"), members: idsAt(places) });
  return group.success ? [group.data] : [];
}

type LinkedLook = "color" | "size" | "ground" | "edge";

function linkLooks(looks: ViewState["looks"]): string {
  const written = ({ color, size, ground, edge }: Readonly<Record<LinkedLook, string>>) =>
    [color, size, ground, edge].join(".");
  const given = written({ ...PLAIN_LOOKS, ...looks });
  return given === written(PLAIN_LOOKS) ? "" : given;
}

/** `亿元~生产总值`: the unit first, for no unit has that sign in it. */
function linkIndicator({ indicator, unit }: ViewState["looks"]): string {
  return indicator === undefined || unit === undefined ? "" : `${unit}~${indicator}`;
}

function readIndicator(text: string | null): ViewState["looks"] {
  const [unit, ...indicator] = (text ?? "").split("~");
  return unit === undefined || indicator.length === 0
    ? {}
    : { unit, indicator: indicator.join("~") };
}

/** `0.35_150_1`: gravity, scaling, and whether gravity is strong. */
function linkForce(force: ViewState["force"]): string {
  if (force === null) return "";
  return [force.gravity, force.scaling, Number(force.strongGravity)].join("_");
}

function readForce(text: string | null): ViewState["force"] {
  const [gravity, scaling, strong] = (text ?? "").split("_");
  const force = ViewStateSchema.shape.force.safeParse({
    ...{ gravity: Number(gravity ?? NaN), scaling: Number(scaling ?? NaN) },
    strongGravity: strong === "1",
  });
  return force.success ? force.data : null;
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
