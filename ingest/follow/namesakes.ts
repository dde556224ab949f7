/**
 * Two things of one name in one place: a plan that renews 滨江公园 has one that stands, a report of a newly built
 * 滨江公园 speaks of another, or calls a rebuilding a building. Which, no name tells: the reader is told of both.
 */
import { CREATING_WORDS, RENEWING_WORDS } from "../lexicon/follow-words.ts";
import type { EntityType, Part } from "../model/ontology.ts";
import type { Span } from "../model/span.ts";
import type { IndexedReport } from "./index-report.ts";
import type { Step } from "./model.ts";
import { clauseWith } from "./read-step.ts";

/** What a clause makes of a thing: it is new, or it stood before. */
type Work = "new" | "standing" | null;

/** What stands in a place and may have a second of its name; an institution that is newly built has moved. */
const BUILT: ReadonlySet<EntityType> = new Set(["Place", "Area", "Route"]);

interface Thing {
  readonly id: string;
  readonly type: EntityType;
}

/** Tells of each clause of a later report whether it may speak of another thing of the promised one's name. */
export function namesakeTest(
  entity: Thing,
  made: readonly Step[],
  known: readonly IndexedReport[],
): (text: string, span: Span) => boolean {
  if (!BUILT.has(entity.type)) return () => false;
  const promised = worksOf(entity, known, "plan", new Set(made.map(({ sentence }) => sentence)));
  const isStanding = promised.has("standing") && !promised.has("new");
  const isSecond =
    promised.has("new") &&
    !promised.has("standing") &&
    worksOf(entity, known, "review").has("standing");
  return (text, span) => isSecond || (isStanding && workIn(clauseWith(text, span)) === "new");
}

/** What the sentences of a part make of the thing; only those in `among`, where that is given. */
function worksOf(
  { id }: Thing,
  reports: readonly IndexedReport[],
  part: Part,
  among?: ReadonlySet<string>,
): ReadonlySet<Work> {
  const works = reports.flatMap(({ report, spansIn }) =>
    report.sentences.flatMap((sentence) => {
      if (sentence.part !== part || (among && !among.has(sentence.id))) return [];
      const spans = (spansIn.get(sentence.id) ?? []).filter(({ entity }) => entity === id);
      return spans.map((span) => workIn(clauseWith(sentence.text, span)));
    }),
  );
  return new Set(works);
}

/** Where a clause has words of both kinds they may be of two things, and nothing is told. */
function workIn(clause: string): Work {
  const isNew = CREATING_WORDS.some((word) => clause.includes(word));
  const isStanding = RENEWING_WORDS.some((word) => clause.includes(word));
  if (isNew === isStanding) return null;
  return isNew ? "new" : "standing";
}
