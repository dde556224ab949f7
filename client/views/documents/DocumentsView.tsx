/** The documents in the graph: list, import with progress, removal. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App } from "antd";
import { Link } from "react-router";
import type { DocumentSummary } from "../../../server/contract/document.ts";
import { call } from "../../api/call.ts";
import { documentsQuery } from "../../api/queries.ts";
import { useAnswer } from "../../api/useAnswer.ts";
import { ConfirmButton } from "../../components/ConfirmButton.tsx";
import { Only } from "../../components/Only.tsx";
import { EmptyNote, Failure, Loading } from "../../components/StateNotes.tsx";
import { SampleTag } from "../../components/TypeIcon.tsx";
import { useMay } from "../../components/useMay.ts";
import { usePageTitle } from "../../components/usePageTitle.ts";
import { useWords } from "../../text/useWords.ts";
import { ImportPanel } from "./ImportPanel.tsx";

/** The page at /documents. */
export function DocumentsView() {
  const { t } = useWords();
  const answer = useAnswer(documentsQuery());
  usePageTitle(t("documents.title"));
  const samples = answer.data?.items.filter(({ sample }) => sample).length ?? 0;
  return (
    <div className="page">
      <header>
        <h1>{t("documents.title")}</h1>
        <p className="quiet">{t("documents.lead")}</p>
      </header>
      <Only needs="editor" told>
        <ImportPanel />
      </Only>
      {answer.error && <Failure error={answer.error} onRetry={() => void answer.refetch()} />}
      {answer.isPending && <Loading />}
      {answer.data?.items.length === 0 && (
        <EmptyNote title={t("documents.empty")} hint={t("documents.emptyHint")} />
      )}
      {answer.data && answer.data.items.length > 0 && (
        <DocumentTable documents={answer.data.items} />
      )}
      {samples > 0 && (
        <Only needs="admin">
          <RemoveSamples />
        </Only>
      )}
    </div>
  );
}

const NUMERIC: ReadonlySet<string> = new Set(["year", "sentences", "entities", "relations"]);

function DocumentTable({ documents }: { readonly documents: readonly DocumentSummary[] }) {
  const { t } = useWords();
  const mayRemove = useMay("admin");
  const columns = [
    ...(["title", "place", "year", "sentences", "entities", "relations"] as const),
    ...(mayRemove ? (["actions"] as const) : []),
  ];
  return (
    <div className="table-scroll">
      <table className="plain-table documents-table">
        <caption className="visually-hidden">{t("documents.title")}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col" className={NUMERIC.has(column) ? "number" : undefined}>
                {t(`documents.columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {documents.map((document) => (
            <DocumentRow key={document.id} document={document} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function DocumentRow({ document }: { readonly document: DocumentSummary }) {
  const { t, number } = useWords();
  const removal = useRemoval(() => call("removeDocument", { params: { id: document.id } }));
  return (
    <tr>
      <th scope="row">
        <Link to={`/documents/${document.id}`}>{document.title}</Link>{" "}
        {document.sample && <SampleTag />}
      </th>
      <td className="one-line">{document.place}</td>
      <td className="number">{document.year}</td>
      <td className="number">{number(document.sentences)}</td>
      <td className="number">{number(document.entities)}</td>
      <td className="number">{number(document.relations)}</td>
      <Only needs="admin">
        <td>
          <ConfirmButton
            size="small"
            danger
            loading={removal.isPending}
            title={t("documents.removeTitle", { title: document.title })}
            hint={t("documents.removeHint")}
            word={t("documents.remove")}
            onConfirm={() => removal.mutate()}
          />
        </td>
      </Only>
    </tr>
  );
}

function RemoveSamples() {
  const { t } = useWords();
  const removal = useRemoval(() => call("removeSamples"));
  return (
    <p className="button-row remove-samples">
      <ConfirmButton
        loading={removal.isPending}
        title={t("documents.removeSamplesTitle")}
        hint={t("documents.removeSamplesHint")}
        word={t("documents.remove")}
        onConfirm={() => removal.mutate()}
      >
        {t("documents.removeSamples")}
      </ConfirmButton>
    </p>
  );
}

type Removed = Awaited<ReturnType<typeof call<"removeDocument">>>;

function useRemoval(remove: () => Promise<Removed>) {
  const { t, failure } = useWords();
  const { message } = App.useApp();
  const client = useQueryClient();
  return useMutation({
    mutationFn: remove,
    onSuccess: ({ documents, entities }) => {
      void message.success(t("documents.removed", { documents: documents.length, entities }));
      // Everything that was read may now be different.
      void client.invalidateQueries();
    },
    onError: (error) => void message.error(failure(error)),
  });
}
