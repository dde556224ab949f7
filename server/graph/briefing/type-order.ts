/** Works before facilities, and these before plans: what a planner asks for first. */
import { ENTITY_TYPES, type EntityType } from "../../contract/vocabulary.ts";

const FIRST: readonly EntityType[] = [
  ...([
    "Project",
    "Route",
    "Platform",
    "Port",
    "Area",
    "Organization",
    "Place",
    "Program",
  ] as const),
];
const ORDER = [...FIRST, ...ENTITY_TYPES.filter((type) => !FIRST.includes(type))];

/** For sorting; things of one type keep their order. */
export function byType(a: { readonly type: EntityType }, b: { readonly type: EntityType }): number {
  return ORDER.indexOf(a.type) - ORDER.indexOf(b.type);
}
