/** Pairs of names from a file, and whether extraction makes one thing of each. */
import { readFileSync } from "node:fs";
import { identityKey } from "../../../ingest/identity/identity-key.ts";
import { divisionsNamed, fullPath } from "../../../ingest/lexicon/divisions.ts";
import { linkMentions } from "../../../ingest/link/link.ts";
import type { DocumentInfo, Sentence } from "../../../ingest/model/document.ts";
import type { Entity } from "../../../ingest/model/entity.ts";
import { documentId, sectionId, sentenceId } from "../../../ingest/model/ids.ts";
import type { MentionCandidate } from "../../../ingest/model/mention.ts";
import { ENTITY_TYPES, type EntityType } from "../../../ingest/model/ontology.ts";

/** One line of a file of pairs. */
export interface Pair {
  readonly line: string;
  readonly isOne: boolean;
  readonly type: EntityType;
  readonly place: string;
  readonly name: string;
  /** "-" where both stand in one document. */
  readonly otherPlace: string;
  readonly otherName: string;
}

/** The pairs of a file beside this one. */
export function readPairs(file: string): Pair[] {
  const text = readFileSync(new URL(file, import.meta.url), "utf8");
  return text
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => {
      const [verdict, kind, place, name, otherPlace, otherName, ...rest] = line.split("\t");
      const type = ENTITY_TYPES.find((each) => each === kind);
      if (!type || !place || !name || !otherPlace || !otherName || rest.length > 0) {
        throw new Error(`not a pair: ${line}`);
      }
      if (verdict !== "one" && verdict !== "two") throw new Error(`neither one nor two: ${line}`);
      return { line, isOne: verdict === "one", type, place, name, otherPlace, otherName };
    });
}

/** Whether both names end up as one entity: in one document, or by their keys in two. */
export function isMerged({ type, place, name, otherPlace, otherName }: Pair): boolean {
  if (otherPlace === "-") {
    const [one, other] = linkNames(type, place, [name, otherName]);
    return identityKey(one) === identityKey(other);
  }
  const [one] = linkNames(type, place, [name]);
  const [other] = linkNames(type, otherPlace, [otherName]);
  return identityKey(one) === identityKey(other);
}

function linkNames(
  type: EntityType,
  place: string,
  names: readonly [string, ...string[]],
): [Entity, Entity] {
  const id = documentId(`${place} ${names.join(" ")}`);
  const sentences = names.map((text, order): Sentence => ({
    ...{ id: sentenceId(id, order), order, section: sectionId(id, 0), paragraph: order, text },
    ...{ span: { start: 0, end: text.length }, part: "review", year: 2023 },
  }));
  const candidates = sentences.map(({ id: sentence, text }): MentionCandidate => ({
    ...{ sentence, text, type, start: 0, end: text.length, rule: "marked", confidence: 1 },
  }));
  const { mentions, entities } = linkMentions({ info: infoOf(id, place), sentences, candidates });
  const found = mentions.map(({ entity }) => entities.find((each) => each.id === entity));
  const [one, other = one] = found;
  if (!one || !other) throw new Error(`no entity for ${names.join(" ")}`);
  return [one, other];
}

function infoOf(id: DocumentInfo["id"], place: string): DocumentInfo {
  const name = place.split("/").at(-1) ?? place;
  const [division, ...others] = divisionsNamed(name).filter(
    (each) => each.name === name && `/${fullPath(each)}`.endsWith(`/${place}`),
  );
  if (division === undefined || others.length > 0) throw new Error(`not one place: ${place}`);
  const placePath = fullPath(division);
  return { id, title: "报告", place: name, placePath, year: 2023, sample: false, self: null };
}
