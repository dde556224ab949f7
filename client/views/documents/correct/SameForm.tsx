/** Says that the entity of a word is the same as another one: both are shown before it is written. */
import { Button } from "antd";
import { useState } from "react";
import type { EntityNode } from "../../../../server/contract/graph.ts";
import { entityQuery } from "../../../api/queries.ts";
import { useAnswer } from "../../../api/useAnswer.ts";
import { SearchBox } from "../../../components/SearchBox.tsx";
import { Loading } from "../../../components/StateNotes.tsx";
import "../../../styles/review.css";
import { useWords } from "../../../text/useWords.ts";
import { PairSide } from "../../review/PairSide.tsx";
import { useDecide } from "../../review/useDecide.ts";
import { WrittenNote } from "./WrittenNote.tsx";

const FEW = 3;

export interface SameFormProps {
  readonly one: { readonly id: string; readonly name: string };
  readonly onClose: () => void;
}

/** Finds the other, shows both, writes the decision and takes it back. */
export function SameForm({ one, onClose }: SameFormProps) {
  const { t } = useWords();
  const [other, setOther] = useState<EntityNode | null>(null);
  const { busy, last, decide, undo } = useDecide();
  const page = useAnswer({ ...entityQuery(one.id, FEW), enabled: last === null });
  if (last !== null) {
    return <WrittenNote busy={busy} takeBack={() => undo(last)} onClose={onClose} />;
  }
  if (!page.data) return <Loading />;
  const { entity } = page.data;
  return (
    <>
      <SearchBox
        label={t("correct.other")}
        placeholder={t("correct.other")}
        onEntity={(hit) => setOther(hit.entity)}
      />
      {other !== null && other.id === entity.id && <p role="alert">{t("correct.itself")}</p>}
      {other !== null && other.id !== entity.id && (
        <section aria-live="polite">
          <p className="quiet">{t("correct.sameEffect")}</p>
          <div className="review-sides">
            <PairSide entity={entity} />
            <PairSide entity={other} />
          </div>
          <p className="button-row">
            <Button
              type="primary"
              loading={busy}
              onClick={() => void decide({ one: entity, other, rule: "by-hand" }, "same")}
            >
              {t("teach.apply")}
            </Button>
            <Button disabled={busy} onClick={onClose}>
              {t("teach.cancel")}
            </Button>
          </p>
        </section>
      )}
    </>
  );
}
