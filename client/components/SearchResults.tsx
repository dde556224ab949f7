/** The list under the search box: questions, entities grouped by type with counts, sentences. */
import { useEffect } from "react";
import type { ReactNode } from "react";
import type { SearchHit, SearchReply } from "../../server/contract/entity.ts";
import type { Question } from "../../server/contract/explore.ts";
import { useWords } from "../text/useWords.ts";
import { SentenceText } from "./SentenceText.tsx";
import { SampleTag, TypeIcon } from "./TypeIcon.tsx";
import type { ArrangedOptions } from "./arrange-options.ts";
import { questionPieces } from "./question-text.ts";

export interface SearchResultsProps {
  readonly listId: string;
  readonly question: string;
  readonly arranged: ArrangedOptions;
  readonly reply: SearchReply | undefined;
  readonly error: unknown;
  readonly active: number;
  readonly onChoose: (index: number) => void;
  readonly onPoint: (index: number) => void;
}

/** Options are numbered through in the order in which they are arranged. */
export function SearchResults(props: SearchResultsProps) {
  const { listId, question, arranged, reply, error, active } = props;
  const { groups, sentences, questionsFirst } = arranged;
  const { t, failure } = useWords();
  const hits = groups.reduce((sum, group) => sum + group.hits.length, 0);
  useEffect(() => {
    if (active >= 0)
      document.getElementById(`${listId}-${active}`)?.scrollIntoView({ block: "nearest" });
  }, [listId, active]);
  if (error !== null)
    return <p className="search-note">{`${t("search.failed")}：${failure(error)}`}</p>;
  if (!reply) return <p className="search-note">{t("error.loading")}</p>;
  if (arranged.options.length === 0) {
    return (
      <p className="search-note">
        <strong>{t("search.none", { text: question })}</strong>
        <br />
        {t("search.noneHint")}
      </p>
    );
  }
  return (
    <>
      {questionsFirst && <Questions {...props} />}
      {groups.map((group) => (
        <Group
          key={group.type}
          title={t(`type.${group.type}`)}
          count={reply.types.find(({ type }) => type === group.type)?.count ?? group.hits.length}
        >
          {group.hits.map(({ hit, index }) => (
            <Option key={hit.entity.id} {...props} index={index}>
              <HitLine hit={hit} />
            </Option>
          ))}
        </Group>
      ))}
      {reply.limitHit && (
        <p className="search-note">{t("search.more", { total: reply.total, shown: hits })}</p>
      )}
      {!questionsFirst && <Questions {...props} />}
      {sentences.length > 0 && (
        <Group title={t("search.sentences")} count={reply.sentences.total}>
          {sentences.map((sentence, at) => (
            <Option key={sentence.id} {...props} index={arranged.firstSentence + at}>
              <span className="hit-sentence">
                <SentenceText text={sentence.text} marks={sentence.marks} linked={false} />
                <small>{sentence.document.title}</small>
              </span>
            </Option>
          ))}
        </Group>
      )}
    </>
  );
}

/** What could be asked, each with what it runs. */
function Questions(props: SearchResultsProps) {
  const { t } = useWords();
  const { questions, firstQuestion } = props.arranged;
  if (questions.length === 0) return null;
  return (
    <Group title={t("question.title")} count={questions.length}>
      {questions.map((question, at) => (
        <Option key={question.id} {...props} index={firstQuestion + at}>
          <QuestionLine question={question} />
        </Option>
      ))}
    </Group>
  );
}

function QuestionLine({ question }: { readonly question: Question }) {
  const { t, local } = useWords();
  const { run } = question;
  return (
    <span className="hit-question">
      <span>
        {questionPieces(question, local).map((piece, at) =>
          typeof piece === "string" ? (
            piece
          ) : (
            <b key={at} className={piece.entity ? undefined : "open-slot"}>
              {piece.entity?.name ?? `〔${local(piece.label)}〕`}
            </b>
          ),
        )}
      </span>
      <small>
        {run.kind === "query"
          ? t("question.runsQuery", { title: local(run.title) })
          : t("question.runsPaths")}
      </small>
    </span>
  );
}

function HitLine({ hit }: { readonly hit: SearchHit }) {
  const { t } = useWords();
  const { entity, match, matched } = hit;
  return (
    <>
      <TypeIcon type={entity.type} size={18} />
      <span className="hit-name">{entity.name}</span>
      {match !== "name" && (
        <small>{t("search.matched", { how: t(`search.match.${match}`), text: matched })}</small>
      )}
      {entity.sample && <SampleTag />}
      <small className="hit-scope">{entity.scope.split("/").at(-1)}</small>
    </>
  );
}

interface GroupProps {
  readonly title: string;
  readonly count: number;
  readonly children: ReactNode;
}

function Group({ title, count, children }: GroupProps) {
  return (
    <div role="group" aria-label={`${title} ${count}`}>
      <p className="search-group" aria-hidden="true">
        {title} <span>{count}</span>
      </p>
      {children}
    </div>
  );
}

interface OptionProps extends SearchResultsProps {
  readonly index: number;
  readonly children: ReactNode;
}

function Option({ listId, index, active, onChoose, onPoint, children }: OptionProps) {
  return (
    <div
      id={`${listId}-${index}`}
      role="option"
      aria-selected={active === index}
      className="search-option"
      // The box must keep the focus, or its list would close before the click.
      onMouseDown={(event) => event.preventDefault()}
      onMouseMove={() => onPoint(index)}
      onClick={() => onChoose(index)}
    >
      {children}
    </div>
  );
}
