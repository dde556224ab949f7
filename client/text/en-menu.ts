/** The sentences of the menu on the canvas, in English. */
import type { zhMenu } from "./zh-menu.ts";

export const enMenu: typeof zhMenu = {
  canvas: "Canvas",
  expand: "Expand…",
  pathsFrom: "Paths from “{{name}}” to here",
  pathsBetween: "Paths between them",
  evidence: "Show the evidence",
  goTo: "Show “{{name}}”",
  selectEnds: "Select both ends",
  hideRelation: "Hide relations “{{relation}}”",
  showHidden: "Show the {{count}} that are hidden",
  selectAll: "Select all",
  expandKind: "Add {{next}} more to the canvas",
  selectReached: "Select {{shown, n(one: entity; other: entities)}}",
  copyName: "Copy the name",
  copyNames: "Copy these names",
  copyRelation: "Copy the relation",
};
