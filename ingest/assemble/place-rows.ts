/** The page, or the sheet and row, on which each sentence begins, for files that have them. */
import type { PlaceRow } from "../model/graph-batch.ts";
import { type Place, type SentencePlaces, placeAt } from "../model/place.ts";
import { type SentenceOrder, placeOf } from "./row-order.ts";

/** In the order of the sentences. */
export function toPlaceRows(places: readonly SentencePlaces[], order: SentenceOrder): PlaceRow[] {
  return places
    .toSorted((a, b) => placeOf(order, a.sentence) - placeOf(order, b.sentence))
    .flatMap(({ sentence, runs }) => {
      const found = pageOrRow(placeAt(runs, 0));
      return found === null ? [] : [{ sentence, ...found }];
    });
}

function pageOrRow(place: Place | null): Omit<PlaceRow, "sentence"> | null {
  if (place === null) return null;
  if ("page" in place) return { page: place.page, sheet: null, row: null };
  if ("sheet" in place) return { page: null, sheet: place.sheet, row: place.row };
  return null;
}
