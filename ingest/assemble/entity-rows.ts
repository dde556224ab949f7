/** Entities with every name the document uses for them, and the places where it does. */
import { identityKey } from "../identity/identity-key.ts";
import type { Entity } from "../model/entity.ts";
import type { EntityRow, MentionRow } from "../model/graph-batch.ts";
import type { EntityId } from "../model/ids.ts";
import type { Mention } from "../model/mention.ts";
import { type SentenceOrder, dropRepeated, placeOf, sortByKey } from "./row-order.ts";

/** One row an entity; one without mention (the reporting district, say) is kept with count 0. */
export function toEntityRows(
  entities: readonly Entity[],
  mentions: readonly MentionRow[],
): readonly EntityRow[] {
  const mentionsOf = new Map<EntityId, MentionRow[]>();
  for (const mention of mentions) {
    const known = mentionsOf.get(mention.entity);
    if (known) known.push(mention);
    else mentionsOf.set(mention.entity, [mention]);
  }
  const rows = entities.map((entity) => toEntityRow(entity, mentionsOf.get(entity.id) ?? []));
  return sortByKey(rows, (row) => [row.id]);
}

/** One row a mention, in reading order. */
export function toMentionRows(
  mentions: readonly Mention[],
  order: SentenceOrder,
): readonly MentionRow[] {
  const sorted = sortByKey(mentions, (mention) => [
    placeOf(order, mention.sentence),
    mention.start,
    mention.end,
    mention.entity,
    -mention.confidence,
    mention.rule,
  ]);
  const once = dropRepeated(sorted, ({ sentence, start, end, entity }) => [
    sentence,
    start,
    end,
    entity,
  ]);
  return once.map(({ sentence, entity, start, end, text, rule, confidence }) => ({
    sentence,
    entity,
    start,
    end,
    text,
    rule,
    confidence,
  }));
}

function toEntityRow(entity: Entity, mentions: readonly MentionRow[]): EntityRow {
  const { id, type, name, scope, level } = entity;
  const names = new Set([name, ...entity.aliases, ...mentions.map(({ text }) => text)]);
  return {
    ...{ id, type, name, scope, level },
    key: identityKey(entity),
    names: [...names].sort(),
    mentions: mentions.length,
  };
}
