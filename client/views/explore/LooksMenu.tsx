/** The button of what colour and size tell; its form is fetched when it opens. */
import { Suspense } from "react";
import { IconButton } from "../../components/IconButton.tsx";
import { PopPanel } from "../../components/PopPanel.tsx";
import { Loading } from "../../components/StateNotes.tsx";
import { lazyPart } from "../../components/lazy-part.ts";
import { useWords } from "../../text/useWords.ts";

const LooksForm = lazyPart(async () => (await import("./LooksForm.tsx")).LooksForm);

/** A button with three groups of choices, and the way to the rules. */
export function LooksMenu({ disabled }: { readonly disabled: boolean }) {
  const { t } = useWords();
  return (
    <PopPanel
      label={t("looks.menu")}
      placement="bottomRight"
      disabled={disabled}
      content={(close) => (
        <Suspense fallback={<Loading />}>
          <LooksForm onRules={close} />
        </Suspense>
      )}
    >
      {(button) => (
        <IconButton ref={button} icon="looks" label={t("looks.menu")} disabled={disabled} />
      )}
    </PopPanel>
  );
}
