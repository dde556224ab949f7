/** One thing that is odd about reports: the words, and the sentences that show it. */
import type { ReactNode } from "react";
import { Link } from "react-router";
import type { SentenceRef } from "../../server/contract/evidence.ts";
import type { FollowNotice } from "../../server/contract/follow.ts";
import { useWords } from "../text/useWords.ts";

export interface NoticeLineProps {
  readonly notice: FollowNotice;
  readonly sentences: readonly SentenceRef[];
  /** The words, where this view has its own for it. */
  readonly say?: (words: NoticeWords) => string;
  /** What can be done about it. */
  readonly children?: ReactNode;
}

/** What a notice's sentence has gaps for. */
export interface NoticeWords {
  readonly documents: string;
  readonly years: string;
  readonly values: string;
  readonly indicator: string;
  readonly place: string;
}

/** An item of the list of notices. */
export function NoticeLine({ notice, sentences, say, children }: NoticeLineProps) {
  const { t, list } = useWords();
  const { kind, documents, years, indicator, values, place, sentences: shown } = notice;
  const words: NoticeWords = {
    documents: list(documents.map(({ title }) => `《${title}》`)),
    years: list(years),
    values: list(values),
    ...{ indicator, place },
  };
  return (
    <li>
      {say ? say(words) : t(`promises.notice.${kind}`, { ...words })}{" "}
      {shown.map((id, at) => {
        const sentence = sentences.find((each) => each.id === id);
        if (!sentence) return null;
        const value = values[at];
        return (
          <Link
            key={id}
            to={`/documents/${sentence.document.id}?sentence=${id}`}
            title={sentence.text}
          >
            {value === undefined
              ? t("promises.seeSentence")
              : t("promises.seeSentenceOf", { value })}
          </Link>
        );
      })}
      {children}
    </li>
  );
}
