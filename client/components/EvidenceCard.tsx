/** Who says so: one sentence with the document, part, year and rule behind it. */
import { useState } from "react";
import { Link } from "react-router";
import type { Evidence, SentenceRef } from "../../server/contract/evidence.ts";
import { wholePercent } from "../state/whole-percent.ts";
import { useWords } from "../text/useWords.ts";
import { FilePlaceNote } from "./FilePlaceNote.tsx";
import { SentenceAround } from "./SentenceAround.tsx";
import { SentenceText } from "./SentenceText.tsx";
import { SampleTag } from "./TypeIcon.tsx";
import { WhyNote } from "./WhyNote.tsx";

export interface EvidenceCardProps {
  readonly evidence: Evidence;
  /** The entities that it is about. */
  readonly focus: readonly string[];
}

/** Shows one evidence with how it was read. */
export function EvidenceCard({ evidence, focus }: EvidenceCardProps) {
  const { t } = useWords();
  return (
    <article className="evidence">
      <SentenceCard sentence={evidence.sentence} focus={focus} />
      <p className="evidence-rule">
        {evidence.cue === "" ? t("edge.structure") : `${t("edge.cue")} “${evidence.cue}”`}
        <span> · </span>
        {t("edge.rule")} <code>{evidence.rule}</code>
        <span> · </span>
        {t("edge.confidence", { percent: wholePercent(evidence.confidence) })}
      </p>
      <WhyNote evidence={evidence} />
    </article>
  );
}

export interface SentenceCardProps {
  readonly sentence: SentenceRef;
  readonly focus: readonly string[];
}

/** Shows one sentence and where it stands; the source line opens its paragraph here, or the document there. */
export function SentenceCard({ sentence, focus }: SentenceCardProps) {
  const { t } = useWords();
  const [around, setAround] = useState(false);
  const { document, part, year, section, place } = sentence;
  return (
    <div className="sentence-card">
      {around ? (
        <SentenceAround sentence={sentence} focus={focus} />
      ) : (
        <p>
          <SentenceText text={sentence.text} marks={sentence.marks} focus={focus} />
        </p>
      )}
      <p className="source-line">
        <button
          type="button"
          className="link-button"
          aria-expanded={around}
          onClick={() => setAround(!around)}
        >
          {t("edge.around")}
        </button>
        <Link to={`/documents/${document.id}?sentence=${sentence.id}`}>
          {t("edge.openSentence")}
        </Link>
        <span className="source-title">
          {document.title}
          {section !== "" && ` · ${section}`}
        </span>
        <FilePlaceNote place={place} />
        <span className={`part part-${part}`}>{t(`app.part.${part}`)}</span>
        {year !== null && <span>{t("app.years", { years: year })}</span>}
        {document.sample && <SampleTag />}
      </p>
    </div>
  );
}

/** A sentence as a citation for pasting. */
export function citationOf({ text, document, section, year }: SentenceRef): string {
  const parts = [
    document.place,
    `《${document.title}》`,
    section,
    year === null ? "" : `${year}年`,
  ];
  return `“${text}”（${parts.filter((part) => part !== null && part !== "").join("，")}）`;
}
