/** Where a sentence stands in the file that it came in: its page, or its sheet and row. */
import type { FilePlace } from "../../server/contract/evidence.ts";
import { useWords } from "../text/useWords.ts";

/** Says it in words; nothing for files without pages and rows. */
export function FilePlaceNote({ place }: { readonly place: FilePlace | null }) {
  const { t } = useWords();
  if (place === null) return null;
  const { page, sheet, row } = place;
  if (page !== null) return <span className="file-place">{t("filePlace.page", { page })}</span>;
  return (
    <span className="file-place">
      {sheet === null || sheet === ""
        ? t("filePlace.row", { row: row ?? 0 })
        : t("filePlace.sheetRow", { sheet, row: row ?? 0 })}
    </span>
  );
}
