/** What the list under the search box offers, in one order: a question that was asked comes first. Pure. */
import type { SearchHit, SearchReply } from "../../server/contract/entity.ts";
import type { SentenceRef } from "../../server/contract/evidence.ts";
import type { Question } from "../../server/contract/explore.ts";
import type { HitGroup } from "./group-hits.ts";
import { groupHits } from "./group-hits.ts";

export type SearchOption =
  | { readonly kind: "question"; readonly question: Question }
  | { readonly kind: "hit"; readonly hit: SearchHit }
  | { readonly kind: "sentence"; readonly sentence: SentenceRef };

export interface ArrangedOptions {
  /** All of them, in the order shown. */
  readonly options: readonly SearchOption[];
  readonly groups: readonly HitGroup[];
  readonly questions: readonly Question[];
  readonly sentences: readonly SentenceRef[];
  /** Whether the questions stand above the entities. */
  readonly questionsFirst: boolean;
  /** The numbers of the first question and the first sentence. */
  readonly firstQuestion: number;
  readonly firstSentence: number;
}

// Below a name the questions are an offer, not the answer.
const OFFERED = 3;

/** Numbers questions, entities by type, and sentences through. */
export function arrangeOptions(
  reply: Pick<SearchReply, "items"> | undefined,
  asked: readonly Question[],
  sentences: readonly SentenceRef[],
): ArrangedOptions {
  const hits = reply?.items ?? [];
  const questionsFirst = asked.some((question) => question.asked);
  const questions = questionsFirst ? asked : asked.slice(0, OFFERED);
  const groups = groupHits(hits, questionsFirst ? questions.length : 0);
  const ordered = groups.flatMap((group) =>
    group.hits.map(({ hit }): SearchOption => ({ kind: "hit", hit })),
  );
  const asOptions = questions.map((question): SearchOption => ({ kind: "question", question }));
  return {
    options: [
      ...(questionsFirst ? [...asOptions, ...ordered] : [...ordered, ...asOptions]),
      ...sentences.map((sentence): SearchOption => ({ kind: "sentence", sentence })),
    ],
    ...{ groups, questions, sentences, questionsFirst },
    firstQuestion: questionsFirst ? 0 : ordered.length,
    firstSentence: ordered.length + questions.length,
  };
}
