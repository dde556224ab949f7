/** The saved queries: built-in ones and the person's own. */
import { Link } from "react-router";
import type { SavedQuery } from "../../../server/contract/query.ts";
import { savedQueriesQuery } from "../../api/queries.ts";
import { useAnswer } from "../../api/useAnswer.ts";
import { Failure, Loading } from "../../components/StateNotes.tsx";
import { usePageTitle } from "../../components/usePageTitle.ts";
import "../../styles/ask.css";
import { useWords } from "../../text/useWords.ts";
import { QueryFiles } from "./QueryFiles.tsx";
import { byFolder } from "./query-file.ts";

/** The page at /queries. */
export function QueriesView() {
  const { t } = useWords();
  const answer = useAnswer(savedQueriesQuery());
  usePageTitle(t("queries.title"));
  const queries = answer.data?.items ?? [];
  const own = queries.filter(({ builtIn }) => !builtIn);
  return (
    <div className="page">
      <header>
        <h1>{t("queries.title")}</h1>
        <p className="quiet">{t("queries.lead")}</p>
      </header>
      {answer.error && <Failure error={answer.error} onRetry={() => void answer.refetch()} />}
      {answer.isPending && <Loading />}
      {answer.data && (
        <>
          <h2 className="part-title">{t("queries.builtIn")}</h2>
          <QueryList queries={queries.filter(({ builtIn }) => builtIn)} />
          <h2 className="part-title">{t("queries.own")}</h2>
          <QueryFiles own={own} />
          {own.length === 0 && <p className="quiet">{t("queries.noOwn")}</p>}
          <Folders queries={own} />
        </>
      )}
    </div>
  );
}

/** The queries by folder; those in none come first, without a heading where there is no folder. */
function Folders({ queries }: { readonly queries: readonly SavedQuery[] }) {
  const { t } = useWords();
  const folders = byFolder(queries);
  return folders.map(([folder, inside]) => (
    <section key={folder} aria-label={folder || t("ask.noFolder")}>
      {(folder !== "" || folders.length > 1) && (
        <h3 className="folder-title">
          {folder || t("ask.noFolder")}{" "}
          <span className="quiet">{t("ask.queriesOf", { count: inside.length })}</span>
        </h3>
      )}
      <QueryList queries={inside} />
    </section>
  ));
}

function QueryList({ queries }: { readonly queries: readonly SavedQuery[] }) {
  const { local } = useWords();
  return (
    <ul className="query-list">
      {queries.map((query) => (
        <li key={query.id}>
          <Link to={`/queries/${query.id}`}>
            <strong>{local(query.title)}</strong>
            <span className="quiet">{local(query.description)}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
