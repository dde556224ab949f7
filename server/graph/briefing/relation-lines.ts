/** The relations of an entity as sentences. */
import type { Briefing, BriefingLine } from "../../contract/briefing.ts";
import type { EntityPage, RelatedEntity } from "../../contract/entity.ts";
import { lineOf } from "./make-part.ts";
import type { BriefingWords } from "./words.ts";

/** A relation read from its head to its tail. */
export function relationText(
  entity: { readonly name: string },
  { relation, direction, entity: other }: RelatedEntity,
  words: BriefingWords,
): string {
  const [head, tail] = direction === "out" ? [entity, other] : [other, entity];
  return words.relation(head.name, relation, tail.name);
}

/** One line for each, the most said first. */
export function relationLines(page: EntityPage, words: BriefingWords): BriefingLine[] {
  return page.relations.items
    .toSorted((a, b) => b.total - a.total)
    .map((item) =>
      lineOf(
        [relationText(page.entity, item, words)],
        item.evidence.slice(0, 1).map(({ sentence }) => sentence.id),
      ),
    );
}

/** The edges of the picture in words, for where it cannot be drawn. */
export function edgeTexts({ nodes, edges }: Briefing["graph"], words: BriefingWords): string[] {
  const names = new Map(nodes.map(({ id, name }) => [id, name]));
  return edges.map(({ source, type, target }) =>
    words.relation(names.get(source) ?? "", type, names.get(target) ?? ""),
  );
}
