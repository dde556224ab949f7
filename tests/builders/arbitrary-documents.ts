/** Documents put together at random for tests of what holds of every graph; none of them was ever written. */
import fc from "fast-check";
import type { GraphBatch } from "../../ingest/model/graph-batch.ts";
import { RELATION_TYPES, STATUSES } from "../../ingest/model/ontology.ts";
import { type Named, type Said, buildBatch } from "./graph-batch.ts";

const PATH = "云汀省/澄溪市/望湖区";
const organization = (name: string): Named => ({ type: "Organization", name, scope: PATH });

/** Things that documents speak of. Some are one thing by their names alone, some by a person's word only. */
export const THINGS: readonly Named[] = [
  organization("澄溪第一中学"),
  organization("“澄溪第一中学”"),
  organization("澄溪一中"),
  organization("望湖实验学校"),
  organization("望湖学校"),
  { type: "Project", name: "望湖大桥", scope: PATH },
  { type: "Project", name: "望湖大桥工程", scope: PATH },
  { type: "Project", name: "湖滨绿道", scope: PATH },
  { type: "District", name: "望湖区", scope: "云汀省/澄溪市" },
];

// What a store could trip over: quotes, escapes, another plane, a half pair, a control character, markup, much of it.
const ODD = [
  "'\"\\",
  "\\u0041",
  "👍🏽",
  "\u{2000b}",
  "\ud800",
  "\u0001",
  "$id",
  "`",
  "</b>",
  "　",
  "长".repeat(3000),
];
const odd = fc.oneof(fc.constantFrom(...ODD), fc.string({ unit: "grapheme", maxLength: 20 }));

const sentence: fc.Arbitrary<Said> = fc
  .record({
    names: fc.uniqueArray(fc.constantFrom(...THINGS), { minLength: 1, maxLength: 3 }),
    tail: odd,
    relation: fc.constantFrom(...RELATION_TYPES),
    status: fc.option(fc.constantFrom(...STATUSES)),
    value: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true })),
    word: odd,
  })
  .map(({ names, tail, relation, status, value, word }) => {
    const [first, second] = names.map(({ name }) => name);
    return {
      text: `${names.map(({ name }) => name).join("和")}${tail}`,
      mentions: names.map(({ name }) => name),
      ...(first && second ? { relation: [first, relation, second] as const } : {}),
      ...(first && status ? { status: [first, status, word] as const } : {}),
      ...(value === null
        ? {}
        : { metric: { of: first ?? null, indicator: word, value, unit: "个" } }),
    };
  });

/** A document; which relation it states between two things, it states once. */
export const arbitraryDocument: fc.Arbitrary<GraphBatch> = fc
  .record({
    title: odd,
    year: fc.option(fc.integer({ min: 2015, max: 2030 })),
    sentences: fc.uniqueArray(sentence, {
      ...{ minLength: 1, maxLength: 4 },
      selector: ({ relation }) => relation?.join(" ") ?? Symbol("none"),
    }),
  })
  .map(({ title, year, sentences }) => {
    const named = new Set(sentences.flatMap(({ mentions = [] }) => mentions));
    return buildBatch({
      title,
      year,
      sentences,
      entities: THINGS.filter(({ name }) => named.has(name)),
    });
  });

/** Documents, each another one. */
export function arbitraryDocuments(most: number): fc.Arbitrary<readonly GraphBatch[]> {
  return fc.uniqueArray(arbitraryDocument, {
    ...{ minLength: 1, maxLength: most },
    selector: ({ document }) => document.id,
  });
}
