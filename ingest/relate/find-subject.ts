/** Who does what a verb says: a name before it in its clause, else the reporting government. */
import type { EntityId } from "../model/ids.ts";
import type { EntityType } from "../model/ontology.ts";
import type { MentionContext } from "../text/describe-contexts.ts";
import { cuePattern } from "./relation-lexicon.ts";
import type { SentenceView } from "./sentence-view.ts";

const ACTORS: ReadonlySet<EntityType> = new Set(["Organization", "District"]);
const PARTNER_BEFORE = new RegExp(`${cuePattern("partner")}$`, "u");
const ADVERB = new RegExp(`^(?:[^\\p{Script=Han}]|${cuePattern("adverb")})*$`, "u");
// 支持某集团建成…: the group acts, the government only helps.
const HELPED = new RegExp(`${cuePattern("help")}$`, "u");

const HELPING = new RegExp(`^${cuePattern("help-others")}[\\p{Script=Han}]{2,}`, "u");

/** The actors of the verb at `verbStart` that governs the context's mention; none where only help is given. */
export function findSubjects(
  { sentence, free, self }: SentenceView,
  { clause }: MentionContext,
  verbStart: number,
): readonly EntityId[] {
  const own = self === null ? [] : [self];
  const { text } = sentence;
  const subject = free.findLast(({ start, end }) => start >= clause.start && end <= verbStart);
  if (HELPING.test(text.slice(clause.start, verbStart))) return [];
  if (subject === undefined) return own;
  const ahead = text.slice(clause.start, subject.start);
  const acts = ADVERB.test(ahead) && ADVERB.test(text.slice(subject.end, verbStart));
  if (!ACTORS.has(subject.type)) return acts ? [] : own;
  if (PARTNER_BEFORE.test(ahead)) return [...own, subject.entity];
  if (HELPED.test(ahead)) return [];
  return acts ? [subject.entity] : own;
}
