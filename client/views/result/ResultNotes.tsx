/** Where the answer may hang on how the embedded store takes its values: said beside the result. */
import type { QueryNote } from "../../../server/contract/query.ts";
import { useWords } from "../../text/useWords.ts";

/** The notes; nothing where there are none. */
export function ResultNotes({ notes }: { readonly notes: readonly QueryNote[] }) {
  const { t } = useWords();
  if (notes.length === 0) return null;
  return (
    <details className="result-notes">
      <summary>{t("ask.notes")}</summary>
      <ul>
        {notes.map((note) => (
          <li key={note}>{t(`ask.note.${note}`)}</li>
        ))}
      </ul>
    </details>
  );
}
