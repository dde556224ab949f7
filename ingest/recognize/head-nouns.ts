/** The head nouns of the lexicon, found by the longest match that ends at an offset. */
import { loadLexicon } from "../lexicon/load-lexicon.ts";
import { ENTITY_TYPES, type EntityType } from "../model/ontology.ts";

/** How readily a head noun makes a name of a type; heads.txt says what each means. */
export type Readiness = "sure" | "plain" | "loose" | "other";

export interface HeadNoun {
  readonly word: string;
  /** Empty for a word that looks like a head but ends no name. */
  readonly types: ReadonlyMap<EntityType, Readiness>;
}

const READINESS: readonly Readiness[] = ["sure", "plain", "loose", "other"];

function loadHeads(): ReadonlyMap<string, { word: string; types: Map<EntityType, Readiness> }> {
  const heads = new Map<string, { word: string; types: Map<EntityType, Readiness> }>();
  for (const [block, words] of loadLexicon("heads.txt")) {
    const [typeName, readinessName] = block.split(" ");
    const type = ENTITY_TYPES.find((name) => name === typeName);
    const readiness = READINESS.find((name) => name === readinessName);
    for (const word of words) {
      const head = heads.get(word) ?? { word, types: new Map<EntityType, Readiness>() };
      if (type !== undefined && readiness !== undefined) head.types.set(type, readiness);
      heads.set(word, head);
    }
  }
  return heads;
}

const HEADS = loadHeads();
/** For each last character the lengths of the heads that end in it, longest first. */
const LENGTHS = new Map<string, number[]>();
for (const word of HEADS.keys()) {
  const last = word.at(-1) ?? "";
  const lengths = LENGTHS.get(last) ?? [];
  if (!lengths.includes(word.length)) lengths.push(word.length);
  LENGTHS.set(
    last,
    lengths.sort((a, b) => b - a),
  );
}

/** The longest head noun that ends at `end`, undefined where there is none. */
export function headNounEndingAt(text: string, end: number): HeadNoun | undefined {
  for (const length of LENGTHS.get(text[end - 1] ?? "") ?? []) {
    const head = length <= end ? HEADS.get(text.slice(end - length, end)) : undefined;
    if (head !== undefined) return head;
  }
  return undefined;
}

// 交流中心 is a Place by itself; what 中心 alone may be, it may be too.
function inheritTypes(): void {
  for (const head of HEADS.values()) {
    if (head.types.size === 0) continue;
    for (let start = 1; start < head.word.length; start++) {
      const ending = HEADS.get(head.word.slice(start));
      for (const type of ending?.types.keys() ?? []) {
        if (!head.types.has(type)) head.types.set(type, "other");
      }
    }
  }
}

inheritTypes();

/** How readily a word makes a name of a type: "" where the lexicon does not say. */
export function readinessOf(word: string, type: EntityType): Readiness | "" {
  return HEADS.get(word)?.types.get(type) ?? "";
}

/** What a head may be in all, as one word: heads of one profile behave alike. */
export function profileOf(word: string): string {
  const head = HEADS.get(word);
  if (head === undefined) return "";
  return [...head.types].map(([type, ready]) => `${type.slice(0, 3)}${ready.slice(0, 1)}`).join("");
}
