/** LOCATED_IN by words: 甲位于乙, 在乙建成甲, 依托乙打造甲. */
import type { EntityType } from "../model/ontology.ts";
import type { MentionContext } from "../text/describe-contexts.ts";
import { cuePattern } from "./relation-lexicon.ts";
import type { Finding, SentenceView } from "./sentence-view.ts";

const SITES: ReadonlySet<EntityType> = new Set(["District", "Area", "Port", "Place"]);
const SITED: ReadonlySet<EntityType> = new Set([
  "Organization",
  "Place",
  "Platform",
  "Area",
  "Project",
  "Port",
]);
const AFTER_SUBJECT = new RegExp(`(${cuePattern("LOCATED_IN")})[“《]?$`, "u");
const BEFORE_OBJECT = /(?:^|[^\p{Script=Han}])(在|依托)[“《]?$|(在|依托)[“《]?$/u;

// 甲大桥正式落户于乙: with more words between, something else stands there.
const LONGEST_GAP = 8;

/** The site is named after 位于, or after 在 or 依托 before the verb that brings the thing about. */
export function findByPlaceWord({ sentence, contexts, self }: SentenceView): readonly Finding[] {
  return contexts.flatMap((site, i) => {
    if (!SITES.has(site.mention.type)) return [];
    const before = sited(contexts[i - 1], site);
    if (before !== undefined) {
      const gap = sentence.text.slice(before.mention.end, site.mention.start);
      const cue = AFTER_SUBJECT.exec(gap)?.[1];
      if (cue === undefined || gap.length > LONGEST_GAP) return [];
      return contexts
        .filter((thing) => isListedBefore(thing, site))
        .map((thing) => locate(thing, site, cue));
    }
    const cue = BEFORE_OBJECT.exec(site.before);
    const after = sited(contexts[i + 1], site);
    if (cue === null || after === undefined || site.mention.entity === self) return [];
    return [locate(after, site, cue[1] ?? cue[2] ?? "")];
  });
}

/** 甲、乙都位于丙: both names share the words that lead to the site. */
function isListedBefore(thing: MentionContext, site: MentionContext): boolean {
  return sited(thing, site) !== undefined && thing.next === site.mention;
}

function sited(
  other: MentionContext | undefined,
  site: MentionContext,
): MentionContext | undefined {
  if (other === undefined || other.clauseIndex !== site.clauseIndex) return undefined;
  return SITED.has(other.mention.type) ? other : undefined;
}

function locate(thing: MentionContext, site: MentionContext, cue: string): Finding {
  return {
    type: "LOCATED_IN",
    head: thing.mention.entity,
    tail: site.mention.entity,
    rule: "place-word",
    cue,
    confidence: 0.7,
  };
}
