/** What a correction would change, asked for at once; then it is written, or not. */
import { Button } from "antd";
import type { SavedCorrection } from "../../../server/contract/correction.ts";
import { previewQuery } from "../../api/review-queries.ts";
import { useAnswer } from "../../api/useAnswer.ts";
import { Failure, Loading } from "../../components/StateNotes.tsx";
import { useWords } from "../../text/useWords.ts";
import { PreviewList } from "./PreviewList.tsx";
import { useTeach } from "./useTeach.ts";

export interface CorrectionPreviewProps {
  readonly correction: SavedCorrection["correction"];
  /** Called with the id under which it is kept. */
  readonly onWritten: (id: string) => void;
  readonly onCancel: () => void;
}

/** The differences with the two buttons. */
export function CorrectionPreview({ correction, onWritten, onCancel }: CorrectionPreviewProps) {
  const { t } = useWords();
  const { busy, teach } = useTeach();
  const preview = useAnswer({ ...previewQuery(correction), enabled: !busy });
  if (preview.error)
    return <Failure error={preview.error} onRetry={() => void preview.refetch()} />;
  if (!preview.data) return <Loading text={t("teach.previewing")} />;
  return (
    <section aria-live="polite">
      <h3 className="panel-title">{t("teach.previewTitle")}</h3>
      <PreviewList preview={preview.data} />
      <p className="button-row">
        <Button
          type="primary"
          loading={busy}
          onClick={() => void teach(correction).then((id) => id !== null && onWritten(id))}
        >
          {t("teach.apply")}
        </Button>
        <Button disabled={busy} onClick={onCancel}>
          {t("teach.cancel")}
        </Button>
      </p>
    </section>
  );
}
