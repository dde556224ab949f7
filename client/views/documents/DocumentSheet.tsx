/** The text itself: sections, paragraphs, sentences with their mentions marked by type. */
import { memo, useMemo } from "react";
import type {
  DocumentSection,
  DocumentSentence,
  DocumentText,
} from "../../../server/contract/document.ts";
import { ENTITY_TYPES } from "../../../server/contract/vocabulary.ts";
import { FilePlaceNote } from "../../components/FilePlaceNote.tsx";
import { SentenceText } from "../../components/SentenceText.tsx";
import { SampleTag, TypeIcon } from "../../components/TypeIcon.tsx";
import { useWords } from "../../text/useWords.ts";
import { headingOf, paragraphsOf } from "./document-index.ts";

/** What is told apart in the text. */
export interface SheetMarks {
  /** The sentence that the address leads to. */
  readonly target: string | null;
  readonly found: ReadonlySet<string>;
  /** The sentences out of which nothing was read, where they are to be seen. */
  readonly bare: ReadonlySet<string>;
  /** The first sentence of the paragraph whose graph is shown. */
  readonly current: string | null;
  /** The sentences with which a page of the file begins. */
  readonly starts: ReadonlySet<string>;
}

export interface DocumentSheetProps {
  readonly text: DocumentText;
  readonly marks: SheetMarks;
  readonly onPoint: (paragraph: string) => void;
}

/** The sheet of paper. */
export const DocumentSheet = memo(function DocumentSheet(props: DocumentSheetProps) {
  const { t, number } = useWords();
  const { text, marks } = props;
  const { document: info, sections } = text;
  const missing =
    marks.target !== null &&
    !sections.some(({ sentences }) => sentences.some(({ id }) => id === marks.target));
  return (
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
        <Section key={section.id} section={section} {...props} />
      ))}
    </article>
  );
});

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

interface SectionProps extends DocumentSheetProps {
  readonly section: DocumentSection;
}

function Section({ section, marks, onPoint }: SectionProps) {
  const { t } = useWords();
  const heading = headingOf(section);
  return (
    <section id={section.id}>
      {section.title !== "" && (
        <h2>
          {heading ? <ReadSentence sentence={heading} marks={marks} /> : section.title}
          <span className={`part part-${section.part}`}>
            {t(`app.part.${section.part}`)}
            {section.year !== null && ` ${t("app.years", { years: section.year })}`}
          </span>
        </h2>
      )}
      {paragraphsOf(section).map((sentences) => {
        const id = sentences[0]?.id ?? "";
        return (
          <p
            key={id}
            data-paragraph={id}
            className={id === marks.current ? "paragraph paragraph-current" : "paragraph"}
            // A mark reached by keyboard, or a click anywhere, shows the graph of its paragraph.
            onFocus={() => onPoint(id)}
            onClick={() => onPoint(id)}
          >
            {sentences.map((sentence) => (
              <ReadSentence key={sentence.id} sentence={sentence} marks={marks} />
            ))}
          </p>
        );
      })}
    </section>
  );
}

interface ReadSentenceProps {
  readonly sentence: DocumentSentence;
  readonly marks: SheetMarks;
}

/** A sentence that a link can lead to. */
function ReadSentence({ sentence, marks }: ReadSentenceProps) {
  const { t } = useWords();
  const { id } = sentence;
  const here = id === marks.target;
  const bare = marks.bare.has(id);
  const classes = [
    here ? "sentence-target" : "",
    marks.found.has(id) ? "sentence-found" : "",
    bare ? "sentence-bare" : "",
  ].filter((name) => name !== "");
  return (
    <>
      {marks.starts.has(id) && <FilePlaceNote place={sentence.place} />}
      <span
        id={id}
        data-sentence=""
        className={classes.length > 0 ? classes.join(" ") : undefined}
        aria-current={here ? "location" : undefined}
        title={bare ? t("map.bare") : undefined}
      >
        <SentenceText text={sentence.text} marks={sentence.marks} />
      </span>
    </>
  );
}
