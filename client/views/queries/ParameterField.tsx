/** One field of a query's form, made from the parameter's type. */
import { Button, Input, InputNumber, Select } from "antd";
import { useId } from "react";
import type { Parameter, ParameterValue } from "../../../server/contract/query.ts";
import { ENTITY_TYPES, RELATION_TYPES, STATUSES } from "../../../server/contract/vocabulary.ts";
import { documentsQuery, entityQuery } from "../../api/queries.ts";
import { useAnswer } from "../../api/useAnswer.ts";
import { SearchBox } from "../../components/SearchBox.tsx";
import { TypeIcon } from "../../components/TypeIcon.tsx";
import { useWords } from "../../text/useWords.ts";

export interface ParameterFieldProps {
  readonly parameter: Parameter;
  readonly value: ParameterValue;
  readonly onChange: (value: ParameterValue) => void;
}

/** A labelled field. */
export function ParameterField(props: ParameterFieldProps) {
  const { t, local } = useWords();
  const id = useId();
  const { parameter } = props;
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {local(parameter.label)}
        {parameter.required && ` · ${t("queries.required")}`}
      </label>
      <FieldControl {...props} id={id} />
    </div>
  );
}

interface ControlProps extends ParameterFieldProps {
  readonly id: string;
}

function FieldControl(props: ControlProps) {
  switch (props.parameter.type) {
    case "integer":
    case "number":
    case "year":
      return <NumberField {...props} />;
    case "entity":
      return <EntityField {...props} />;
    case "document":
      return <DocumentField {...props} />;
    case "string":
      return <TextField {...props} />;
    case "boolean":
    case "entityType":
    case "relationType":
    case "status":
      return <WordField {...props} />;
  }
}

function NumberField({ id, parameter, value, onChange }: ControlProps) {
  return (
    <InputNumber
      id={id}
      value={typeof value === "number" ? value : null}
      {...(parameter.type === "number" ? {} : { precision: 0 })}
      onChange={(next) => onChange(typeof next === "number" ? next : null)}
    />
  );
}

function TextField({ id, value, onChange }: ControlProps) {
  return (
    <Input
      id={id}
      value={typeof value === "string" ? value : ""}
      onChange={(event) => onChange(event.target.value === "" ? null : event.target.value)}
    />
  );
}

/** A choice among the words that the type knows. */
function WordField(props: ControlProps) {
  const { t } = useWords();
  const { type } = props.parameter;
  if (type === "entityType") {
    return (
      <Choice
        {...props}
        options={ENTITY_TYPES.map((one) => ({ value: one, label: t(`type.${one}`) }))}
      />
    );
  }
  if (type === "relationType") {
    return (
      <Choice
        {...props}
        options={RELATION_TYPES.map((one) => ({ value: one, label: t(`relation.${one}`) }))}
      />
    );
  }
  if (type === "status") {
    return (
      <Choice
        {...props}
        options={STATUSES.map((one) => ({ value: one, label: t(`status.${one}`) }))}
      />
    );
  }
  const answers = [
    { value: "true", label: t("queries.yes") },
    { value: "false", label: t("queries.no") },
  ];
  return (
    <Choice
      {...props}
      options={answers}
      onChange={(next) => props.onChange(next === null ? null : next === "true")}
    />
  );
}

interface ChoiceProps extends ControlProps {
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

function Choice({ id, parameter, value, onChange, options }: ChoiceProps) {
  const { t } = useWords();
  return (
    <Select
      id={id}
      allowClear={!parameter.required}
      placeholder={t("queries.any")}
      value={value === null ? null : String(value)}
      options={[...options]}
      showSearch={{ optionFilterProp: "label" }}
      onChange={(next: string | null | undefined) => onChange(next ?? null)}
    />
  );
}

function DocumentField(props: ControlProps) {
  const documents = useAnswer(documentsQuery());
  const options = (documents.data?.items ?? []).map(({ id, title }) => ({
    value: id,
    label: title,
  }));
  return <Choice {...props} options={options} />;
}

function EntityField({ parameter, value, onChange }: ControlProps) {
  const { t, local } = useWords();
  if (typeof value !== "string" || value === "") {
    return (
      <SearchBox
        label={local(parameter.label)}
        placeholder={t("path.pick")}
        types={parameter.entityTypes}
        onEntity={(hit) => onChange(hit.entity.id)}
      />
    );
  }
  return (
    <span className="picked">
      <PickedEntity id={value} />
      <Button
        size="small"
        type="text"
        aria-label={t("search.clear")}
        onClick={() => onChange(null)}
      >
        ×
      </Button>
    </span>
  );
}

function PickedEntity({ id }: { readonly id: string }) {
  const entity = useAnswer(entityQuery(id, 1)).data?.entity;
  if (!entity) return <span className="quiet">…</span>;
  return (
    <>
      <TypeIcon type={entity.type} size={18} />
      <span>{entity.name}</span>
    </>
  );
}
