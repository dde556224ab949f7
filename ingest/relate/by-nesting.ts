/** What the structure of a name says: 某口岸改造 targets 某口岸, 某公园二期 lies in 某公园. */
import type { EntityType, RelationType } from "../model/ontology.ts";
import type { Nested } from "../text/nest-mentions.ts";
import type { Finding, SentenceView } from "./sentence-view.ts";

type Holders = Readonly<Partial<Record<EntityType, RelationType>>>;

const WORKS_ON: Holders = {
  Port: "TARGETS",
  Area: "TARGETS",
  Place: "TARGETS",
  Route: "TARGETS",
  Organization: "TARGETS",
  Platform: "TARGETS",
  District: "TARGETS",
  Project: "PART_OF",
};

const LIES_IN: Holders = {
  District: "LOCATED_IN",
  Area: "LOCATED_IN",
  Port: "LOCATED_IN",
  Place: "LOCATED_IN",
};

/** For the type of the whole name: the relation to what it holds, by that one's type. */
const RELATION_OF: Readonly<Record<EntityType, Holders>> = {
  Project: WORKS_ON,
  Program: { ...WORKS_ON, Program: "PART_OF", Project: "TARGETS" },
  Organization: { ...LIES_IN, Organization: "PART_OF" },
  Place: { ...LIES_IN, Organization: "PART_OF", Project: "PART_OF" },
  Area: { ...LIES_IN },
  Port: { ...LIES_IN },
  Route: { ...LIES_IN, Route: "PART_OF" },
  Platform: { ...LIES_IN, Organization: "PART_OF", Platform: "PART_OF" },
  District: { District: "LOCATED_IN" },
  Event: { Event: "PART_OF" },
  Award: { Event: "PART_OF" },
};

const HYPHEN = /[-—–－―]/u;

/** One relation for each mention inside another; a name that joins two ends is left to by-connection. */
export function findByNesting({ nested }: SentenceView): readonly Finding[] {
  return nested.flatMap((pair) => {
    const finding = relate(pair);
    return finding === null ? [] : [finding];
  });
}

function relate({ inner, outer }: Nested): Finding | null {
  const base = { rule: "nested-name", cue: "", confidence: 0.85 };
  if (HYPHEN.test(outer.text)) {
    // 甲站-乙口岸片区 is named after what lies in it.
    if (outer.type === "Area" && inner.type !== "District") {
      return { type: "LOCATED_IN", head: inner.entity, tail: outer.entity, ...base };
    }
    if (outer.type !== "Project" && outer.type !== "Program") return null;
  }
  const type = RELATION_OF[outer.type][inner.type];
  if (type === undefined) return null;
  return { type, head: outer.entity, tail: inner.entity, ...base };
}
