/** How sure a sentence is of the entities that it names. */
import type { EntityId } from "../model/ids.ts";
import type { Mention } from "../model/mention.ts";

/**
 * The confidence of the surest mention of each entity. What a fact says of an entity is right only where the
 * name is: its confidence is that of its rule times that of its least sure name (of two names in one
 * sentence, one is rarely wrong alone).
 */
export function surestMentions(mentions: readonly Mention[]): ReadonlyMap<EntityId, number> {
  const surest = new Map<EntityId, number>();
  for (const { entity, confidence } of mentions) {
    surest.set(entity, Math.max(surest.get(entity) ?? 0, confidence));
  }
  return surest;
}
