/** The Cypher console: editor, parameters, schema and history beside it, the result below. */
import { useMutation } from "@tanstack/react-query";
import { Button } from "antd";
import { useEffect, useRef, useState } from "react";
import { useSearchParams } from "react-router";
import type { QueryCompletion } from "../../../server/contract/ask.ts";
import type { SavedQueryInput } from "../../../server/contract/query.ts";
import type { SchemaSummary } from "../../../server/contract/system.ts";
import { call } from "../../api/call.ts";
import { schemaQuery } from "../../api/queries.ts";
import { useAnswer } from "../../api/useAnswer.ts";
import { AskedFailure } from "../../components/AskedFailure.tsx";
import { Only } from "../../components/Only.tsx";
import { EmptyNote } from "../../components/StateNotes.tsx";
import { usePageTitle } from "../../components/usePageTitle.ts";
import type { ConsoleParameter } from "../../state/console/store.ts";
import { parameterOf, rememberQuery, useConsole } from "../../state/console/store.ts";
import "../../styles/ask.css";
import { useWords } from "../../text/useWords.ts";
import { QueryEditor } from "../queries/QueryEditor.tsx";
import { ResultView } from "../result/ResultView.tsx";
import { ConsoleParameters } from "./ConsoleParameters.tsx";
import { ConsoleSide } from "./ConsoleSide.tsx";
import { CypherEditor } from "./CypherEditor.tsx";
import type { EditorHandle } from "./CypherEditor.tsx";
import { ProblemList } from "./ProblemList.tsx";
import type { ReadParameters } from "./console-parameters.ts";
import { parametersIn, readConsoleParameters } from "./console-parameters.ts";
import { useQueryCheck } from "./useQueryCheck.ts";

const NO_WORDS: SchemaSummary = { labels: [], relationshipTypes: [], propertyKeys: [] };

/** The query that the hint shows. */
const EXAMPLE = "MATCH (p:Project)-[:LOCATED_IN]->(a)\nRETURN p.name, a.name\nLIMIT 25";
const IN_ONE_LINE = { query: EXAMPLE.replaceAll("\n", " ") };
const MAX_PARAMETERS = 100;

/** The page at /console; `?query=` brings a query along. */
export function ConsoleView() {
  const { t, number } = useWords();
  const { query, parameters } = useConsole();
  const [saving, setSaving] = useState(false);
  const editor = useRef<EditorHandle>(null);
  const schema = useAnswer(schemaQuery());
  const run = useConsoleRun();
  const names = parametersIn(query);
  const read = readConsoleParameters(names, parameters);
  const checked = useQueryCheck(query, read.values);
  const { check } = checked;
  usePageTitle(t("console.title"));
  useQueryFromAddress();
  const empty = query.trim() === "";
  const start = () => {
    const text = useConsole.getState().query;
    if (text.trim() !== "" && read.wrong.length === 0) run.start(text, read.values);
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
            handle={editor}
            value={query}
            label={t("console.editor")}
            hint={t("console.idleHint", IN_ONE_LINE)}
            complete={complete}
            problems={checked.current ? (check?.problems ?? []) : []}
            onChange={(text) => useConsole.setState({ query: text })}
            onRun={start}
          />
          <ProblemList query={query} checked={checked} onGo={(at) => editor.current?.goTo(at)} />
          <ConsoleParameters names={names} wrong={read.wrong} />
          <p className="button-row">
            <Button type="primary" loading={run.pending} disabled={empty} onClick={start}>
              {t("console.run")}
            </Button>
            <span className="quiet needs-keys">{t("console.runHint")}</span>
            {run.pending && <Button onClick={run.cancel}>{t("ask.stop")}</Button>}
            <Only needs="editor">
              <Button disabled={empty} onClick={() => setSaving(true)}>
                {t("console.save")}
              </Button>
            </Only>
            {check && (
              <span className="quiet">
                {t("ask.limits", {
                  max: number(check.limits.maxRows),
                  seconds: check.limits.timeoutMs / 1000,
                })}
              </span>
            )}
          </p>
          {run.stopped && <p role="status">{t("ask.stopped")}</p>}
          {run.error !== null && <AskedFailure error={run.error} onAsk={start} />}
          {run.reply && run.asked && (
            <ResultView key={run.started} reply={run.reply} first="table" planned={run.asked} />
          )}
          {run.idle && <NothingAsked empty={empty} />}
        </div>
        <ConsoleSide
          schema={schema.data ?? NO_WORDS}
          error={schema.error}
          onRetry={() => void schema.refetch()}
        />
      </div>
      <QueryEditor
        open={saving}
        query={draftQuery(query, names, parameters)}
        onClose={() => setSaving(false)}
      />
    </div>
  );
}

function NothingAsked({ empty }: { readonly empty: boolean }) {
  const { t } = useWords();
  return (
    <EmptyNote title={t("console.idle")} hint={t("console.idleHint", IN_ONE_LINE)}>
      {empty && (
        <Button onClick={() => useConsole.setState({ query: EXAMPLE })}>
          {t("console.example")}
        </Button>
      )}
    </EmptyNote>
  );
}

interface Request {
  readonly query: string;
  readonly parameters: ReadParameters["values"];
}

function useConsoleRun() {
  const controller = useRef<AbortController | null>(null);
  const [stopped, setStopped] = useState(false);
  const { mutate, reset, ...state } = useMutation({
    mutationFn: (body: Request) => {
      controller.current = new AbortController();
      return call("runCypher", { body, signal: controller.current.signal });
    },
  });
  return {
    reply: state.data,
    asked: state.variables,
    error: state.error,
    pending: state.isPending,
    idle: state.isIdle,
    started: state.submittedAt,
    stopped,
    start: (query: string, parameters: Request["parameters"]) => {
      rememberQuery(query);
      setStopped(false);
      mutate({ query, parameters });
    },
    cancel: () => {
      controller.current?.abort();
      reset();
      setStopped(true);
    },
  };
}

/** Asks the server; parameters are known from the query and from those filled in before. */
function complete(query: string, at: number, signal: AbortSignal): Promise<QueryCompletion> {
  const elsewhere = parametersIn(
    `${query.slice(0, at).replace(/\$[\p{L}\p{N}_]*$/u, "")} ${query.slice(at)}`,
  );
  const known = Object.keys(useConsole.getState().parameters);
  const parameters = [...new Set([...elsewhere, ...known])].slice(0, MAX_PARAMETERS);
  return call("completeCypher", { body: { query, at, parameters }, signal });
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

/** What the dialog for saving begins with: the query with the parameters it names. */
function draftQuery(
  cypher: string,
  names: readonly string[],
  parameters: Readonly<Record<string, ConsoleParameter>>,
): SavedQueryInput {
  const none = { zh: "", en: "" };
  return {
    ...{ title: none, description: none, cypher, folder: "", view: "table" },
    parameters: names.map((name) => {
      const { type } = parameterOf(parameters, name);
      return {
        ...{ name, label: { zh: name, en: name }, required: false, default: null },
        ...{ type: type === "json" ? "string" : type, entityTypes: [] },
      };
    }),
  };
}
