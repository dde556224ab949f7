/** A sentence on paper with where it stands. */
import type { SentenceRef } from "../../../server/contract/evidence.ts";
import { FilePlaceNote } from "../../components/FilePlaceNote.tsx";
import { useWords } from "../../text/useWords.ts";

/** Quotes it and links to its place in the document. */
export function Quotation({ sentence }: { readonly sentence: SentenceRef }) {
  const { t } = useWords();
  const { document, section, year } = sentence;
  return (
    <blockquote>
      {sentence.text}
      <p className="source-line">
        <a href={`/documents/${document.id}?sentence=${sentence.id}`}>{document.title}</a>
        {section !== "" && ` · ${section}`}
        {sentence.place !== null && " · "}
        <FilePlaceNote place={sentence.place} />
        {year !== null && ` · ${t("app.years", { years: year })}`}
      </p>
    </blockquote>
  );
}
