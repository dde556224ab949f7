/** Filters as JSON and back: sets become lists; what is not understood is left at its neutral value. */
import { z } from "zod";
import type { ViewState } from "../../../server/contract/view.ts";
import type { Filters, Range } from "./types.ts";
import { NO_FILTERS } from "./types.ts";

type PackedFilters = ViewState["filters"];
type JsonValue = PackedFilters[string];

/** Only what differs from no filters. */
export function packFilters(filters: Filters): PackedFilters {
  const parts = Object.entries(filters).flatMap(([key, value]) => {
    const packed = value instanceof Set ? [...value].toSorted() : (value as JsonValue);
    const neutral = NO_FILTERS[key as keyof Filters] as unknown;
    const same = value instanceof Set ? value.size === 0 : equal(packed, neutral as JsonValue);
    return same ? [] : [[key, packed] as const];
  });
  return Object.fromEntries(parts);
}

/** The filters that `packed` tells of. It may come from a stranger's link: shapes that do not fit are passed over. */
export function unpackFilters(packed: unknown): Filters {
  if (typeof packed !== "object" || packed === null) return NO_FILTERS;
  const given = packed as Readonly<Record<string, unknown>>;
  const parts = Object.entries(NO_FILTERS).map(([key, neutral]: [string, unknown]) => {
    const value = given[key];
    if (neutral instanceof Set) {
      return [key, Array.isArray(value) ? new Set<unknown>(value) : neutral] as const;
    }
    const fits = value !== undefined && sameShape(value, neutral) && isSound(key, value);
    return [key, fits ? value : neutral] as const;
  });
  return Object.fromEntries(parts) as unknown as Filters;
}

/** Whether a part that may be null is null or what it should be. */
function isSound(key: string, value: unknown): boolean {
  if (NO_FILTERS[key as keyof Filters] !== null || value === null) return true;
  return key === "measure" ? MeasureSchema.safeParse(value).success : isRange(value);
}

const MeasureSchema = z.object({
  indicator: z.string(),
  unit: z.string(),
  range: z.custom<Range>(isRange),
  values: z.record(z.string(), z.number()),
});

function isRange(value: unknown): value is Range {
  return (
    Array.isArray(value) &&
    value.length === 2 &&
    value.every((end) => typeof end === "number" && Number.isFinite(end))
  );
}

function equal(one: JsonValue, other: JsonValue): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

// A neutral null stands for "not set": any plain value may stand there.
function sameShape(value: unknown, neutral: unknown): boolean {
  if (neutral === null || value === null) return true;
  if (typeof value !== typeof neutral || Array.isArray(value) !== Array.isArray(neutral)) {
    return false;
  }
  if (typeof neutral !== "object" || Array.isArray(neutral)) return true;
  const known = neutral as Readonly<Record<string, unknown>>;
  return Object.entries(known).every(([key, part]) =>
    sameShape((value as Readonly<Record<string, unknown>>)[key] ?? null, part),
  );
}
