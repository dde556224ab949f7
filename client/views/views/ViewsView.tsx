/** The saved views: open, rename, print, delete. */
import { useQueryClient } from "@tanstack/react-query";
import { App, Button, Input } from "antd";
import { useState } from "react";
import { Link } from "react-router";
import type { ViewSummary } from "../../../server/contract/view.ts";
import { call } from "../../api/call.ts";
import { useAnswer } from "../../api/useAnswer.ts";
import { viewsQuery } from "../../api/view-queries.ts";
import { ConfirmButton } from "../../components/ConfirmButton.tsx";
import { Only } from "../../components/Only.tsx";
import { EmptyNote, Failure, Loading } from "../../components/StateNotes.tsx";
import { usePageTitle } from "../../components/usePageTitle.ts";
import { useWords } from "../../text/useWords.ts";

/** The page at /views. */
export function ViewsView() {
  const { t, number } = useWords();
  usePageTitle(t("views.title"));
  const views = useAnswer(viewsQuery());
  return (
    <div className="page">
      <h1>{t("views.title")}</h1>
      <p className="quiet">{t("views.lead")}</p>
      {views.error ? (
        <Failure error={views.error} onRetry={() => void views.refetch()} />
      ) : !views.data ? (
        <Loading />
      ) : views.data.items.length === 0 ? (
        <EmptyNote title={t("views.empty")} hint={t("views.emptyHint")}>
          <Link className="primary-link" to="/">
            {t("app.home")}
          </Link>
        </EmptyNote>
      ) : (
        <>
          {views.data.limitHit && (
            <p>
              {t("views.cut", {
                total: number(views.data.total),
                shown: number(views.data.items.length),
              })}
            </p>
          )}
          <ViewTable views={views.data.items} />
        </>
      )}
    </div>
  );
}

function ViewTable({ views }: { readonly views: readonly ViewSummary[] }) {
  const { t } = useWords();
  return (
    <div className="table-scroll">
      <table className="plain-table view-table">
        <caption className="visually-hidden">{t("views.title")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("views.name")}</th>
            <th scope="col" className="number">
              {t("views.entities")}
            </th>
            <th scope="col">{t("views.savedAt")}</th>
            <th scope="col">{t("list.actions")}</th>
          </tr>
        </thead>
        <tbody>
          {views.map((view) => (
            <ViewRow key={view.id} view={view} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ViewRow({ view }: { readonly view: ViewSummary }) {
  const { t, number, time, failure } = useWords();
  const { message } = App.useApp();
  const client = useQueryClient();
  const [renaming, setRenaming] = useState(false);
  const act = (work: Promise<unknown>, done: string) => {
    work.then(
      () => {
        setRenaming(false);
        void message.success(done);
        void client.invalidateQueries({ queryKey: viewsQuery().queryKey });
      },
      (error: unknown) => message.error(failure(error)),
    );
  };
  const params = { id: view.id };
  // The field stays until the name is written: where that fails, what was typed is still there.
  const rename = (title: string) => {
    if (title.trim() === "" || title === view.title) return setRenaming(false);
    act(call("updateView", { params, body: { title } }), t("views.renamed"));
  };
  return (
    <tr>
      <th scope="row">
        {renaming ? (
          <RenameField title={view.title} onDone={rename} onCancel={() => setRenaming(false)} />
        ) : (
          <Link to={`/?view=${view.id}`}>{view.title}</Link>
        )}
        {view.note !== "" && <p className="quiet">{view.note}</p>}
      </th>
      <td className="number">{number(view.entities)}</td>
      <td>{time(new Date(view.savedAt))}</td>
      <td>
        <span className="button-row">
          <Only needs="editor">
            <Button size="small" onClick={() => setRenaming(true)}>
              {t("views.rename")}
            </Button>
          </Only>
          <Link to={`/report/view/${view.id}`}>{t("report.title")}</Link>
          <Only needs="editor">
            <ConfirmButton
              size="small"
              title={t("views.deleteTitle", { title: view.title })}
              hint={t("views.deleteHint")}
              word={t("views.delete")}
              onConfirm={() => act(call("deleteView", { params }), t("views.deleted"))}
            />
          </Only>
        </span>
      </td>
    </tr>
  );
}

interface RenameFieldProps {
  readonly title: string;
  readonly onDone: (title: string) => void;
  readonly onCancel: () => void;
}

function RenameField({ title, onDone, onCancel }: RenameFieldProps) {
  const { t } = useWords();
  const [text, setText] = useState(title);
  return (
    <form
      className="button-row"
      onSubmit={(event) => {
        event.preventDefault();
        onDone(text);
      }}
    >
      <Input
        autoFocus
        aria-label={t("views.name")}
        maxLength={200}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Escape") onCancel();
        }}
      />
      <Button size="small" type="primary" htmlType="submit">
        {t("views.saveNow")}
      </Button>
    </form>
  );
}
