/** The sentences of a document's text: correcting at the word, places in the file; in English. */
import type { zhCorrect } from "./zh-correct.ts";

export const enCorrect: typeof zhCorrect = {
  correct: {
    title: "Correct in place",
    byClick: "Click a name to correct it",
    how: "Or select text, or right-click, long-press or press C on a name.",
    menu: "Correct “{{text}}”",
    intent: {
      term: "This is a…",
      retype: "Change type",
      "not-entity": "Not an entity",
      same: "Same as another entity",
    },
    openEntity: "Open entity",
    undo: "Undo the correction",
    close: "Close",
    type: "Type",
    chooseType: "Choose a type",
    everywhere:
      "This text is read so in every document. What it would change is shown before it is written.",
    written: "Written; the documents concerned have been read again.",
    other: "Find the other entity",
    itself: "That is the same entity; choose another one.",
    sameEffect:
      "The two become one entity, with the sentences and relations of both; this can be undone.",
  },
  /** Where a sentence stands in its file. */
  filePlace: {
    page: "page {{page}}",
    row: "row {{row}}",
    sheetRow: "sheet “{{sheet}}”, row {{row}}",
  },
};
