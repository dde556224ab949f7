/** The sentences of what colour and size tell, in English. */

export const enLooks = {
  looks: {
    measuring: "Computing…",
    menu: "Colour and size",
    color: "Colour tells",
    size: "Size tells",
    tells: "{{what}}: {{value}}",
    colorBy: {
      type: "the type",
      status: "the latest progress",
      year: "the latest year",
      firstYear: "the earliest year",
      level: "the administrative level",
      area: "the area",
      community: "the community",
      indicator: "an indicator",
    },
    sizeBy: {
      degree: "relations in the whole graph",
      mentions: "mentions",
      indicator: "an indicator",
      pagerank: "influence (PageRank)",
      betweenness: "betweenness",
      closeness: "closeness",
    },
    edge: "Line colour tells",
    edgeBy: {
      none: "nothing",
      relation: "the relation",
      year: "the latest year",
      confidence: "confidence",
    },
    edgeHint:
      "Where two entities have several relations, the line has the colour of the one with the most sentences; the more sentences, the wider the line.",
    lessSureThan: "below {{to}}%",
    sureBetween: "{{from}}%–{{to}}%",
    surerThan: "{{from}}% and more",
    indicator: "Which indicator",
    indicatorOf: "{{indicator}} ({{unit}})",
    noIndicator: "No indicators were read for the entities on the canvas.",
    indicatorHint:
      "The latest value of each entity; those without one are the smallest, grey discs.",
    community: "Community {{index}}",
    communityHint:
      "Entities with many relations among them are one community (Louvain), of what the canvas shows.",
    noArea: "No area",
    moreGroups: "{{count}} more",
    year: "{{year}}",
    unstated: {
      status: "No progress stated",
      year: "No year",
      firstYear: "No year",
      level: "Not a district",
      indicator: "Not stated",
    },
  },
};
