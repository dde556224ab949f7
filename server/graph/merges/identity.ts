/** Identities as the store keeps them: entities of their own, merged ones, and what was decided of them. */
import { z } from "zod";
import { ENTITY_TYPES } from "../../../ingest/model/ontology.ts";

export const IdentitySchema = z.object({
  id: z.string(),
  type: z.enum(ENTITY_TYPES),
  scope: z.string(),
  name: z.string(),
  /** Identities with the same key are surely the same thing. */
  key: z.string(),
});
/** What an entity's id is made of, and the key under which others of the same thing are found. */
export type Identity = z.output<typeof IdentitySchema>;

export const VERDICTS = ["same", "different"] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What a person decided of two identities. */
export interface Decision {
  readonly id: string;
  readonly verdict: Verdict;
  readonly one: Identity;
  readonly other: Identity;
  /** Which of the two gives the entity its name; null leaves it to the rule. */
  readonly keep: string | null;
}
