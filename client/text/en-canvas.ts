/** The sentences about keeping, sharing and showing a canvas, in English. */
import type { zhCanvas } from "./zh-canvas.ts";

export const enCanvas: typeof zhCanvas = {
  report: {
    print: "Print",
    save: "Save as HTML",
    sources: "Source documents",
    noSources: "No sources were read.",
    colophon:
      "Compiled by Zhengtu, {{date}}. Relations are read from sentences by rules: check the text before you quote.",
    ofEntity: "{{name}}: what the reports say",
    entityLead:
      "{{type}}, mentioned {{mentions}} times, {{relations}} relations, in {{documents}} documents.",
    ofCanvas: "The graph on the canvas",
    viewLead: "{{entities}} entities, {{relations}} relations.",
    aliases: "Also: {{names}}",
    picture: "Graph",
    entities: "Entities",
    relations: "Relations and their sentences",
    cutRelations: "{{total}} relations; the {{shown}} with the most evidence are listed here.",
    empty: "There is nothing to report",
    emptyHint: "The canvas is empty. Put entities on it in Explore, then come back.",
    unknown: "There is no such report",
    title: "Report",
  },
  picture: {
    subtitle:
      "{{entities}} entities, {{relations}} relations; {{rest}} more entities of the graph are not shown",
    subtitleAll: "{{entities}} entities, {{relations}} relations",
    arrow: "Arrows lead from subject to object; the wider, the more sentences",
    sources: "Sources: {{titles}}",
    moreSources: "{{titles}} and others, {{count}} documents in all",
    noSources: "The sources could not be read",
    made: "Zhengtu, {{date}}. Read from reports by a program: check the text before you quote.",
    title: "Zhengtu",
  },
  views: {
    nav: "Views",
    title: "Views",
    lead: "Canvases that were kept: entities, positions, filters and looks. They survive a new import.",
    save: "Save as a view",
    saveHint:
      "Entities, positions, filters, colour and size are kept and are the same for everybody.",
    saveNow: "Save",
    saved: "Saved. Its link is in the address bar",
    name: "Name",
    note: "Note",
    entities: "Entities",
    savedAt: "Saved",
    rename: "Rename",
    renamed: "Renamed",
    delete: "Delete",
    deleteTitle: "Delete the view “{{title}}”?",
    deleteHint: "Links to it will no longer open. The graph itself stays.",
    deleted: "Deleted",
    empty: "No view has been saved yet",
    emptyHint:
      "Arrange the canvas in Explore, choose “Save as a view”, and open it from here later.",
    cut: "{{total}} views; these are the latest {{shown}}.",
    linkCut:
      "Too many entities: the link carries the first {{max}}. Save a view to share them all.",
    foreign: "What the link names is not in this graph",
    foreignHint:
      "It may come from other data: documents that were read there and not imported here.",
    foreignKept: "Nothing that the link names is in this graph; the canvas stays as it was.",
    exportSvg: "SVG drawing",
    exportReport: "Printable report",
    exportCypher: "Cypher script",
  },
  arrange: {
    menu: "Arrange",
    again: "Arrange again",
    force: "By force: what relates stands together",
    hierarchy: "Hierarchy: what belongs to what, from top to bottom",
    radial: "Radial: around the selected entity",
    area: "By area: each area by itself",
    needsCentre: "Select an entity first to arrange around it",
    done: "Arranged anew; you can undo it",
  },
  looks: {
    measuring: "Computing…",
    menu: "Colour and size",
    color: "Colour tells",
    size: "Size tells",
    colorBy: { type: "the type", community: "the community", area: "the area" },
    sizeBy: {
      degree: "relations in the whole graph",
      mentions: "mentions",
      pagerank: "influence (PageRank)",
      betweenness: "betweenness",
      closeness: "closeness",
    },
    community: "Community {{index}}",
    communityHint:
      "Entities with many relations among them are one community (Louvain), of what the canvas shows.",
    noArea: "No area",
    moreGroups: "{{count}} more",
  },
  server: {
    away: "The server cannot be reached. What is open is kept; go on when it is back.",
    back: "The connection is back",
  },
};
