/** Saves a query of one's own: title, description, Cypher, typed parameters. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Button, Input, Modal, Select } from "antd";
import { useId, useState } from "react";
import { useNavigate } from "react-router";
import type { Parameter, SavedQuery, SavedQueryInput } from "../../../server/contract/query.ts";
import { PARAMETER_TYPES } from "../../../server/contract/query.ts";
import { call } from "../../api/call.ts";
import { savedQueriesQuery } from "../../api/queries.ts";
import { useAnswer } from "../../api/useAnswer.ts";
import { Choices } from "../../components/Choices.tsx";
import { Field } from "../../components/Field.tsx";
import { useWords } from "../../text/useWords.ts";

export interface QueryEditorProps {
  readonly open: boolean;
  /** What to begin with; a built-in query is saved as a new one. */
  readonly query: SavedQueryInput | SavedQuery;
  readonly onClose: () => void;
}

/** The dialog. */
export function QueryEditor({ open, query, onClose }: QueryEditorProps) {
  const { t } = useWords();
  return (
    <Modal
      open={open}
      onCancel={onClose}
      footer={null}
      destroyOnHidden
      width={680}
      title={"id" in query && !query.builtIn ? t("queries.edit") : t("queries.form.new")}
      closable={{ "aria-label": t("app.close") }}
    >
      <EditorForm query={query} onClose={onClose} />
    </Modal>
  );
}

function EditorForm({ query, onClose }: Omit<QueryEditorProps, "open">) {
  const { t, failure } = useWords();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [input, setInput] = useState<SavedQueryInput>(() => inputOf(query));
  const own = "id" in query && !query.builtIn ? query.id : null;
  const save = useMutation({
    mutationFn: () =>
      own === null
        ? call("saveQuery", { body: input })
        : call("updateQuery", { params: { id: own }, body: input }),
    onSuccess: async (saved) => {
      void message.success(t("queries.saved"));
      await client.invalidateQueries({ queryKey: ["queries"] });
      onClose();
      await navigate(`/queries/${saved.id}`);
    },
    onError: (error) => void message.error(failure(error)),
  });
  const change = (part: Partial<SavedQueryInput>) => setInput((now) => ({ ...now, ...part }));
  const titled = input.title.zh.trim() !== "" || input.title.en.trim() !== "";
  const problem = !titled
    ? t("queries.form.needTitle")
    : input.cypher.trim() === ""
      ? t("queries.form.needCypher")
      : "";
  return (
    <form
      className="editor-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (problem === "") save.mutate();
      }}
    >
      <TextField
        label={t("queries.form.title")}
        value={input.title.zh}
        onChange={(zh) => change({ title: { ...input.title, zh } })}
      />
      <TextField
        label={t("queries.form.titleEn")}
        value={input.title.en}
        onChange={(en) => change({ title: { ...input.title, en } })}
      />
      <TextField
        label={t("queries.form.description")}
        value={input.description.zh}
        onChange={(zh) => change({ description: { ...input.description, zh } })}
      />
      <FolderField value={input.folder} onChange={(folder) => change({ folder })} />
      <TextField
        label={t("queries.cypher")}
        rows={7}
        value={input.cypher}
        onChange={(cypher) => change({ cypher })}
      />
      <ParameterList
        parameters={input.parameters}
        onChange={(parameters) => change({ parameters })}
      />
      <div className="field">
        <span className="field-label">{t("queries.form.view")}</span>
        <Choices<"table" | "graph">
          options={[
            { value: "table", label: t("result.table") },
            { value: "graph", label: t("result.graph") },
          ]}
          value={input.view}
          onChange={(view) => change({ view })}
          label={t("queries.form.view")}
        />
      </div>
      <p className="button-row">
        <Button type="primary" htmlType="submit" disabled={problem !== ""} loading={save.isPending}>
          {t("queries.form.save")}
        </Button>
        <span className="quiet">{problem}</span>
      </p>
    </form>
  );
}

interface ParameterListProps {
  readonly parameters: Parameter[];
  readonly onChange: (parameters: Parameter[]) => void;
}

function ParameterList({ parameters, onChange }: ParameterListProps) {
  const { t } = useWords();
  const replace = (index: number, part: Partial<Parameter>) =>
    onChange(parameters.map((one, at) => (at === index ? { ...one, ...part } : one)));
  return (
    <fieldset className="parameter-list">
      <legend className="field-label">{t("queries.parameters")}</legend>
      {parameters.map((parameter, index) => (
        <p key={index} className="button-row">
          <Input
            className="short-input"
            aria-label={t("queries.form.parameterName")}
            placeholder={t("queries.form.parameterName")}
            value={parameter.name}
            onChange={(event) => replace(index, { name: event.target.value })}
          />
          <Input
            className="short-input"
            aria-label={t("queries.form.parameterLabel")}
            placeholder={t("queries.form.parameterLabel")}
            value={parameter.label.zh}
            onChange={(event) =>
              replace(index, { label: { zh: event.target.value, en: event.target.value } })
            }
          />
          <Select
            className="short-input"
            aria-label={t("queries.form.parameterType")}
            value={parameter.type}
            options={PARAMETER_TYPES.map((type) => ({
              value: type,
              label: t(`queries.parameterType.${type}`),
            }))}
            onChange={(type) => replace(index, { type, default: null })}
          />
          <Button
            size="small"
            type="text"
            aria-label={t("queries.form.removeParameter")}
            onClick={() => onChange(parameters.filter((_one, at) => at !== index))}
          >
            ×
          </Button>
        </p>
      ))}
      <Button
        size="small"
        onClick={() => onChange([...parameters, newParameter(parameters.length)])}
      >
        {t("queries.form.addParameter")}
      </Button>
    </fieldset>
  );
}

interface FolderFieldProps {
  readonly value: string;
  readonly onChange: (folder: string) => void;
}

/** A name, with those there are to choose from. */
function FolderField({ value, onChange }: FolderFieldProps) {
  const { t } = useWords();
  const id = useId();
  const queries = useAnswer(savedQueriesQuery()).data?.items ?? [];
  const folders = [...new Set(queries.map(({ folder }) => folder))].filter((name) => name !== "");
  return (
    <Field label={t("ask.folder")}>
      <Input list={id} value={value} onChange={(event) => onChange(event.target.value)} />
      <datalist id={id}>
        {folders.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </Field>
  );
}

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly rows?: number;
  readonly onChange: (value: string) => void;
}

function TextField({ label, value, rows, onChange }: TextFieldProps) {
  return (
    <Field label={label}>
      {rows === undefined ? (
        <Input value={value} onChange={(event) => onChange(event.target.value)} />
      ) : (
        <Input.TextArea
          className="code-input"
          rows={rows}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

function inputOf({
  title,
  description,
  cypher,
  parameters,
  folder,
  view,
}: SavedQueryInput): SavedQueryInput {
  return { title, description, cypher, parameters, folder, view };
}

function newParameter(index: number): Parameter {
  return {
    name: `p${index + 1}`,
    type: "string",
    label: { zh: "", en: "" },
    required: false,
    default: null,
    entityTypes: [],
  };
}
