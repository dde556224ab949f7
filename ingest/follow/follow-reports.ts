/** The yearly reports of one place → every promise with what became of it. */
import { followTargets } from "./follow-targets.ts";
import { followThings } from "./follow-things.ts";
import type { Apart, FollowedPromise, Proposal, Report } from "./model.ts";

export interface Followed {
  /** Things before targets, by the year of the promise and its place in the report. */
  readonly promises: readonly FollowedPromise[];
  readonly proposals: readonly Proposal[];
}

/** Follows promises through the reports of one place; their order does not matter. */
export function followReports(reports: readonly Report[], apart: readonly Apart[]): Followed {
  const inOrder = reports.toSorted((a, b) => a.year - b.year || a.id.localeCompare(b.id));
  const place = inOrder[0]?.placePath.split("/").at(-1) ?? "";
  const { promises, proposals } = followThings(inOrder, place, apart);
  return { promises: [...promises, ...followTargets(inOrder, place)], proposals };
}
