/** What both reports say of the entity that was chosen in the graphs. */
import { Link } from "react-router";
import type { ComparedRow, Comparison } from "../../../server/contract/follow.ts";
import { SentenceCard } from "../../components/EvidenceCard.tsx";
import { TypeName } from "../../components/TypeIcon.tsx";
import { useWords } from "../../text/useWords.ts";

export interface CompareRowDetailProps {
  readonly comparison: Comparison;
  readonly row: ComparedRow | undefined;
}

/** Both sides of the row, with their sentences. */
export function CompareRowDetail({ comparison, row }: CompareRowDetailProps) {
  const { t } = useWords();
  if (row === undefined) {
    return (
      <p className="quiet compare-detail" aria-live="polite">
        {t("compare.pickNode")}
      </p>
    );
  }
  return (
    <section className="compare-detail" aria-label={t("compare.selected")} aria-live="polite">
      <h2>
        <Link to={`/entity/${row.id}`}>{row.name}</Link> <TypeName type={row.type} />{" "}
        <span className={`change-tag change-${row.change}`}>
          {t(`compare.change.${row.change}`)}
        </span>
        {row.match !== null && row.match.reason !== "same-entity" && (
          <span className="quiet"> {t(`promises.reason.${row.match.reason}`)}</span>
        )}
      </h2>
      <div className="compare-sides">
        {(["left", "right"] as const).map((side) => (
          <Side key={side} side={row[side]} comparison={comparison} />
        ))}
      </div>
    </section>
  );
}

interface SideProps {
  readonly side: ComparedRow["left"];
  readonly comparison: Comparison;
}

function Side({ side, comparison }: SideProps) {
  const { t } = useWords();
  if (side === null) return <p className="quiet">{t("compare.nothing")}</p>;
  const sentence = comparison.sentences.find(({ id }) => id === side.sentence);
  return (
    <div>
      <p>
        <b>{side.status === null ? t("compare.noStatus") : t(`status.${side.status}`)}</b>{" "}
        {side.name}
      </p>
      {sentence && <SentenceCard sentence={sentence} focus={[side.entity]} />}
    </div>
  );
}
