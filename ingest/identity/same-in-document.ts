/** Which things of one document are one though their names in normal form differ; each rule has a name to be shown. */
import type { EntityType } from "../model/ontology.ts";
import type { NormalForm } from "./normal-form.ts";
import { splitDivision } from "./split-division.ts";

/** A thing under the names that share a normal form. */
export interface NamedThing {
  readonly type: EntityType;
  readonly form: NormalForm;
  /** The names in one spelling each. */
  readonly keys: readonly string[];
}

/** Why two names of a document are one thing. */
export type AliasRule = "same-spelling" | "same-normal-form" | "own-division" | "school-short-form";

const LEANS_ON_PLACE: ReadonlySet<EntityType> = new Set<EntityType>([
  "Program",
  "Organization",
  "Event",
  "Place",
  "Platform",
  "Area",
  "Route",
  "Project",
]);
/** What is shorter may lean on any of the divisions above. */
const SHORTEST_STEM = 4;

/** The rule by which `thing` is the same as `other`, another of the document at `placePath`; null where none says so. */
export function sameInDocument(
  thing: NamedThing,
  other: NamedThing,
  placePath: string,
): AliasRule | null {
  if (thing.type !== other.type) return null;
  if (leansOn(thing, other, placePath)) return "own-division";
  if (isSchoolShort(thing, other)) return "school-short-form";
  return null;
}

/** 人才公园 and 深圳人才公园 in a report of a district of 深圳. */
function leansOn(thing: NamedThing, other: NamedThing, placePath: string): boolean {
  if (!LEANS_ON_PLACE.has(thing.type) || thing.form.stem !== other.form.stem) return false;
  if (thing.form.stem.length < SHORTEST_STEM) return false;
  const bare = thing.keys.every((key) => splitDivision(key, placePath).path === "");
  return bare && other.form.path !== "" && `${placePath}/`.startsWith(`${other.form.path}/`);
}

const SCHOOL = /^(?:大学|中学)$/u;

/** 深中 and 深圳中学: the first characters of place and school, where the school is called by its place alone. */
function isSchoolShort(thing: NamedThing, other: NamedThing): boolean {
  if (thing.type !== "Organization" || !SCHOOL.test(other.form.stem)) return false;
  return thing.keys.some((short) =>
    other.keys.some(
      (full) => short.length === 2 && short[0] === full[0] && short[1] === other.form.stem[0],
    ),
  );
}
