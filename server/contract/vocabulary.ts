/** The ontology as schemas: the words that requests and replies are made of. */
import { z } from "zod";
import {
  DISTRICT_LEVELS,
  ENTITY_TYPES,
  METRIC_KINDS,
  PARTS,
  RELATION_SIGNATURES,
  RELATION_TYPES,
  STATUSES,
} from "../../ingest/model/ontology.ts";

export { DISTRICT_LEVELS, ENTITY_TYPES, RELATION_TYPES, STATUSES };

export const EntityTypeSchema = z.enum(ENTITY_TYPES);
export const RelationTypeSchema = z.enum(RELATION_TYPES);
export const StatusSchema = z.enum(STATUSES);
export const PartSchema = z.enum(PARTS);
export const MetricKindSchema = z.enum(METRIC_KINDS);
export const DistrictLevelSchema = z.enum(DISTRICT_LEVELS);
export const DirectionSchema = z.enum(["out", "in"]);

/** Whether a relation says the same of both its ends: it has no arrow. */
export function isSymmetric(relation: RelationType): boolean {
  return RELATION_SIGNATURES[relation].symmetric;
}

export type EntityType = z.infer<typeof EntityTypeSchema>;
export type RelationType = z.infer<typeof RelationTypeSchema>;
export type Status = z.infer<typeof StatusSchema>;
export type Part = z.infer<typeof PartSchema>;
export type MetricKind = z.infer<typeof MetricKindSchema>;
export type DistrictLevel = z.infer<typeof DistrictLevelSchema>;
/** As seen from the entity in the middle: "out" where it is the head. */
export type Direction = z.infer<typeof DirectionSchema>;
