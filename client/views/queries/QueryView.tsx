/** A saved query as a page: its form on top, its result below, its parameter values in the address. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Button } from "antd";
import { useEffect, useState } from "react";
import { Link, useNavigate, useParams, useSearchParams } from "react-router";
import type { SavedQuery } from "../../../server/contract/query.ts";
import { call } from "../../api/call.ts";
import { savedQueriesQuery } from "../../api/queries.ts";
import { useAnswer } from "../../api/useAnswer.ts";
import { AskedFailure } from "../../components/AskedFailure.tsx";
import { ConfirmButton } from "../../components/ConfirmButton.tsx";
import { Only } from "../../components/Only.tsx";
import { EmptyNote, Failure, Loading } from "../../components/StateNotes.tsx";
import { usePageTitle } from "../../components/usePageTitle.ts";
import "../../styles/ask.css";
import { useWords } from "../../text/useWords.ts";
import { ResultView } from "../result/ResultView.tsx";
import { ParameterField } from "./ParameterField.tsx";
import { QueryEditor } from "./QueryEditor.tsx";
import type { ParameterValues } from "./parameter-values.ts";
import { missingOf, searchFrom, valuesFrom } from "./parameter-values.ts";

/** The page at /queries/:id. */
export function QueryView() {
  const { id = "" } = useParams();
  const { t, local } = useWords();
  const answer = useAnswer(savedQueriesQuery());
  const query = answer.data?.items.find((one) => one.id === id);
  usePageTitle(query && local(query.title));
  if (answer.error) return <Failure error={answer.error} onRetry={() => void answer.refetch()} />;
  if (answer.isPending) return <Loading />;
  if (!query) {
    return (
      <EmptyNote title={t("queries.notFound")}>
        <Link to="/queries">{t("queries.back")}</Link>
      </EmptyNote>
    );
  }
  return <QueryPage key={query.id} query={query} />;
}

function QueryPage({ query }: { readonly query: SavedQuery }) {
  const { t, local } = useWords();
  const [editing, setEditing] = useState(false);
  return (
    <div className="page">
      <header>
        <p>
          <Link to="/queries">{t("queries.back")}</Link>
        </p>
        <h1>{local(query.title)}</h1>
        <p className="quiet">{local(query.description)}</p>
      </header>
      <QueryRun query={query} />
      <details className="query-cypher">
        <summary>{t("queries.showCypher")}</summary>
        <pre className="cypher-text" tabIndex={0}>
          {query.cypher}
        </pre>
        <p className="button-row">
          <Link to={`/console?query=${encodeURIComponent(query.cypher)}`}>
            {t("queries.openInConsole")}
          </Link>
          <Only needs="editor">
            <Button size="small" onClick={() => setEditing(true)}>
              {query.builtIn ? t("queries.saveAs") : t("queries.edit")}
            </Button>
            {!query.builtIn && <DeleteQuery query={query} />}
          </Only>
        </p>
      </details>
      <QueryEditor open={editing} query={query} onClose={() => setEditing(false)} />
    </div>
  );
}

function QueryRun({ query }: { readonly query: SavedQuery }) {
  const { t } = useWords();
  const [search, setSearch] = useSearchParams();
  const [values, setValues] = useState<ParameterValues>(() => valuesFrom(query.parameters, search));
  const { mutate, ...run } = useMutation({
    mutationFn: (parameters: ParameterValues) =>
      call("runQuery", { params: { id: query.id }, body: { parameters } }),
  });
  const complete = missingOf(query.parameters, values).length === 0;
  // A link with its values is a question: it is answered at once.
  useEffect(() => {
    const given = valuesFrom(query.parameters, new URLSearchParams(location.search));
    if (missingOf(query.parameters, given).length === 0) mutate(given);
  }, [query, mutate]);
  const submit = () => {
    setSearch(searchFrom(query.parameters, values), { replace: true });
    mutate(values);
  };
  return (
    <>
      <form
        className="query-form"
        aria-label={t("queries.parameters")}
        onSubmit={(event) => {
          event.preventDefault();
          if (complete) submit();
        }}
      >
        {query.parameters.length === 0 && <p className="quiet">{t("queries.noParameters")}</p>}
        {query.parameters.map((parameter) => (
          <ParameterField
            key={parameter.name}
            parameter={parameter}
            value={values[parameter.name] ?? null}
            onChange={(value) => setValues((now) => ({ ...now, [parameter.name]: value }))}
          />
        ))}
        <div>
          <Button type="primary" htmlType="submit" disabled={!complete} loading={run.isPending}>
            {run.isPending ? t("queries.running") : t("queries.run")}
          </Button>
        </div>
      </form>
      {run.error && <AskedFailure error={run.error} onAsk={submit} />}
      {run.data && <ResultView key={run.submittedAt} reply={run.data} first={query.view} worded />}
    </>
  );
}

function DeleteQuery({ query }: { readonly query: SavedQuery }) {
  const { t, local, failure } = useWords();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const client = useQueryClient();
  const remove = useMutation({
    mutationFn: () => call("deleteQuery", { params: { id: query.id } }),
    onSuccess: async () => {
      void message.success(t("queries.deleted"));
      await client.invalidateQueries({ queryKey: ["queries"] });
      await navigate("/queries");
    },
    onError: (error) => void message.error(failure(error)),
  });
  return (
    <ConfirmButton
      size="small"
      danger
      title={t("queries.deleteTitle", { title: local(query.title) })}
      hint={t("queries.deleteHint")}
      word={t("queries.delete")}
      onConfirm={() => remove.mutate()}
    />
  );
}
