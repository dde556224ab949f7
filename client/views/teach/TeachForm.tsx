/** Teach a term or say that something is no entity: first what it would change, then written. */
import { Button, Input, Select } from "antd";
import { useState } from "react";
import type { SavedCorrection } from "../../../server/contract/correction.ts";
import { ENTITY_TYPES, type EntityType } from "../../../server/contract/vocabulary.ts";
import { useWords } from "../../text/useWords.ts";
import { CorrectionPreview } from "./CorrectionPreview.tsx";

const KINDS = ["term", "not-entity"] as const;
type Kind = (typeof KINDS)[number];
const SHORTEST = 2;

function toCorrection(kind: Kind, text: string, type: EntityType | null) {
  const words = text.trim();
  if (kind === "not-entity") return { kind, text: words, type };
  return { kind, text: words, type: type ?? "Place" };
}

/** The form with its preview. */
export function TeachForm() {
  const { t } = useWords();
  const [kind, setKind] = useState<Kind>("term");
  const [text, setText] = useState("");
  const [type, setType] = useState<EntityType | null>("Place");
  const [asked, setAsked] = useState<SavedCorrection["correction"] | null>(null);
  const change = <Value,>(set: (value: Value) => void) => {
    return (value: Value) => {
      setAsked(null);
      set(value);
    };
  };
  const correction = toCorrection(kind, text, type);
  const types = ENTITY_TYPES.map((each) => ({ value: each, label: t(`type.${each}`) }));
  const anyType = { value: "", label: t("teach.anyType") };
  return (
    <>
      <form
        className="teach-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (correction.text.length >= SHORTEST) setAsked(correction);
        }}
      >
        <label>
          {t("teach.kind")}
          <Select
            value={kind}
            options={KINDS.map((value) => ({ value, label: t(`teach.kinds.${value}`) }))}
            onChange={change((value: Kind) => {
              setKind(value);
              setType(value === "term" ? "Place" : null);
            })}
          />
        </label>
        <label>
          {t("teach.text")}
          <Input
            value={text}
            maxLength={60}
            placeholder={t("teach.textHint")}
            onChange={(event) => change(setText)(event.target.value)}
          />
        </label>
        <label>
          {t("teach.type")}
          <Select
            value={type ?? ""}
            options={kind === "term" ? types : [anyType, ...types]}
            onChange={change((value: EntityType | "") => setType(value === "" ? null : value))}
          />
        </label>
        <div>
          <Button htmlType="submit" disabled={correction.text.length < SHORTEST}>
            {t("teach.preview")}
          </Button>
        </div>
      </form>
      {asked && (
        <CorrectionPreview
          correction={asked}
          onWritten={() => {
            setAsked(null);
            setText("");
          }}
          onCancel={() => setAsked(null)}
        />
      )}
    </>
  );
}
