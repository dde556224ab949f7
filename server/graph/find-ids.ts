/**
 * What may match a search, from the full-text indexes: as many nodes as are worth comparing. Only what no index
 * can answer (a single character) is looked for by reading through.
 */
import { z } from "zod";
import type { GraphStore, Parameters } from "../store/graph-store.ts";
import type { FoldedQuery } from "../store/search-keys.ts";
import { letterTerm, wholeTerm, wordsOf } from "../store/search-terms.ts";
import { readRows } from "./read-rows.ts";

// Stands for "cannot be pinyin": no stored key has it.
const NOTHING = "#";
// One or two letters stand somewhere in most pinyin: they count only where a name begins.
const SHORTEST_PINYIN_PART = 3;
// A word that more have is too common to be looked for: the first of them are compared, and that is said.
const MAX_FOUND = 5000;

const IdRowSchema = z.object({ id: z.string() });

/** What was found, to be compared. */
export interface FoundIds {
  readonly ids: readonly string[];
  /** Whether there are more. */
  readonly isCut: boolean;
}

/** The entities that a typed text may name, and the parameters that tell which of them it does. */
export async function findEntityIds(
  store: GraphStore,
  query: FoldedQuery,
): Promise<FoundIds & { readonly parameters: Parameters }> {
  const parameters = toParameters(query);
  const { name, latin } = query;
  const words = wordsOf(name);
  if (words.length === 0 && latin === "") {
    const { text, latin: part, latinPrefix } = parameters;
    return {
      ...(await scan(store, "scan-entities", { text, latin: part, latinPrefix })),
      parameters,
    };
  }
  const lookups = [[wholeTerm(name)], words, latin === "" ? [] : [letterTerm(latin)]];
  const found = await Promise.all(
    lookups
      .filter((each) => each.length > 0)
      .map((each) => store.find("entities", each, MAX_FOUND)),
  );
  return { ...join(found), parameters };
}

/** The sentences that may hold a folded text. */
export async function findSentenceIds(store: GraphStore, text: string): Promise<FoundIds> {
  const words = wordsOf(text);
  if (words.length === 0) return scan(store, "scan-sentences", { text });
  return join([await store.find("sentences", words, MAX_FOUND)]);
}

function join(found: readonly (readonly string[])[]): FoundIds {
  const ids = [...new Set(found.flat())];
  return { ids, isCut: found.some(({ length }) => length >= MAX_FOUND) };
}

async function scan(
  store: GraphStore,
  query: "scan-entities" | "scan-sentences",
  parameters: Parameters,
): Promise<FoundIds> {
  const rows = await readRows(store, query, IdRowSchema, { ...parameters, limit: MAX_FOUND });
  return join([rows.map(({ id }) => id)]);
}

function toParameters({ name, text: typed, latin }: FoldedQuery) {
  // Names are kept without spaces and quotes: a text of nothing else names nothing.
  const text = name === "" && typed !== "" ? NOTHING : name;
  const isLatin = latin !== "";
  return {
    text,
    exact: `|${text}|`,
    prefix: `|${text}`,
    latin: isLatin ? (latin.length < SHORTEST_PINYIN_PART ? `|${latin}` : latin) : NOTHING,
    latinExact: isLatin ? `|${latin}|` : NOTHING,
    latinPrefix: isLatin ? `|${latin}` : NOTHING,
  };
}
