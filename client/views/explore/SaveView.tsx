/** The button that saves the canvas under a name; its form is fetched when it opens. */
import { Modal } from "antd";
import { Suspense, useState } from "react";
import { IconButton } from "../../components/IconButton.tsx";
import { Loading } from "../../components/StateNotes.tsx";
import { lazyPart } from "../../components/lazy-part.ts";
import { useWords } from "../../text/useWords.ts";

const SaveForm = lazyPart(async () => (await import("./SaveForm.tsx")).SaveForm);

/** A button with its dialog. */
export function SaveView({ disabled }: { readonly disabled: boolean }) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <>
      <IconButton
        icon="save"
        label={t("views.save")}
        disabled={disabled}
        onClick={() => setOpen(true)}
      />
      <Modal
        open={open}
        title={t("views.save")}
        footer={null}
        destroyOnHidden
        onCancel={() => setOpen(false)}
      >
        <Suspense fallback={<Loading />}>
          <SaveForm onDone={() => setOpen(false)} />
        </Suspense>
      </Modal>
    </>
  );
}
