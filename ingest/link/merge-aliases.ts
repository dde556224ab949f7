/** Which names of one document are the same thing though they are not the same word. */
import { nameKey } from "../identity/name-key.ts";
import type { EntityType } from "../model/ontology.ts";

/** A thing under its names so far. */
export interface NamedThing {
  readonly type: EntityType;
  /** The fullest name. */
  readonly name: string;
}

const WORKS_ENDING = /^(?:改造|建设|提升|整治|升级|重建|扩建)?(?:项目|工程)$/u;
const LEANS_ON_PLACE: ReadonlySet<EntityType> = new Set<EntityType>([
  "Program",
  "Organization",
  "Event",
  "Place",
  "Platform",
]);

/** Whether `full` is `short` with the noun of the works added: 深南东路东延 and 深南东路东延项目. */
function addsWorksNoun(short: string, full: string): boolean {
  return full.startsWith(short) && WORKS_ENDING.test(full.slice(short.length));
}

/** Whether `full` is `short` with one of the document's own divisions before it. */
function addsOwnDivision(short: string, full: string, divisions: ReadonlySet<string>): boolean {
  return full.endsWith(short) && divisions.has(full.slice(0, full.length - short.length));
}

/** Whether two names of one type in one document name the same thing; `divisions` are its own, full and short. */
export function isSameThing(
  one: NamedThing,
  other: NamedThing,
  divisions: ReadonlySet<string>,
): boolean {
  if (one.type !== other.type) return false;
  const [short, full] = [nameKey(one.name), nameKey(other.name)].sort(
    (a, b) => a.length - b.length,
  );
  if (short === undefined || full === undefined) return false;
  if (short === full) return true;
  if (one.type === "Project" && addsWorksNoun(short, full)) return true;
  return (
    LEANS_ON_PLACE.has(one.type) && short.length >= 4 && addsOwnDivision(short, full, divisions)
  );
}
