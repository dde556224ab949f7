/**
 * An entity as all its documents together describe it. Pure and independent of their order, so that
 * a document's coming and going leaves no trace.
 */
import { foldText, joinKeys, searchKeys } from "../store/search-keys.ts";
import { nameTerms } from "../store/search-terms.ts";

/** What one document says of an entity: a DESCRIBES relationship. */
export interface Description {
  readonly id: string;
  /** The entity's canonical name, part of its identity. */
  readonly name: string;
  readonly names: readonly string[];
  readonly mentions: number;
  readonly level: string | null;
  /** Whether the document is a sample. */
  readonly sample: boolean;
}

/** The derived properties of an entity's node. */
export interface EntitySummary {
  readonly id: string;
  readonly aliases: readonly string[];
  readonly level: string | null;
  readonly mentions: number;
  readonly sample: boolean;
  readonly searchNames: string;
  readonly searchPinyin: string;
  readonly searchInitials: string;
  readonly searchTerms: string;
}

/** Sums up the descriptions of entities, one summary for each entity among them. */
export function summarizeEntities(descriptions: readonly Description[]): readonly EntitySummary[] {
  const byEntity = new Map<string, Description[]>();
  for (const description of descriptions) {
    const others = byEntity.get(description.id);
    if (others) others.push(description);
    else byEntity.set(description.id, [description]);
  }
  return [...byEntity.values()].map((ofOne) => summarizeEntity(ofOne));
}

function summarizeEntity(descriptions: readonly Description[]): EntitySummary {
  const { id = "", name = "" } = descriptions[0] ?? {};
  const names = [...new Set([name, ...descriptions.flatMap((each) => each.names)])].sort();
  const keys = names.map((each) => searchKeys(each));
  const levels = descriptions.flatMap((each) => (each.level === null ? [] : [each.level]));
  return {
    id,
    aliases: names.filter((each) => each !== name),
    level: levels.sort()[0] ?? null,
    mentions: descriptions.reduce((sum, each) => sum + each.mentions, 0),
    sample: descriptions.every((each) => each.sample),
    searchNames: joinKeys(keys.map((each) => each.folded)),
    searchPinyin: joinKeys(keys.map((each) => each.pinyin)),
    searchInitials: joinKeys(keys.map((each) => each.initials)),
    searchTerms: nameTerms(names),
  };
}

/** A sentence's text as it is searched, null where that is the text itself. */
export function foldedOrNull(text: string): string | null {
  const folded = foldText(text);
  return folded === text ? null : folded;
}
