/** Beside the editor: the words of the graph, and what was run before. */
import { Button } from "antd";
import type { SchemaSummary } from "../../../server/contract/system.ts";
import { Failure } from "../../components/StateNotes.tsx";
import { useConsole } from "../../state/console/store.ts";
import { useWords } from "../../text/useWords.ts";

export interface ConsoleSideProps {
  readonly schema: SchemaSummary;
  /** Why the words of the graph did not come, if so. */
  readonly error: unknown;
  readonly onRetry: () => void;
}

/** Words are put at the end of the query, queries in its place. */
export function ConsoleSide({ schema, error, onRetry }: ConsoleSideProps) {
  const { t } = useWords();
  const history = useConsole((store) => store.history);
  return (
    <aside aria-label={t("console.schema")}>
      <h2 className="panel-title">{t("console.history")}</h2>
      {history.length === 0 ? (
        <p className="quiet">{t("console.noHistory")}</p>
      ) : (
        <>
          <ul className="history-list">
            {history.slice(0, 12).map((query) => (
              <li key={query}>
                <button type="button" title={query} onClick={() => useConsole.setState({ query })}>
                  {query}
                </button>
              </li>
            ))}
          </ul>
          <Button size="small" type="text" onClick={() => useConsole.setState({ history: [] })}>
            {t("console.clearHistory")}
          </Button>
        </>
      )}
      {error !== null && <Failure error={error} onRetry={onRetry} />}
      <Words title={t("console.labels")} words={schema.labels} before=":" />
      <Words title={t("console.relationshipTypes")} words={schema.relationshipTypes} before=":" />
      <Words title={t("console.propertyKeys")} words={schema.propertyKeys} before="." />
    </aside>
  );
}

interface WordsProps {
  readonly title: string;
  readonly words: readonly string[];
  readonly before: string;
}

function Words({ title, words, before }: WordsProps) {
  const { t } = useWords();
  const insert = (word: string) =>
    useConsole.setState(({ query }) => ({ query: `${query}${before}${word}` }));
  if (words.length === 0) return null;
  return (
    <>
      <h2 className="panel-title">{title}</h2>
      <p className="schema-words">
        {words.map((word) => (
          <button
            key={word}
            type="button"
            title={t("console.insert", { word })}
            onClick={() => insert(word)}
          >
            {word}
          </button>
        ))}
      </p>
    </>
  );
}
