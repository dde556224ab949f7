/** What reports say is done or moving without a promise of it: from the table of works, and of one entity. */
import type { AreaTable } from "../../contract/areas.ts";
import type { BriefingLine } from "../../contract/briefing.ts";
import type { EntityPage } from "../../contract/entity.ts";
import type { Ledger, Promised } from "../../contract/follow.ts";
import type { Status } from "../../contract/vocabulary.ts";
import { lineOf } from "./make-part.ts";
import type { BriefingWords } from "./words.ts";

/** Works that a report says are completed and that no plan of the ledger holds. */
export function doneUnpromisedLines(
  table: AreaTable,
  ledger: Ledger,
  words: BriefingWords,
): BriefingLine[] {
  const promised = new Set(ledger.items.flatMap(namesOf));
  const sentences = new Map(table.sentences.map((sentence) => [sentence.id, sentence]));
  const areas = new Map(table.areas.map(({ id, name }) => [id, name]));
  return table.items
    .flatMap((work) => {
      const step = work.steps.findLast(({ status }) => status === "completed");
      if (step === undefined || promised.has(work.id) || promised.has(work.name)) return [];
      const year = sentences.get(step.sentence)?.document.year ?? null;
      const thing = {
        ...{ name: work.name, type: work.type },
        areas: work.areas.flatMap(({ id }) => areas.get(id) ?? []),
      };
      return [
        { year, line: lineOf([words.doneUnpromised(thing, year, step.verb)], [step.sentence]) },
      ];
    })
    .toSorted((a, b) => (b.year ?? 0) - (a.year ?? 0))
    .map(({ line }) => line);
}

/** What a promise goes by: its entity, its name, and the names that later reports have for it. */
function namesOf(promise: Promised): readonly string[] {
  if (promise.kind === "target") return [];
  return [promise.entity, promise.name, ...promise.steps.map(({ name }) => name)];
}

/** What is said of the entity's own progress, in the order of its life. */
export function progressLines(
  { entity, status }: EntityPage,
  wanted: readonly Status[],
  words: BriefingWords,
): BriefingLine[] {
  return status.items
    .filter((fact) => wanted.includes(fact.status))
    .toSorted((a, b) => (b.year ?? 0) - (a.year ?? 0))
    .map(({ status: state, verb, evidence: { sentence } }) => {
      const report = sentence.document.year;
      const text = words.progress({ name: entity.name, report, status: state, verb });
      return lineOf([text], [sentence.id]);
    });
}
