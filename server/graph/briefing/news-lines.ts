/** What is new: things that the latest report names and the one before does not, and relations said by the latest alone. */
import type { BriefingLine } from "../../contract/briefing.ts";
import type { EntityPage } from "../../contract/entity.ts";
import type { Comparison } from "../../contract/follow.ts";
import type { EntityType } from "../../contract/vocabulary.ts";
import type { GraphStore } from "../../store/graph-store.ts";
import { compareRead } from "../compare/comparison.ts";
import type { ReadReport } from "../promises/read-reports.ts";
import { lineOf } from "./make-part.ts";
import { relationText } from "./relation-lines.ts";
import { byType } from "./type-order.ts";
import type { BriefingWords } from "./words.ts";

/** Things that a reader asks about; districts and bodies are new only to the text. */
const NEWS: ReadonlySet<EntityType> = new Set([
  ...(["Project", "Program", "Platform", "Route", "Area", "Event", "Award"] as const),
]);

/** The last two years of a place's reports side by side, null where it has but one. */
export async function compareLast(
  store: GraphStore,
  reports: readonly ReadReport[],
): Promise<Comparison | null> {
  const byYear = reports.toSorted((a, b) => a.report.year - b.report.year);
  const now = byYear.at(-1);
  const before = byYear.findLast(({ report }) => report.year < (now?.report.year ?? 0));
  return before === undefined || now === undefined ? null : compareRead(store, before, now);
}

/** One line for each thing that only the later report has. */
export function newThingLines(comparison: Comparison, words: BriefingWords): BriefingLine[] {
  const { items, left, right } = comparison;
  return items.toSorted(byType).flatMap(({ change, name, type, right: side }) => {
    if (change !== "new" || side === null || !NEWS.has(type)) return [];
    const years = { before: left.year, now: right.year };
    const text = words.newThing({ name, type, areas: [] }, years, side.status);
    return [lineOf([text], side.sentence === "" ? [] : [side.sentence])];
  });
}

/** One line for each relation of an entity that only the latest of its documents states. */
export function newRelationLines(page: EntityPage, words: BriefingWords): BriefingLine[] {
  const years = page.documents.flatMap(({ year }) => year ?? []);
  const latest = Math.max(...years);
  if (new Set(years).size < 2) return [];
  return page.relations.items.flatMap((item) => {
    const { evidence, total } = item;
    const isNew = evidence.every(({ sentence }) => sentence.document.year === latest);
    // Only the first sentences are here: where there are more, an older one may say it too.
    if (!isNew || evidence.length === 0 || total > evidence.length) return [];
    const text = words.newRelation(relationText(page.entity, item, words), latest);
    return [lineOf([text], evidence.map(({ sentence }) => sentence.id).slice(0, 1))];
  });
}
