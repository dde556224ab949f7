/** The sentences of the tree of the neighbourhood, in English. */
import type { Texts } from "./zh.ts";

export const enTree: Texts["tree"] = {
  view: "Tree",
  caption: "Tree of relations from {{name}}",
  help: "Up and down move by rows, right opens, left shuts; type the first letters of a name to go to it. Enter shows details, Shift+Enter the evidence, Ctrl+Enter expands, Space pins, Delete takes off the canvas, Shift+M opens the menu.",
  tools: "This row",
  counts: "{{shown}} on canvas / {{total}} in all",
  degree: "{{shown, n(one: relation; other: relations)}} in the graph",
  sentences: "{{shown, n(one: sentence; other: sentences)}}",
  pinned: "pinned",
  above: "stands above",
  neighbours: "{{rest}} more not on the canvas: add {{next}}",
  rows: "List {{next}} more of {{rest}}",
  failed: "The numbers of the whole graph did not come; these are the canvas's. Try again",
  evidence: "Evidence",
  asRoot: "Start here",
  expandKind: "Add the rest",
  empty: "No entity to list",
  emptyHint:
    "Filters hide every entity on the canvas. Loosen them in the legend, or press “Show all” below.",
  said: {
    opened: "{{name}} opened",
    shut: "{{name}} shut",
    added: "{{name}}: {{count, n(one: entity; other: entities)}} added",
    pinned: "{{name}} pinned",
    unpinned: "{{name}} let go",
    hidden: "{{name}} hidden",
    removed: "{{name}} taken off the canvas",
    root: "Now starting from {{name}}",
  },
};
