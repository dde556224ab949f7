/** One correction of one word: what is meant, what it would change, written, and taken back again. */
import { Modal, Select } from "antd";
import { useState } from "react";
import type { SavedCorrection } from "../../../../server/contract/correction.ts";
import { ENTITY_TYPES, type EntityType } from "../../../../server/contract/vocabulary.ts";
import { useWords } from "../../../text/useWords.ts";
import { CorrectionPreview } from "../../teach/CorrectionPreview.tsx";
import { useTeach } from "../../teach/useTeach.ts";
import { SameForm } from "./SameForm.tsx";
import { WrittenNote } from "./WrittenNote.tsx";
import type { Word } from "./word-at.ts";

/** What a person wants of a word. */
export type Intent = "term" | "retype" | "not-entity" | "same";

export interface CorrectDialogProps {
  readonly word: Word;
  readonly intent: Intent;
  /** The name of the entity that the word is marked as. */
  readonly name: string;
  readonly onClose: () => void;
}

/** The dialog. */
export function CorrectDialog({ word, intent, name, onClose }: CorrectDialogProps) {
  const { t } = useWords();
  return (
    <Modal
      open
      title={`${t(`correct.intent.${intent}`)}：“${word.text}”`}
      footer={null}
      width={680}
      onCancel={onClose}
    >
      {intent === "same" && word.mark !== null ? (
        <SameForm one={{ id: word.mark.entity, name }} onClose={onClose} />
      ) : (
        <TeachWord word={word} intent={intent} onClose={onClose} />
      )}
    </Modal>
  );
}

type TeachWordProps = Omit<CorrectDialogProps, "name">;

function TeachWord({ word, intent, onClose }: TeachWordProps) {
  const { t } = useWords();
  const [type, setType] = useState<EntityType | null>(null);
  const [written, setWritten] = useState<string | null>(null);
  const { busy, takeBack } = useTeach();
  const correction = correctionOf(word.text, intent, type);
  if (written !== null) {
    return <WrittenNote busy={busy} takeBack={() => takeBack(written)} onClose={onClose} />;
  }
  return (
    <>
      {intent !== "not-entity" && (
        <label className="correct-type">
          {t("correct.type")}
          <Select
            autoFocus
            value={type}
            placeholder={t("correct.chooseType")}
            aria-label={t("correct.type")}
            options={ENTITY_TYPES.filter((each) => each !== word.mark?.type).map((each) => ({
              value: each,
              label: t(`type.${each}`),
            }))}
            onChange={setType}
          />
        </label>
      )}
      <p className="quiet">{t("correct.everywhere")}</p>
      {correction !== null && (
        <CorrectionPreview
          key={JSON.stringify(correction)}
          correction={correction}
          onWritten={setWritten}
          onCancel={onClose}
        />
      )}
    </>
  );
}

function correctionOf(
  text: string,
  intent: Intent,
  type: EntityType | null,
): SavedCorrection["correction"] | null {
  if (intent === "not-entity") return { kind: "not-entity", text, type: null };
  return type === null ? null : { kind: "term", text, type };
}
