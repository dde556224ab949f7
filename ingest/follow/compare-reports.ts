/** Two reports side by side: what only one of them names, what both do, and what stands differently. */
import type { EntityType, Status } from "../model/ontology.ts";
import type { Change } from "../model/promise.ts";
import { splitClauses } from "../text/split-clauses.ts";
import { compareNames } from "./compare-names.ts";
import {
  type NameMatch,
  type Report,
  type ReportEntity,
  type ReportStatus,
  SURE,
} from "./model.ts";
import { type NameParts, nameParts } from "./name-parts.ts";
import { weighStep } from "./read-step.ts";

/** One side of a row: the thing as that report has it. */
export interface ComparedSide {
  readonly entity: string;
  readonly name: string;
  readonly mentions: number;
  readonly status: Status | null;
  readonly statusYear: number | null;
  readonly verb: string;
  readonly sentence: string;
}

export interface ComparedRow {
  readonly id: string;
  readonly name: string;
  readonly type: EntityType;
  readonly change: Change;
  readonly left: ComparedSide | null;
  readonly right: ComparedSide | null;
  readonly match: NameMatch | null;
}

const RANK: Readonly<Record<Status, number>> = { planned: 0, started: 1, ongoing: 2, completed: 3 };

interface Known {
  readonly entity: ReportEntity;
  readonly parts: readonly NameParts[];
}

/** Compares two reports: every entity of either, paired where it surely is the same. */
export function compareReports(left: Report, right: Report): readonly ComparedRow[] {
  const ours = namesOf(left);
  const free = new Map(namesOf(right).map((known) => [known.entity.id, known]));
  const partners = new Map<string, { readonly known: Known; readonly match: NameMatch }>();
  for (const { entity } of ours) {
    const same = free.get(entity.id);
    if (same === undefined) continue;
    partners.set(entity.id, { known: same, match: { reason: "same-entity", confidence: 1 } });
    free.delete(entity.id);
  }
  for (const one of ours) {
    if (partners.has(one.entity.id)) continue;
    const best = bestPartner(one, free);
    if (best === null) continue;
    partners.set(one.entity.id, best);
    free.delete(best.known.entity.id);
  }
  const sides = { left: sideReader(left), right: sideReader(right) };
  const paired = ours.map(({ entity }) => {
    const partner = partners.get(entity.id);
    const known = sides.left(entity);
    return partner === undefined
      ? rowOf(known, null, { entity, match: null })
      : rowOf(known, sides.right(partner.known.entity), { entity, match: partner.match });
  });
  const added = [...free.values()].map(({ entity }) =>
    rowOf(null, sides.right(entity), { entity, match: null }),
  );
  return [...paired, ...added];
}

function namesOf(report: Report): Known[] {
  const place = report.placePath.split("/").at(-1) ?? "";
  return report.entities.map((entity) => ({
    entity,
    parts: entity.names.map((name) => nameParts(name, place)),
  }));
}

function bestPartner(one: Known, free: ReadonlyMap<string, Known>) {
  let best: { known: Known; match: NameMatch } | null = null;
  for (const known of free.values()) {
    if (known.entity.type !== one.entity.type) continue;
    for (const a of one.parts) {
      for (const b of known.parts) {
        const match = compareNames(a, b);
        if (match === null || match.confidence < SURE) continue;
        if (match.confidence > (best?.match.confidence ?? 0)) best = { known, match };
      }
    }
  }
  return best;
}

interface RowParts {
  readonly entity: ReportEntity;
  readonly match: NameMatch | null;
}

function rowOf(
  left: ComparedSide | null,
  right: ComparedSide | null,
  { entity, match }: RowParts,
): ComparedRow {
  const { id, name, type } = entity;
  return { id, name, type, left, right, match, change: changeOf(left, right) };
}

function changeOf(left: ComparedSide | null, right: ComparedSide | null): Change {
  if (left === null) return "new";
  if (right === null) return "gone";
  const differs = left.status !== null && right.status !== null && left.status !== right.status;
  return differs ? "changed" : "common";
}

/** Reads what a report says of an entity: the furthest status, the first sentence. */
function sideReader(report: Report): (entity: ReportEntity) => ComparedSide {
  const sentencesOf = new Map<string, string[]>();
  const order = new Map(report.sentences.map((sentence) => [sentence.id, sentence.order]));
  for (const { entity, sentence } of report.mentions) {
    const list = sentencesOf.get(entity);
    if (list) list.push(sentence);
    else sentencesOf.set(entity, [sentence]);
  }
  const texts = new Map(report.sentences.map((sentence) => [sentence.id, sentence.text]));
  // 完成方案设计 is no completion of the thing.
  const weigh = (fact: ReportStatus): ReportStatus => {
    const clause = clauseOfVerb(texts.get(fact.sentence) ?? "", fact.verb);
    const { state } = weighStep({ state: fact.status, verb: fact.verb }, clause);
    return state === "ongoing" ? { ...fact, status: "ongoing" } : fact;
  };
  return ({ id, name }) => {
    const facts = report.status.filter(({ entity }) => entity === id).map(weigh);
    const furthest = facts.toSorted((a, b) => RANK[b.status] - RANK[a.status])[0];
    const mentions = sentencesOf.get(id) ?? [];
    const first = mentions.toSorted((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0))[0];
    return {
      ...{ entity: id, name, mentions: mentions.length },
      status: furthest?.status ?? null,
      statusYear: furthest?.year ?? null,
      verb: furthest?.verb ?? "",
      sentence: furthest?.sentence ?? first ?? "",
    };
  };
}

/** The clause that the verb stands in; the whole sentence where it is not found. */
function clauseOfVerb(text: string, verb: string): string {
  const clauses = splitClauses(text).map(({ start, end }) => text.slice(start, end));
  return clauses.find((clause) => verb !== "" && clause.includes(verb)) ?? text;
}
