/** A field for each parameter that the query names, with its type and the picker that fits it. */
import { Input, Select } from "antd";
import { useId } from "react";
import { PARAMETER_TYPES } from "../../../server/contract/query.ts";
import type { ConsoleParameterType } from "../../state/console/store.ts";
import { parameterOf, setParameter, useConsole } from "../../state/console/store.ts";
import { useWords } from "../../text/useWords.ts";
import { ParameterField } from "../queries/ParameterField.tsx";

export interface ConsoleParametersProps {
  readonly names: readonly string[];
  /** Those whose JSON cannot be read. */
  readonly wrong: readonly string[];
}

/** The fields; a hint where the query names none. */
export function ConsoleParameters({ names, wrong }: ConsoleParametersProps) {
  const { t } = useWords();
  return (
    <fieldset className="ask-parameters">
      <legend className="field-label">{t("ask.parameters")}</legend>
      {names.length === 0 && <p className="quiet">{t("ask.parametersHint")}</p>}
      {names.map((name) => (
        <ConsoleParameterRow key={name} name={name} wrong={wrong.includes(name)} />
      ))}
    </fieldset>
  );
}

function ConsoleParameterRow({ name, wrong }: { readonly name: string; readonly wrong: boolean }) {
  const { t } = useWords();
  const parameter = useConsole((store) => parameterOf(store.parameters, name));
  const types: readonly ConsoleParameterType[] = [...PARAMETER_TYPES, "json"];
  return (
    <div className="ask-parameter">
      <Select<ConsoleParameterType>
        className="short-input"
        aria-label={t("ask.parameterType", { name: `$${name}` })}
        value={parameter.type}
        options={types.map((type) => ({
          value: type,
          label: type === "json" ? t("ask.json") : t(`queries.parameterType.${type}`),
        }))}
        onChange={(type) => setParameter(name, { type, value: null })}
      />
      {parameter.type === "json" ? (
        <JsonField name={name} wrong={wrong} />
      ) : (
        <ParameterField
          parameter={{
            name,
            type: parameter.type,
            label: { zh: `$${name}`, en: `$${name}` },
            required: false,
            default: null,
            entityTypes: [],
          }}
          value={parameter.value}
          onChange={(value) => setParameter(name, { ...parameter, value })}
        />
      )}
    </div>
  );
}

function JsonField({ name, wrong }: { readonly name: string; readonly wrong: boolean }) {
  const { t } = useWords();
  const id = useId();
  const { value } = useConsole((store) => parameterOf(store.parameters, name));
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        ${name}
      </label>
      <Input
        id={id}
        className="code-input"
        placeholder={'["罗湖区", "福田区"]'}
        value={typeof value === "string" ? value : ""}
        status={wrong ? "error" : ""}
        onChange={(event) => setParameter(name, { type: "json", value: event.target.value })}
      />
      {wrong && <span role="alert">{t("ask.jsonWrong", { name })}</span>}
    </div>
  );
}
