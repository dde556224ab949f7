/** The condition of a rule: what is looked at, how it is compared, and with what. */
import { Input } from "antd";
import { useMemo } from "react";
import type { NumberTest } from "../../../../server/contract/rule.ts";
import { DISTRICT_LEVELS, ENTITY_TYPES, STATUSES } from "../../../../server/contract/vocabulary.ts";
import { documentsQuery } from "../../../api/queries.ts";
import { useAnswer } from "../../../api/useAnswer.ts";
import { Field } from "../../../components/Field.tsx";
import { Failure, Loading } from "../../../components/StateNotes.tsx";
import { useVisible } from "../../../state/filters/useVisible.ts";
import { UNSTATED } from "../../../state/looks/classes.ts";
import { useWords } from "../../../text/useWords.ts";
import { IndicatorChoice } from "../IndicatorChoice.tsx";
import type { Property, RuleDraft } from "./rule-draft.ts";
import { PROPERTIES, isNumeric } from "./rule-draft.ts";

const TESTS: readonly NumberTest[] = ["is", "least", "most"];

export interface ConditionFieldsProps {
  readonly draft: RuleDraft;
  readonly onChange: (part: Partial<RuleDraft>) => void;
}

/** The browser's own lists, as in the filters. */
export function ConditionFields({ draft, onChange }: ConditionFieldsProps) {
  const { t } = useWords();
  const { property } = draft;
  return (
    <>
      <Field label={t("rules.what")}>
        <select
          autoFocus
          className="filter-select"
          value={property}
          onChange={({ target }) => onChange(startOf(target.value as Property))}
        >
          {PROPERTIES.map((each) => (
            <option key={each} value={each}>
              {t(`rules.property.${each}`)}
            </option>
          ))}
        </select>
      </Field>
      {property === "indicator" && (
        <IndicatorChoice
          chosen={draft.indicator}
          onChoose={(indicator) => onChange({ indicator })}
        />
      )}
      {isNumeric(property) && <NumberFields draft={draft} onChange={onChange} />}
      {property === "document" && <DocumentField draft={draft} onChange={onChange} />}
      {property === "name" && (
        <Field label={t("rules.value")}>
          <Input
            maxLength={100}
            value={draft.value}
            onChange={({ target }) => onChange({ value: target.value })}
          />
        </Field>
      )}
      {(property === "type" || property === "status" || property === "level") && (
        <ChoiceField property={property} draft={draft} onChange={onChange} />
      )}
    </>
  );
}

/** Another property begins with its first choice, or with nothing typed. */
function startOf(property: Property): Partial<RuleDraft> {
  const first: Partial<Record<Property, string>> = {
    type: "Project",
    status: STATUSES[0],
    level: "区县",
  };
  return { property, value: first[property] ?? "", title: "", indicator: null };
}

interface ChoiceFieldProps extends ConditionFieldsProps {
  readonly property: "type" | "status" | "level";
}

function ChoiceField({ property, draft, onChange }: ChoiceFieldProps) {
  const { t } = useWords();
  const choices = {
    type: ENTITY_TYPES.map((value) => ({ value, label: t(`type.${value}`) })),
    status: [
      ...STATUSES.map((value) => ({ value, label: t(`status.${value}`) })),
      { value: UNSTATED, label: t("looks.unstated.status") },
    ],
    level: DISTRICT_LEVELS.map((value) => ({ value, label: t(`level.${value}`) })),
  }[property];
  return (
    <Field label={t("rules.value")}>
      <select
        className="filter-select"
        value={draft.value}
        onChange={({ target }) => onChange({ value: target.value })}
      >
        {choices.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </Field>
  );
}

function NumberFields({ draft, onChange }: ConditionFieldsProps) {
  const { t } = useWords();
  return (
    <div className="rule-compare">
      <Field label={t("rules.howCompared")}>
        <select
          className="filter-select"
          value={draft.test}
          onChange={({ target }) => onChange({ test: target.value as NumberTest })}
        >
          {TESTS.map((test) => (
            <option key={test} value={test}>
              {t(`rules.test.${test}`)}
            </option>
          ))}
        </select>
      </Field>
      <Field label={t("rules.value")}>
        <Input
          type="number"
          step="any"
          value={draft.value}
          onChange={({ target }) => onChange({ value: target.value })}
        />
      </Field>
    </div>
  );
}

/** Those of what is on the canvas; the one of the rule in any case. */
function DocumentField({ draft, onChange }: ConditionFieldsProps) {
  const { t } = useWords();
  const answer = useAnswer(documentsQuery());
  const { entities } = useVisible().canvas;
  const here = useMemo(
    () => new Set([...entities.values()].flatMap(({ documents }) => documents)),
    [entities],
  );
  if (answer.error) return <Failure error={answer.error} onRetry={() => void answer.refetch()} />;
  if (!answer.data) return <Loading />;
  const known = answer.data.items.filter(({ id }) => here.has(id));
  const gone = draft.value !== "" && !known.some(({ id }) => id === draft.value);
  const choices = gone ? [{ id: draft.value, title: draft.title }, ...known] : known;
  if (choices.length === 0) return <p className="quiet">{t("rules.noDocuments")}</p>;
  return (
    <Field label={t("rules.value")}>
      <select
        className="filter-select"
        value={draft.value}
        onChange={({ target }) => {
          const chosen = choices.find(({ id }) => id === target.value);
          onChange({ value: target.value, title: chosen?.title ?? "" });
        }}
      >
        <option value="">{t("rules.choose")}</option>
        {choices.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
    </Field>
  );
}
