/** Who receives an honour: the names before the verb, those of an earlier clause, or the district itself. */
import type { EntityId } from "../model/ids.ts";
import type { Mention } from "../model/mention.ts";
import type { EntityType } from "../model/ontology.ts";
import type { Span } from "../model/span.ts";
import type { MentionContext } from "../text/describe-contexts.ts";
import { cuePattern } from "./relation-lexicon.ts";
import type { SentenceView } from "./sentence-view.ts";

const NO_RECIPIENT: ReadonlySet<EntityType> = new Set(["Event", "Award", "District"]);
const OF_A_DISTRICT =
  /(?:[县市]|[县城市]区|城|(?:示范|先行|先进)区|第[一二三四五六七八九十\d]+名?)(?:称号)?[”）)]*(?:称号)?$/u;
const NOTHING_BETWEEN = new RegExp(`^(?:[^\\p{Script=Han}]|${cuePattern("adverb")})*$`, "u");
const NOBODY_NAMED = new RegExp(
  `^(?:${cuePattern("self")}|${cuePattern("adverb")}|[^\\p{Script=Han}]|连续[\\p{Script=Han}\\d]{1,2}年)*$`,
  "u",
);

/** The receivers of the award in `context`, whose verb of receiving begins at `cueStart`. */
export function findRecipients(
  view: SentenceView,
  { clause, clauseIndex, mention }: MentionContext,
  cueStart: number,
): readonly EntityId[] {
  const ahead = { start: clause.start, end: cueStart };
  const named = namedIn(view, ahead);
  if (named.length > 0) return named;
  const own = view.self === null ? [] : [view.self];
  if (view.free.some((other) => other.entity === view.self && isIn(other, ahead))) return own;
  const words = view.sentence.text.slice(ahead.start, ahead.end);
  // 在某联赛中夺冠: the contest is named, the winner is the district.
  if (/^在|中$/u.test(words)) return own;
  if (!NOBODY_NAMED.test(words)) return [];
  if (clauseIndex === 0 || OF_A_DISTRICT.test(mention.text)) return own;
  const earlier = namedIn(view, { start: 0, end: clause.start })[0];
  return earlier === undefined ? own : [earlier];
}

/** The names that can receive an honour, those after the last award before any others. */
function namedIn(view: SentenceView, span: Span): readonly EntityId[] {
  const inside = view.free.filter((mention) => isIn(mention, span));
  const lastAward = inside.findLastIndex(({ type }) => type === "Award");
  const after = inside.slice(lastAward + 1).filter((mention) => canReceive(view, mention, span));
  const all = after.length > 0 ? after : inside.filter((name) => canReceive(view, name, span));
  return all.map(({ entity }) => entity);
}

function canReceive(view: SentenceView, mention: Mention, span: Span): boolean {
  const next = view.free[view.free.indexOf(mention) + 1];
  const { text } = view.sentence;
  if (next !== undefined && next.type !== "Award") {
    if (/^[“《]?$/u.test(text.slice(mention.end, next.start))) return false;
  }
  if (!NO_RECIPIENT.has(mention.type)) return true;
  if (mention.type === "Award" || mention.entity === view.self) return false;
  if (mention.type === "District" && /(?:[村镇乡]|街道|社区)$/u.test(mention.text)) return true;
  const isSubject = NOTHING_BETWEEN.test(text.slice(mention.end, span.end));
  return isSubject && !/在$/u.test(text.slice(span.start, mention.start));
}

function isIn(mention: Mention, { start, end }: Span): boolean {
  return mention.start >= start && mention.end <= end;
}
