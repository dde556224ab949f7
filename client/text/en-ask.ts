/** The sentences about asking in Cypher in English: the same keys as zh-ask.ts. */
import type { zhAsk } from "./zh-ask.ts";

export const enAsk: typeof zhAsk = {
  problems: "Checks",
  noProblems: "No problems found",
  checking: "Checking…",
  at: "line {{line}}",
  kind: {
    refused: "This does not run here: {{subject}}",
    unknownLabel: "The graph has no label {{subject}}; this finds nothing.",
    unknownType: "The graph has no relationship type {{subject}}; this finds nothing.",
    unknownProperty: "The graph has no property {{subject}}; it is always empty.",
  },
  limits:
    "At most {{max, n(one: row; other: rows)}} and {{seconds, n(one: second; other: seconds)}} each time; read only.",
  cutBySize: "The result is too large; only the first {{rows, n(one: row; other: rows)}} are shown",
  stop: "Stop",
  stopped: "Stopped: the query no longer takes up the database.",
  plan: "Plan",
  planLead: "How the database would run this query; it did not run it. Read from the bottom up.",
  planRows: "about {{rows, n(one: row; other: rows)}}",
  planNoRows: "The embedded store does not estimate rows.",
  parameters: "Parameters",
  parameterType: "Type of {{name}}",
  json: "List or JSON",
  jsonWrong: "${{name}} is not JSON; check quotes and commas.",
  parametersHint: "Write $name in the query and its field appears here.",
  notes: "Where the embedded store may differ from Neo4j",
  note: {
    numericText: "A number and a number written as text (1 and '1') are equal here, not in Neo4j.",
    floatText: "A number like 2.0 becomes the text 2 here, 2.0 in Neo4j.",
    textSum: "Text plus a number like 2.0 is written 2 here; behind a list the result is empty.",
    mixedSum:
      "A number plus text, or a list plus one value, is empty here; write toString() or [value].",
    paddedNumber: "A number with spaces round it is not read as a number here.",
    sameEnds: "With the same start and end Neo4j reports an error; here a path leads back.",
  },
  folder: "Folder",
  noFolder: "No folder",
  queriesOf: "{{count, n(one: query; other: queries)}}",
  exportQueries: "Export my queries",
  importQueries: "Import queries",
  imported: "{{count, n(one: query; other: queries)}} imported",
  importWrong: "This file was not exported from Zhengtu; nothing was imported.",
};
