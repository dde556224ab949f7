/** What was written, with the way to leave and the way back. */
import { Button } from "antd";
import { useWords } from "../../../text/useWords.ts";

export interface WrittenNoteProps {
  readonly busy: boolean;
  /** Resolves to whether it was taken back. */
  readonly takeBack: () => Promise<boolean>;
  readonly onClose: () => void;
}

/** Closes by itself once it is taken back. */
export function WrittenNote({ busy, takeBack, onClose }: WrittenNoteProps) {
  const { t } = useWords();
  return (
    <>
      <p role="status">{t("correct.written")}</p>
      <p className="button-row">
        <Button type="primary" onClick={onClose}>
          {t("correct.close")}
        </Button>
        <Button disabled={busy} onClick={() => void takeBack().then((done) => done && onClose())}>
          {t("correct.undo")}
        </Button>
      </p>
    </>
  );
}
