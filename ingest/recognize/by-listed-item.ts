/** Items of a list that carry no head noun of their own: 红岭路交通改善、…等项目, 京基100、…等商圈. */
import type { EntityType } from "../model/ontology.ts";
import { leftBorders } from "./left-borders.ts";
import type { Anchor } from "./proposal.ts";
import type { SentenceView } from "./sentence-view.ts";

const ITEM_TYPES: readonly EntityType[] = [
  "Project",
  "Place",
  "Organization",
  "Area",
  "Route",
  "Program",
  "Event",
  "Platform",
  "Port",
];
// What a list may make of a thing whose head noun says otherwise.
const RETYPED: readonly EntityType[] = ["Project", "Area", "Place", "Organization", "Program"];
const ITEM_UNITS = 5;
const LIST_MARKS = new Set(["、", "等", "和", "及", "与"]);

/** An anchor for each word before 、 和 or 等 that its own head noun does not settle. */
export function byListedItem(view: SentenceView): Anchor[] {
  const anchors: Anchor[] = [];
  view.tokens.forEach((token, index) => {
    const next = view.tokens[index + 1];
    if (next === undefined || !LIST_MARKS.has(next.text) || token.text.length < 2) return;
    const noun = token.head;
    const borders = leftBorders(view, index, ITEM_UNITS);
    const types = noun === undefined ? ITEM_TYPES : RETYPED.filter((type) => !noun.types.has(type));
    if (noun?.types.size === 0) return;
    const proposals = borders.flatMap((start) => types.map((type) => ({ start, type })));
    const { end } = token;
    const head = noun?.word ?? token.text;
    const headStart = noun === undefined ? token.start : end - noun.word.length;
    anchors.push({ rule: "listed-item", head, headStart, end, proposals });
  });
  return anchors;
}
