/** Names that stand side by side: 某街道某社区, 某线某站, 某集团“某模式”. */
import type { Mention } from "../model/mention.ts";
import type { EntityType, RelationType } from "../model/ontology.ts";
import type { Finding, SentenceView } from "./sentence-view.ts";

// ”“ between two quoted names lists them, it does not tie them.
const BESIDE = /^(?:[”》]?的?|的?[“《]?)$/u;

type Second = Readonly<Partial<Record<EntityType, RelationType>>>;

/** For the type of the first name: the relation of the second to it. */
const SECOND_TO_FIRST: Readonly<Partial<Record<EntityType, Second>>> = {
  District: { District: "LOCATED_IN", Place: "LOCATED_IN", Area: "LOCATED_IN" },
  Area: { Place: "LOCATED_IN", Area: "LOCATED_IN", Organization: "LOCATED_IN" },
  Route: { Place: "PART_OF" },
  Event: { Award: "PART_OF", Event: "PART_OF" },
  Organization: { Place: "PART_OF" },
};

/** Relations between neighbours that only quotation marks or 的 divide. */
export function findByAdjacency({ sentence, free, self }: SentenceView): readonly Finding[] {
  return free.flatMap((second, i) => {
    const first = free[i - 1];
    if (first === undefined || first.entity === self) return [];
    if (!BESIDE.test(sentence.text.slice(first.end, second.start))) return [];
    return relate(first, second);
  });
}

function relate(first: Mention, second: Mention): readonly Finding[] {
  const why = { rule: "side-by-side", cue: "", confidence: 0.75 };
  if (first.type === "Organization" && second.type === "Program") {
    return [{ type: "IMPLEMENTS", head: first.entity, tail: second.entity, ...why }];
  }
  const type = SECOND_TO_FIRST[first.type]?.[second.type];
  if (type === undefined) return [];
  return [{ type, head: second.entity, tail: first.entity, ...why }];
}
