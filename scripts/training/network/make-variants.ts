/**
 * Variants of annotated sentences with other names in them (mention replacement: Dai and Adel, 2020), so
 * that the network learns from what stands around a name and not the name by heart.
 */
import type { EntityType } from "../../../ingest/model/ontology.ts";
import { randomFrom } from "../random.ts";
import type { AnnotatedSentence, MarkedName } from "../read-annotations.ts";

const KEPT_SHARE = 0.3;

/** The names that stand in no other one, in the order of the text. */
function outerNames(names: readonly MarkedName[]): MarkedName[] {
  const outer: MarkedName[] = [];
  const sorted = [...names].sort((a, b) => a.start - b.start || b.end - a.end);
  for (const name of sorted) {
    if (name.start >= (outer.at(-1)?.end ?? 0)) outer.push(name);
  }
  return outer;
}

/** A name cut out of its sentence, with the names inside it. */
function cutOut({ text, names }: AnnotatedSentence, { start, end }: MarkedName): AnnotatedSentence {
  const inside = names.filter((name) => name.start >= start && name.end <= end);
  return {
    text: text.slice(start, end),
    names: inside.map((name) => ({ ...name, start: name.start - start, end: name.end - start })),
  };
}

/** Names to put in the place of others. */
export class NamePool {
  readonly #names = new Map<EntityType, AnnotatedSentence[]>();
  readonly #random: () => number;

  constructor(sentences: readonly AnnotatedSentence[], seed: number) {
    this.#random = randomFrom(seed);
    for (const sentence of sentences) {
      for (const name of outerNames(sentence.names)) {
        const group = this.#names.get(name.type) ?? [];
        group.push(cutOut(sentence, name));
        this.#names.set(name.type, group);
      }
    }
  }

  /** The sentence with most of its names exchanged for others of their types; undefined where it has none. */
  vary(sentence: AnnotatedSentence): AnnotatedSentence | undefined {
    const outer = outerNames(sentence.names);
    if (outer.length === 0) return undefined;
    let text = "";
    let at = 0;
    const names: MarkedName[] = [];
    for (const name of outer) {
      text += sentence.text.slice(at, name.start);
      const put = this.#draw(name.type) ?? cutOut(sentence, name);
      for (const { start, end, type } of put.names) {
        names.push({ start: start + text.length, end: end + text.length, type });
      }
      text += put.text;
      at = name.end;
    }
    return { text: text + sentence.text.slice(at), names };
  }

  #draw(type: EntityType): AnnotatedSentence | undefined {
    const names = this.#names.get(type) ?? [];
    return this.#random() < KEPT_SHARE
      ? undefined
      : names[Math.floor(this.#random() * names.length)];
  }
}
