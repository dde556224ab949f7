/** All places of a sentence where a name may end, by every rule. */
import { isAdmissible } from "./admissible.ts";
import { byAwardVerb } from "./by-award-verb.ts";
import { byCode } from "./by-code.ts";
import { byHeadNoun } from "./by-head-noun.ts";
import { byListedItem } from "./by-listed-item.ts";
import { byProperToken } from "./by-proper-token.ts";
import { byQuotedName } from "./by-quoted-name.ts";
import type { Anchor } from "./proposal.ts";
import type { SentenceView } from "./sentence-view.ts";

const RULES = [byHeadNoun, byQuotedName, byProperToken, byListedItem, byAwardVerb, byCode];

// A title is one name: what ends inside 《…》 as it does is part of it.
function endsTitle(view: SentenceView, { rule, end }: Anchor): boolean {
  return rule !== "title-mark" && view.text[end] === "》";
}

/** The anchors of every rule, one after the other, with the readings that may be names. */
export function findAnchors(view: SentenceView): Anchor[] {
  const anchors: Anchor[] = [];
  for (const rule of RULES) {
    for (const anchor of rule(view)) {
      if (endsTitle(view, anchor)) continue;
      const proposals = anchor.proposals.filter((one) => isAdmissible(view, one, anchor.end));
      if (proposals.length > 0) anchors.push({ ...anchor, proposals });
    }
  }
  return anchors;
}
