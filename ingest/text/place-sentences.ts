/** Sentences back to the file: clean text → raw text → the place in the original. */
import type { CleanText, RawText, Sentence } from "../model/document.ts";
import { type PlaceRun, type SentencePlaces, findRun, placeIn } from "../model/place.ts";

/** Where each sentence stands in the file. */
export function placeSentences(
  sentences: readonly Sentence[],
  clean: CleanText,
  raw: RawText,
): SentencePlaces[] {
  return sentences.map(({ id, span: { start, end } }) => {
    const runs: PlaceRun[] = [];
    let number = -1;
    let expected = -1;
    for (let index = start; index < end; index += 1) {
      const origin = clean.origins[index] ?? 0;
      if (origin === expected && origin < (raw.places[number + 1]?.at ?? Infinity)) {
        expected += 1;
        continue;
      }
      number = findRun(raw.places, origin);
      const run = raw.places[number];
      if (run !== undefined) runs.push({ at: index - start, place: placeIn(run, origin) });
      expected = origin + 1;
    }
    return { sentence: id, runs };
  });
}
