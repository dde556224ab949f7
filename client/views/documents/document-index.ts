/** A document's text and what was read out of it, put together: by sentence, paragraph and section. Pure. */
import type { DocumentMap } from "../../../server/contract/document-map.ts";
import type {
  DocumentSection,
  DocumentSentence,
  DocumentText,
} from "../../../server/contract/document.ts";
import type { EntityType, RelationType } from "../../../server/contract/vocabulary.ts";

/** How much a stretch of text holds. */
export interface Holding {
  readonly entities: number;
  readonly relations: number;
  readonly status: number;
  readonly metrics: number;
}

export interface Coverage {
  /** Characters of sentences out of which something was read, by all characters. */
  readonly share: number;
  /** The sentences out of which nothing was read, in order. */
  readonly bare: readonly string[];
}

export interface MapNode {
  readonly id: string;
  readonly type: EntityType;
  readonly name: string;
  /** False where the text leaves it out: "我们" stands for the district. */
  readonly named: boolean;
}

export interface MapEdge {
  readonly source: string;
  readonly target: string;
  readonly relation: RelationType;
}

export interface MapGraph {
  readonly nodes: readonly MapNode[];
  readonly edges: readonly MapEdge[];
}

/** The heading stands in the text as its first sentence, with its number. */
export function headingOf({ title, sentences }: DocumentSection): DocumentSentence | undefined {
  const first = sentences[0];
  return first !== undefined && title !== "" && first.text.endsWith(title) ? first : undefined;
}

/** The sentences below the heading, by paragraph. */
export function paragraphsOf(section: DocumentSection): readonly DocumentSentence[][] {
  const body = headingOf(section) ? section.sentences.slice(1) : section.sentences;
  const paragraphs = new Map<number, DocumentSentence[]>();
  for (const sentence of body) {
    const paragraph = paragraphs.get(sentence.paragraph);
    if (paragraph) paragraph.push(sentence);
    else paragraphs.set(sentence.paragraph, [sentence]);
  }
  return [...paragraphs.values()];
}

/** How much of the text something was read out of; headings state nothing and do not count. */
export function coverageOf({ sections }: DocumentText, map: DocumentMap): Coverage {
  const stated = new Set([
    ...map.facts.map(({ sentence }) => sentence),
    ...map.relations.flatMap(({ sentences }) => sentences),
  ]);
  const body = sections.flatMap(paragraphsOf).flat();
  const bare = body.filter(({ id, marks }) => marks.length === 0 && !stated.has(id));
  const all = lengthOf(body);
  return {
    share: all === 0 ? 0 : 1 - lengthOf(bare) / all,
    bare: bare.map(({ id }) => id),
  };
}

/** What each section holds, its subsections not counted. */
export function holdingsOf(
  { sections }: DocumentText,
  map: DocumentMap,
): ReadonlyMap<string, Holding> {
  return new Map(sections.map(({ id, sentences }) => [id, holdingOf(sentences, map)]));
}

function holdingOf(sentences: readonly DocumentSentence[], map: DocumentMap): Holding {
  const ids = new Set(sentences.map(({ id }) => id));
  const facts = map.facts.filter(({ sentence }) => ids.has(sentence));
  const marked = sentences.flatMap(({ marks }) => marks.map(({ entity }) => entity));
  return {
    entities: new Set(marked).size,
    relations: map.relations.filter((one) => one.sentences.some((id) => ids.has(id))).length,
    status: facts.reduce((sum, { status }) => sum + status, 0),
    metrics: facts.reduce((sum, { metrics }) => sum + metrics, 0),
  };
}

/** The graph of some sentences: what they name, and what they say of it. */
export function graphOf(sentences: readonly DocumentSentence[], map: DocumentMap): MapGraph {
  const ids = new Set(sentences.map(({ id }) => id));
  const named = new Set(sentences.flatMap(({ marks }) => marks.map(({ entity }) => entity)));
  const edges = map.relations.filter((one) => one.sentences.some((id) => ids.has(id)));
  const wanted = new Set([...named, ...edges.flatMap(({ source, target }) => [source, target])]);
  const nodes = map.entities
    .filter(({ id }) => wanted.has(id))
    .map((entity) => ({ ...entity, named: named.has(entity.id) }));
  const known = new Set(nodes.map(({ id }) => id));
  return {
    nodes,
    edges: edges.filter(({ source, target }) => known.has(source) && known.has(target)),
  };
}

/** The sentences with which a page, or a row of a sheet, begins. */
export function placeStarts({ sections }: DocumentText): ReadonlySet<string> {
  let last = "";
  const starts = sections
    .flatMap(({ sentences }) => sentences)
    .filter(({ place }) => {
      if (place === null) return false;
      const here = JSON.stringify(place);
      const isNew = here !== last;
      last = here;
      return isNew;
    });
  return new Set(starts.map(({ id }) => id));
}

/** The sentences that hold the words, in order. */
export function findSentences({ sections }: DocumentText, words: string): readonly string[] {
  const wanted = words.trim().toLowerCase();
  if (wanted === "") return [];
  return sections
    .flatMap(({ sentences }) => sentences)
    .filter(({ text }) => text.toLowerCase().includes(wanted))
    .map(({ id }) => id);
}

function lengthOf(sentences: readonly DocumentSentence[]): number {
  return sentences.reduce((sum, { text }) => sum + text.length, 0);
}
