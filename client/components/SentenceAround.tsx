/** A sentence in its paragraph, between the sentence before and the one after it. */
import type { SentenceRef } from "../../server/contract/evidence.ts";
import { surroundingsQuery } from "../api/queries.ts";
import { useAnswer } from "../api/useAnswer.ts";
import { useWords } from "../text/useWords.ts";
import { SentenceText } from "./SentenceText.tsx";
import { Failure, Loading } from "./StateNotes.tsx";

export interface SentenceAroundProps {
  readonly sentence: SentenceRef;
  readonly focus: readonly string[];
}

/** The sentence itself stands out; what is said around it is there to be read. */
export function SentenceAround({ sentence, focus }: SentenceAroundProps) {
  const { t } = useWords();
  const answer = useAnswer(surroundingsQuery(sentence.id));
  if (!answer.data) {
    return (
      <>
        <p>
          <SentenceText text={sentence.text} marks={sentence.marks} focus={focus} />
        </p>
        {answer.error ? (
          <Failure error={answer.error} onRetry={() => void answer.refetch()} />
        ) : (
          <Loading />
        )}
      </>
    );
  }
  const { before, paragraph, after, limitHit } = answer.data;
  return (
    <div className="sentence-around" role="group" aria-label={t("edge.aroundLabel")}>
      {before && <Beside label={t("edge.before")} sentence={before} />}
      <p className="paragraph">
        {paragraph.map((one) => (
          <span
            key={one.id}
            className={one.id === sentence.id ? "sentence-here" : undefined}
            aria-current={one.id === sentence.id ? "true" : undefined}
          >
            <SentenceText text={one.text} marks={one.marks} focus={focus} />
          </span>
        ))}
      </p>
      {after && <Beside label={t("edge.after")} sentence={after} />}
      {limitHit && <p className="quiet">{t("edge.aroundCut")}</p>}
    </div>
  );
}

function Beside({ label, sentence }: { readonly label: string; readonly sentence: SentenceRef }) {
  return (
    <p className="sentence-beside">
      <small>{label}</small> <SentenceText text={sentence.text} marks={[]} />
    </p>
  );
}
