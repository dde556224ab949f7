/** Paths between two entities: pick both ends, say which paths count, trace one on the canvas. */
import { useMutation } from "@tanstack/react-query";
import { Button, Select } from "antd";
import { useEffect, useState } from "react";
import type { EntityNode, PathKind } from "../../../server/contract/graph.ts";
import type { EntityType, RelationType } from "../../../server/contract/vocabulary.ts";
import { ENTITY_TYPES, RELATION_TYPES } from "../../../server/contract/vocabulary.ts";
import { AskedFailure } from "../../components/AskedFailure.tsx";
import { Choices } from "../../components/Choices.tsx";
import { Field } from "../../components/Field.tsx";
import { SearchBox } from "../../components/SearchBox.tsx";
import { TypeIcon } from "../../components/TypeIcon.tsx";
import { usePathEnds } from "../../state/path-ends.ts";
import { useWords } from "../../text/useWords.ts";
import { PathList } from "./PathList.tsx";
import { findPaths } from "./explore-actions.ts";

/** Which paths count. */
export interface PathChoice {
  readonly kind: PathKind;
  readonly maxLength: number;
  /** Empty for all. */
  readonly relation: readonly RelationType[];
  readonly type: readonly EntityType[];
}

const PLAIN: PathChoice = { kind: "all-shortest", maxLength: 6, relation: [], type: [] };
const LENGTHS = [2, 3, 4, 5, 6, 8];

/** The two ends and what lies between them. */
export function PathPanel() {
  const { t } = useWords();
  const { from, to, asked } = usePathEnds();
  const [choice, setChoice] = useState(PLAIN);
  const search = useMutation({ mutationFn: findPaths });
  const { mutate } = search;
  useEffect(() => {
    if (!asked || !from || !to) return;
    usePathEnds.setState({ asked: false });
    mutate({ ...PLAIN, from: from.id, to: to.id });
  }, [asked, from, to, mutate]);
  const same = from !== null && from.id === to?.id;
  return (
    <section className="paths" aria-label={t("path.title")}>
      <h2 className="panel-title">{t("path.title")}</h2>
      <EndPicker
        label={t("path.from")}
        end={from}
        onPick={(end) => usePathEnds.setState({ from: end })}
      />
      <EndPicker
        label={t("path.to")}
        end={to}
        onPick={(end) => usePathEnds.setState({ to: end })}
      />
      <PathChoices choice={choice} onChange={setChoice} />
      {same && <p role="alert">{t("path.same")}</p>}
      <p className="button-row">
        <Button
          type="primary"
          disabled={from === null || to === null || same}
          loading={search.isPending}
          onClick={() => from && to && mutate({ ...choice, from: from.id, to: to.id })}
        >
          {t("path.find")}
        </Button>
        <Button onClick={() => usePathEnds.setState({ from: to, to: from })}>
          {t("path.swap")}
        </Button>
      </p>
      {search.error !== null && (
        <AskedFailure error={search.error} onAsk={() => mutate(search.variables)} />
      )}
      {search.data && <PathList reply={search.data} maxLength={search.variables.maxLength} />}
    </section>
  );
}

interface PathChoicesProps {
  readonly choice: PathChoice;
  readonly onChange: (choice: PathChoice) => void;
}

function PathChoices({ choice, onChange }: PathChoicesProps) {
  const { t } = useWords();
  return (
    <>
      <Choices<PathKind>
        block
        options={[
          { value: "all-shortest", label: t("path.kind.allShortest") },
          { value: "k-shortest", label: t("path.kind.kShortest") },
        ]}
        value={choice.kind}
        onChange={(kind) => onChange({ ...choice, kind })}
        label={t("path.kind.label")}
      />
      <details className="path-filters">
        <summary>{t("path.filters")}</summary>
        <Field label={t("path.maxLength")}>
          <Select<number>
            value={choice.maxLength}
            options={LENGTHS.map((value) => ({ value, label: t("path.steps", { count: value }) }))}
            onChange={(maxLength) => onChange({ ...choice, maxLength })}
          />
        </Field>
        <Field label={t("path.throughTypes")}>
          <Select<EntityType[]>
            mode="multiple"
            optionFilterProp="label"
            allowClear
            placeholder={t("path.any")}
            value={[...choice.type]}
            options={ENTITY_TYPES.map((value) => ({ value, label: t(`type.${value}`) }))}
            onChange={(type) => onChange({ ...choice, type })}
          />
        </Field>
        <Field label={t("path.overRelations")}>
          <Select<RelationType[]>
            mode="multiple"
            optionFilterProp="label"
            allowClear
            placeholder={t("path.any")}
            value={[...choice.relation]}
            options={RELATION_TYPES.map((value) => ({ value, label: t(`relation.${value}`) }))}
            onChange={(relation) => onChange({ ...choice, relation })}
          />
        </Field>
      </details>
    </>
  );
}

interface EndPickerProps {
  readonly label: string;
  readonly end: EntityNode | null;
  readonly onPick: (end: EntityNode | null) => void;
}

function EndPicker({ label, end, onPick }: EndPickerProps) {
  const { t } = useWords();
  return (
    <div className="field">
      <span className="field-label">{label}</span>
      {end === null ? (
        <SearchBox
          label={label}
          placeholder={t("path.pick")}
          onEntity={(hit) => onPick(hit.entity)}
        />
      ) : (
        <span className="picked">
          <TypeIcon type={end.type} size={18} />
          <span>{end.name}</span>
          <Button
            size="small"
            type="text"
            aria-label={t("search.clear")}
            onClick={() => onPick(null)}
          >
            ×
          </Button>
        </span>
      )}
    </div>
  );
}
