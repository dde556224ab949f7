/** Search hits by type: the type of the best hit first, so that what is likeliest stays on top. */
import type { SearchHit } from "../../server/contract/entity.ts";
import type { EntityType } from "../../server/contract/vocabulary.ts";

export interface HitGroup {
  readonly type: EntityType;
  /** With the number that each hit has through all groups. */
  readonly hits: readonly { readonly hit: SearchHit; readonly index: number }[];
}

/** Groups hits; their numbers follow the order in which the groups are shown, from `start` on. */
export function groupHits(hits: readonly SearchHit[], start = 0): readonly HitGroup[] {
  const types = [...new Set(hits.map(({ entity }) => entity.type))];
  let index = start;
  return types.map((type) => ({
    type,
    hits: hits.filter(({ entity }) => entity.type === type).map((hit) => ({ hit, index: index++ })),
  }));
}
