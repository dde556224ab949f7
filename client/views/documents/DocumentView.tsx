/** A document's text with its mentions marked; `?sentence=` opens it at a sentence. */
import { useQuery } from "@tanstack/react-query";
import { useEffect, useMemo } from "react";
import { Link, useParams, useSearchParams } from "react-router";
import type {
  DocumentSection,
  DocumentSentence,
  DocumentText,
} from "../../../server/contract/document.ts";
import { ENTITY_TYPES } from "../../../server/contract/vocabulary.ts";
import { documentQuery } from "../../api/queries.ts";
import { SentenceText } from "../../components/SentenceText.tsx";
import { Failure, Loading } from "../../components/StateNotes.tsx";
import { SampleTag, TypeIcon } from "../../components/TypeIcon.tsx";
import { usePageTitle } from "../../components/usePageTitle.ts";
import { useWords } from "../../text/useWords.ts";

/** The page at /documents/:id. */
export function DocumentView() {
  const { id = "" } = useParams();
  const [params] = useSearchParams();
  const answer = useQuery(documentQuery(id));
  usePageTitle(answer.data?.document.title);
  if (answer.error) return <Failure error={answer.error} onRetry={() => void answer.refetch()} />;
  if (!answer.data) return <Loading />;
  return <DocumentSheet text={answer.data} target={params.get("sentence")} />;
}

interface DocumentSheetProps {
  readonly text: DocumentText;
  readonly target: string | null;
}

function DocumentSheet({ text, target }: DocumentSheetProps) {
  const { t, number } = useWords();
  const { document: info, sections } = text;
  useEffect(() => {
    if (target !== null) document.getElementById(target)?.scrollIntoView({ block: "center" });
  }, [target, text]);
  const missing =
    target !== null && !sections.some(({ sentences }) => sentences.some(({ id }) => id === target));
  return (
    <div className="document-page">
      <nav className="document-outline" aria-label={t("document.sections")} tabIndex={0}>
        <p>
          <Link to="/documents">{t("document.back")}</Link>
        </p>
        <h2 className="panel-title">{t("document.sections")}</h2>
        {sections.map((section) => (
          <a
            key={section.id}
            href={`#${section.id}`}
            className={section.path.includes("/") ? "outline-deep" : undefined}
          >
            {section.title === "" ? t("edge.untitled") : section.title}
          </a>
        ))}
      </nav>
      <div className="document-text" tabIndex={0} role="region" aria-label={info.title}>
        <article className="document-sheet" lang="zh-CN">
          <h1>
            {info.title} {info.sample && <SampleTag />}
          </h1>
          <p className="quiet">
            {info.place}
            {info.place !== null && " · "}
            {t("document.counts", {
              sentences: number(info.sentences),
              entities: number(info.entities),
              relations: number(info.relations),
            })}
          </p>
          <MarkKey sections={sections} />
          {missing && <p role="alert">{t("document.notHere")}</p>}
          {sections.map((section) => (
            <Section key={section.id} section={section} target={target} />
          ))}
        </article>
      </div>
    </div>
  );
}

function MarkKey({ sections }: { readonly sections: readonly DocumentSection[] }) {
  const { t } = useWords();
  const types = useMemo(() => {
    const marks = sections.flatMap(({ sentences }) => sentences.flatMap((one) => one.marks));
    const found = new Set(marks.map(({ type }) => type));
    return ENTITY_TYPES.filter((type) => found.has(type));
  }, [sections]);
  return (
    <ul className="mark-key" aria-label={t("document.markedTypes")}>
      {types.map((type) => (
        <li key={type}>
          <TypeIcon type={type} size={16} /> {t(`type.${type}`)}
        </li>
      ))}
    </ul>
  );
}

interface SectionProps {
  readonly section: DocumentSection;
  readonly target: string | null;
}

function Section({ section, target }: SectionProps) {
  const { t } = useWords();
  const heading = headingOf(section);
  const body = heading ? section.sentences.slice(1) : section.sentences;
  return (
    <section id={section.id}>
      {section.title !== "" && (
        <h2>
          {heading ? <TargetSentence sentence={heading} target={target} /> : section.title}
          <span className={`part part-${section.part}`}>
            {t(`app.part.${section.part}`)}
            {section.year !== null && ` ${t("app.years", { years: section.year })}`}
          </span>
        </h2>
      )}
      {paragraphsOf(body).map((sentences) => (
        <p key={sentences[0]?.id} className="paragraph">
          {sentences.map((sentence) => (
            <TargetSentence key={sentence.id} sentence={sentence} target={target} />
          ))}
        </p>
      ))}
    </section>
  );
}

interface TargetSentenceProps {
  readonly sentence: DocumentSentence;
  readonly target: string | null;
}

/** A sentence that a link can lead to. */
function TargetSentence({ sentence, target }: TargetSentenceProps) {
  const here = sentence.id === target;
  return (
    <span
      id={sentence.id}
      className={here ? "sentence-target" : undefined}
      aria-current={here ? "location" : undefined}
    >
      <SentenceText text={sentence.text} marks={sentence.marks} />
    </span>
  );
}

/** The heading stands in the text as its first sentence, with its number. */
function headingOf({ title, sentences }: DocumentSection): DocumentSentence | undefined {
  const first = sentences[0];
  return first !== undefined && title !== "" && first.text.endsWith(title) ? first : undefined;
}

function paragraphsOf(sentences: readonly DocumentSentence[]): readonly DocumentSentence[][] {
  const paragraphs = new Map<number, DocumentSentence[]>();
  for (const sentence of sentences) {
    const paragraph = paragraphs.get(sentence.paragraph);
    if (paragraph) paragraph.push(sentence);
    else paragraphs.set(sentence.paragraph, [sentence]);
  }
  return [...paragraphs.values()];
}
