/** The Cypher console: editor, parameters, schema and history beside it, the result below. */
import { useMutation, useQuery } from "@tanstack/react-query";
import { App, Button, Input } from "antd";
import { useEffect, useRef, useState } from "react";
import { useSearchParams } from "react-router";
import { z } from "zod";
import { call } from "../../api/call.ts";
import { schemaQuery } from "../../api/queries.ts";
import { EmptyNote, Failure } from "../../components/StateNotes.tsx";
import { usePageTitle } from "../../components/usePageTitle.ts";
import { rememberQuery, useConsole } from "../../state/console/store.ts";
import { useWords } from "../../text/useWords.ts";
import { QueryEditor } from "../queries/QueryEditor.tsx";
import { ResultView } from "../result/ResultView.tsx";
import { ConsoleSide } from "./ConsoleSide.tsx";
import { CypherEditor } from "./CypherEditor.tsx";
import type { SchemaWords } from "./complete-cypher.ts";

const NO_WORDS: SchemaWords = { labels: [], relationshipTypes: [], propertyKeys: [] };
const ParametersSchema = z.record(z.string(), z.json());

/** The page at /console; `?query=` brings a query along. */
export function ConsoleView() {
  const { t } = useWords();
  const { message } = App.useApp();
  const { query, parameters } = useConsole();
  const [saving, setSaving] = useState(false);
  const schema = useQuery(schemaQuery()).data ?? NO_WORDS;
  const run = useConsoleRun();
  usePageTitle(t("console.title"));
  useQueryFromAddress();
  const start = () => {
    const text = useConsole.getState().query;
    const parsed = parseParameters(useConsole.getState().parameters);
    if (text.trim() === "") return;
    if (parsed) run.start(text, parsed);
    else void message.error(t("console.parametersInvalid"));
  };
  return (
    <div className="page">
      <header>
        <h1>{t("console.title")}</h1>
        <p className="quiet">{t("console.lead")}</p>
      </header>
      <div className="console-columns">
        <div>
          <CypherEditor
            value={query}
            label={t("console.editor")}
            hint={t("console.idleHint")}
            schema={schema}
            onChange={(text) => useConsole.setState({ query: text })}
            onRun={start}
          />
          <label className="field console-parameters">
            <span className="field-label">{t("console.parameters")}</span>
            <Input
              className="code-input"
              value={parameters}
              onChange={(event) => useConsole.setState({ parameters: event.target.value })}
            />
          </label>
          <p className="button-row">
            <Button
              type="primary"
              loading={run.pending}
              disabled={query.trim() === ""}
              onClick={start}
            >
              {t("console.run")}
            </Button>
            <span className="quiet">{t("console.runHint")}</span>
            {run.pending && <Button onClick={run.cancel}>{t("console.cancel")}</Button>}
            <Button disabled={query.trim() === ""} onClick={() => setSaving(true)}>
              {t("console.save")}
            </Button>
          </p>
          {run.error !== null && <Failure error={run.error} />}
          {run.reply && <ResultView key={run.started} reply={run.reply} first="table" />}
          {run.idle && <EmptyNote title={t("console.idle")} hint={t("console.idleHint")} />}
        </div>
        <ConsoleSide schema={schema} />
      </div>
      <QueryEditor open={saving} query={emptyQuery(query)} onClose={() => setSaving(false)} />
    </div>
  );
}

interface Request {
  readonly query: string;
  readonly parameters: z.infer<typeof ParametersSchema>;
}

function useConsoleRun() {
  const controller = useRef<AbortController | null>(null);
  const { mutate, reset, ...state } = useMutation({
    mutationFn: (body: Request) => {
      controller.current = new AbortController();
      return call("runCypher", { body, signal: controller.current.signal });
    },
  });
  return {
    reply: state.data,
    error: state.error,
    pending: state.isPending,
    idle: state.isIdle,
    started: state.submittedAt,
    start: (query: string, parameters: Request["parameters"]) => {
      rememberQuery(query);
      mutate({ query, parameters });
    },
    cancel: () => {
      controller.current?.abort();
      reset();
    },
  };
}

function useQueryFromAddress(): void {
  const [search, setSearch] = useSearchParams();
  const brought = search.get("query");
  useEffect(() => {
    if (brought === null) return;
    useConsole.setState({ query: brought });
    setSearch({}, { replace: true });
  }, [brought, setSearch]);
}

function parseParameters(text: string): Request["parameters"] | null {
  try {
    const value: unknown = JSON.parse(text.trim() === "" ? "{}" : text);
    return ParametersSchema.safeParse(value).data ?? null;
  } catch {
    return null;
  }
}

function emptyQuery(cypher: string) {
  const none = { zh: "", en: "" };
  return { title: none, description: none, cypher, parameters: [], view: "table" as const };
}
