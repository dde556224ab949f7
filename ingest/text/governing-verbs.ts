/** The predicate that a mention is the object of, or the subject of, as a cluster of verbs. */
import type { MentionContext } from "./describe-contexts.ts";
import type { WordMatch, WordMatcher } from "./match-words.ts";

// Between a verb and its object: 建成全市首个…; further away it governs something else.
const OBJECT_DISTANCE = 22;
// Verbs this close form one predicate: 出台实施, 启动并推进.
const CLUSTER_GAP = 2;
// What may follow an intransitive verb that is about the name before it.
const PREDICATE_REST = 12;

/**
 * The verbs right before the mention or its list, first to last; offsets are into `context.before`.
 * None where a circumstance (依托, 与, 在) comes between.
 */
export function governingVerbs<Group extends string>(
  { before }: MentionContext,
  matcher: WordMatcher<Group | Blocking>,
): readonly WordMatch<Group>[] {
  const verbs = matcher.findAll(before);
  const last = verbs.at(-1);
  if (last === undefined || before.length - last.end > OBJECT_DISTANCE) return [];
  const cluster: WordMatch<Group>[] = [];
  for (const verb of [...verbs].reverse()) {
    const following = cluster[0];
    if (following !== undefined && following.start - verb.end > CLUSTER_GAP) break;
    if (verb.group === "copula") return [];
    if (!isAction(verb)) break;
    cluster.unshift(verb);
  }
  return cluster;
}

/** The verbs after the mention that have it as their subject; none where they run into an object. */
export function predicateVerbs<Group extends string>(
  { before, after, next }: MentionContext,
  matcher: WordMatcher<Group | Blocking>,
): readonly WordMatch<Group>[] {
  const last = matcher.findAll(before).at(-1);
  // 与某校开展合作: the school is the partner, not the subject.
  if (next !== null || (last?.group === "circumstance" && last.end === before.length)) return [];
  const verbs = matcher.findAll(after).filter((verb) => isAction(verb));
  const rest = after.slice(verbs.at(-1)?.end ?? 0);
  return rest.length > PREDICATE_REST || /[\d“]/u.test(rest) ? [] : verbs;
}

type Blocking = "circumstance" | "copula";

function isAction<Group extends string>(
  verb: WordMatch<Group | Blocking>,
): verb is WordMatch<Group> {
  return verb.group !== "circumstance" && verb.group !== "copula";
}
