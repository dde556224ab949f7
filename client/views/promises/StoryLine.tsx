/** One promise by years: the sentence that makes it, then every sentence of a later report, each one click from its place. */
import { Link } from "react-router";
import { missingYears } from "../../../server/contract/filter-promises.ts";
import type { Ledger, Promised, Step, TargetResult } from "../../../server/contract/follow.ts";
import { FilePlaceNote } from "../../components/FilePlaceNote.tsx";
import { SentenceText } from "../../components/SentenceText.tsx";
import { wholePercent } from "../../state/whole-percent.ts";
import { useWords } from "../../text/useWords.ts";

export interface StoryLineProps {
  readonly promise: Promised;
  readonly ledger: Ledger;
}

/** The line of years. */
export function StoryLine({ promise, ledger }: StoryLineProps) {
  const { t, list } = useWords();
  const made = promise.kind === "thing" ? promise.made : [];
  const missing = missingYears(ledger.notices, promise.year);
  return (
    <ol className="story-line">
      {promise.kind === "target" && (
        <StoryItem
          state="planned"
          year={promise.year}
          word={t("promises.step.planned")}
          sentence={promise.sentence}
          ledger={ledger}
        />
      )}
      {made.map((step) => (
        <StepItem key={step.sentence} step={step} promise={promise} ledger={ledger} />
      ))}
      {promise.kind === "thing"
        ? promise.steps.map((step) => (
            <StepItem
              key={`${step.sentence} ${step.state}`}
              step={step}
              promise={promise}
              ledger={ledger}
            />
          ))
        : promise.results.map((result) => (
            <ResultItem key={result.sentence} result={result} ledger={ledger} />
          ))}
      {(promise.state === "silent" || promise.state === "open") && (
        <li className={`story-item story-${promise.state}`}>
          <p className="quiet">
            {t(promise.state === "silent" ? "promises.silentLong" : "promises.openLong")}
            {promise.state === "silent" && missing.length > 0 && (
              <strong> {t("promises.silentMissing", { years: list(missing) })}</strong>
            )}
          </p>
        </li>
      )}
    </ol>
  );
}

interface StepItemProps extends StoryLineProps {
  readonly step: Step;
}

function StepItem({ step, promise, ledger }: StepItemProps) {
  const { t } = useWords();
  const { part, state, year, verb, sentence, reason, name, confidence } = step;
  const isAgain = part === "plan" && step.report !== promise.report;
  const focus = promise.kind === "thing" ? [promise.entity] : [];
  const how = reason === "same-entity" ? [] : [howOf()];
  return (
    <StoryItem
      state={part === "plan" ? "planned" : state}
      year={year}
      word={isAgain ? t("promises.again") : t(`promises.step.${state}`)}
      verb={verb}
      sentence={sentence}
      ledger={ledger}
      focus={focus}
      notes={how}
    />
  );

  function howOf() {
    const parts = [t(`promises.reason.${reason}`)];
    if (name !== promise.name) parts.unshift(t("promises.byName", { name }));
    return [...parts, t("promises.sure", { percent: wholePercent(confidence) })].join(" · ");
  }
}

interface ResultItemProps {
  readonly result: TargetResult;
  readonly ledger: Ledger;
}

function ResultItem({ result, ledger }: ResultItemProps) {
  const { t, quantity } = useWords();
  const { year, value, unit, verdict, why, indicator, sentence } = result;
  const word = `${quantity(value, unit)} ${t(`promises.verdict.${verdict}`)}`;
  const notes = [indicator, ...(why === "" ? [] : [t(`promises.why.${why}`)])];
  const state = verdict === "below" ? "missed" : verdict === "unjudged" ? "mentioned" : "completed";
  return <StoryItem {...{ state, year, word, sentence, ledger, notes }} />;
}

interface StoryItemProps {
  readonly state: Step["state"];
  readonly year: number | null;
  readonly word: string;
  readonly sentence: string;
  readonly ledger: Ledger;
  readonly verb?: string;
  readonly focus?: readonly string[];
  readonly notes?: readonly string[];
}

function StoryItem(props: StoryItemProps) {
  const { t } = useWords();
  const { state, year, word, sentence: id, ledger, verb = "", focus = [], notes = [] } = props;
  const sentence = ledger.sentences.find((each) => each.id === id);
  if (!sentence) return null;
  const { document, text, marks, part } = sentence;
  return (
    <li className={`story-item story-${state}`}>
      <p className="story-head">
        <span className="story-year">
          {year === null ? t("promises.noYear") : t("promises.said", { year })}
        </span>
        <strong>{word}</strong>
        {verb !== "" && <span className="quiet">“{verb}”</span>}
        {notes.map((note) => (
          <span key={note} className="quiet">
            {note}
          </span>
        ))}
      </p>
      <p>
        <SentenceText text={text} marks={marks} focus={focus} />
      </p>
      <p className="source-line">
        <Link to={`/documents/${document.id}?sentence=${id}`}>{t("edge.openSentence")}</Link>
        <span className="source-title">{document.title}</span>
        <FilePlaceNote place={sentence.place} />
        <span className={`part part-${part}`}>{t(`app.part.${part}`)}</span>
      </p>
    </li>
  );
}
