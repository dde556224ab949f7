/** Colours that tell something other than the type: a series for kinds without an order, a scale for what has one. */
import type { Mode } from "../../paper/inks.ts";

/** One colour in both modes. */
export type Tint = Readonly<Record<Mode, string>>;

/** Kinds without an order, the biggest first. */
const SERIES: readonly Tint[] = pairs(
  ["#2b6896", "#7fb3e0"],
  ["#a8500f", "#eda36b"],
  ["#3a7540", "#86c98a"],
  ["#98305f", "#e08fb4"],
  ["#6a4da3", "#b7a0ec"],
  ["#0f7370", "#5fc9c4"],
  ["#806200", "#d9bc4e"],
  ["#9e3a2c", "#ef8f83"],
  ["#4d5d78", "#a9b8d2"],
  ["#66631f", "#c1bf63"],
);

/** What small groups share, and what is not stated. */
const REST: Tint = { light: "#767b7d", dark: "#8b979b" };

/**
 * From little to much, from old to new: steps of the scale "inferno" by N. Smith and S. van der Walt (2015,
 * https://bids.github.io/colormap/, CC0), which stays in order for every kind of colour vision. Of it only what stands
 * out from the ground and under a pictogram is used; the strongest is what stands out most, in both modes.
 */
const SCALE: readonly Tint[] = pairs(
  ["#ea632a", "#bf3952"],
  ["#cc4248", "#df5337"],
  ["#a62d60", "#f47918"],
  ["#7d1e6d", "#fca60c"],
  ["#520e6d", "#f6d746"],
  ["#260c51", "#fcffa4"],
);

/**
 * Nine kinds that every kind of colour vision tells apart, in both modes: hues alone cannot do that for so many, so
 * most are steps of the scale, which differ in lightness too.
 */
const KINDS: readonly Tint[] = [8, 9, 4].flatMap((rank) => SERIES[rank] ?? []).concat(SCALE);

/** The tint of one of few kinds that have to be told apart by everybody. */
export function kindTint(rank: number): Tint {
  return KINDS[rank] ?? REST;
}

/** Hues that every kind of colour vision tells apart in both modes: orange, green, rose, purple, slate. */
const HUES: readonly Tint[] = [1, 2, 3, 4, 8].flatMap((rank) => SERIES[rank] ?? []);

/** One of the few colours that have a name of their own. */
export function hueTint(rank: number): Tint {
  return HUES[rank] ?? REST;
}

/** The tint of a kind by its rank. */
export function seriesTint(rank: number): Tint {
  return SERIES[rank] ?? REST;
}

/** The tint of one of so many steps, from pale to strong. */
export function scaleTint(step: number, steps: number): Tint {
  // What stands alone is the newest and the most there is.
  const share = steps < 2 ? 1 : step / (steps - 1);
  const at = share * (SCALE.length - 1);
  const [below, above] = [SCALE[Math.floor(at)], SCALE[Math.ceil(at)]];
  if (!below || !above) return REST;
  const between = at - Math.floor(at);
  return {
    light: mixed(below.light, above.light, between),
    dark: mixed(below.dark, above.dark, between),
  };
}

/** The colour of a tint in a mode; null for the one that the rest shares. */
export function tintColor(tint: Tint | null, mode: Mode): string {
  return (tint ?? REST)[mode];
}

function pairs(...given: readonly (readonly [light: string, dark: string])[]): readonly Tint[] {
  return given.map(([light, dark]) => ({ light, dark }));
}

/** A colour between two of the form `#rrggbb`. */
function mixed(one: string, other: string, share: number): string {
  const parts = [1, 3, 5].map((start) => {
    const [from, to] = [one, other].map((color) =>
      Number.parseInt(color.slice(start, start + 2), 16),
    );
    return Math.round((from ?? 0) * (1 - share) + (to ?? 0) * share);
  });
  return `#${parts.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}
