/** The sentences of finding, selecting, expanding and filtering in English. */
import type { zhFind } from "./zh-find.ts";

export const enFind: typeof zhFind = {
  selection: {
    title: "Selected entities",
    count: "{{count}} selected",
    announce: "{{count}} entities selected",
    lasso: "Lasso: draw around entities",
    lassoHelp:
      "Draw around the entities to select; tap one to take it in or out; Escape puts the lasso away",
    lassoOn: "Selecting: draw around entities, or tap them",
    lassoEnd: "Done",
    choose: "Select {{name}}",
    chooseAll: "Select all",
    details: "Details",
    neighbours: "Add neighbours",
    neighboursNone: "No more neighbours on the canvas",
    pin: "Pin",
    unpin: "Unpin",
    hide: "Hide",
    only: "Keep only these",
    remove: "Take off",
    clear: "Clear selection",
  },
};
