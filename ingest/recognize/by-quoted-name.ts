/** Names in quotes or title marks: “反向办”, 第三批“高唐英才”, 《…行动计划》. */
import type { EntityType } from "../model/ontology.ts";
import { leftBorders } from "./left-borders.ts";
import type { Anchor } from "./proposal.ts";
import { type SentenceView, enclosedBy } from "./sentence-view.ts";

const QUOTED_TYPES: readonly EntityType[] = [
  "Program",
  "Event",
  "Award",
  "Platform",
  "Area",
  "Project",
];
const OUTER_TYPES: readonly EntityType[] = ["Award", "Program", "Event", "Platform"];
const TITLE_TYPES: readonly EntityType[] = ["Program", "Award", "Event"];
const MAX_QUOTED = 40;
const OUTER_UNITS = 7;

const TAIL_TYPES: readonly EntityType[] = [
  "Program",
  "Event",
  "Project",
  "Platform",
  "Organization",
];
const TAIL_TOKENS = 3;

/** Names that begin with a quote and go on behind it without a head noun: “八五”普法, “三区三线”划定. */
function tailsOf(view: SentenceView, start: number, end: number): Anchor[] {
  const anchors: Anchor[] = [];
  const first = view.tokenAt[end + 1];
  for (let index = first ?? Infinity; index < (first ?? 0) + TAIL_TOKENS; index++) {
    const token = view.tokens[index];
    if (token === undefined || !/^[\p{Script=Han}\d.]+$/u.test(token.text)) break;
    if (token.tag.startsWith("u") || token.tag === "p" || token.tag === "d") break;
    if (token.head !== undefined && token.head.types.size > 0) continue;
    const proposals = TAIL_TYPES.map((type) => ({ start: start - 1, type }));
    anchors.push({
      rule: "quote-led-name",
      head: token.text,
      headStart: token.start,
      end: token.end,
      proposals,
    });
  }
  return anchors;
}

/** An anchor for the inside of each quote and title mark, and one for what stands before a quote with it. */
export function byQuotedName(view: SentenceView): Anchor[] {
  const anchors: Anchor[] = [];
  for (const { start, end } of enclosedBy(view, "《")) {
    const proposals = TITLE_TYPES.map((type) => ({ start, type }));
    anchors.push({ rule: "title-mark", head: "", headStart: start, end, proposals });
  }
  for (const { start, end } of enclosedBy(view, "“")) {
    if (end - start < 2 || end - start > MAX_QUOTED) continue;
    const inside = QUOTED_TYPES.map((type) => ({ start, type }));
    anchors.push({ rule: "quoted-name", head: "", headStart: start, end, proposals: inside });
    anchors.push(...tailsOf(view, start, end));
    const borders = leftBorders(view, view.tokenAt[end] ?? 0, OUTER_UNITS).slice(1);
    const outside = borders.flatMap((border) =>
      OUTER_TYPES.map((type) => ({ start: border, type })),
    );
    if (outside.length === 0) continue;
    anchors.push({
      rule: "quote-ending-name",
      head: "",
      headStart: start,
      end: end + 1,
      proposals: outside,
    });
  }
  return anchors;
}
