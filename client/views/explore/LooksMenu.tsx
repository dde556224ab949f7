/** The button of what colour and size tell; its form is fetched when it opens. */
import { Popover } from "antd";
import { Suspense, lazy } from "react";
import { IconButton } from "../../components/IconButton.tsx";
import { Loading } from "../../components/StateNotes.tsx";
import { useWords } from "../../text/useWords.ts";

const LooksForm = lazy(async () => ({ default: (await import("./LooksForm.tsx")).LooksForm }));

/** A button with two groups of choices. */
export function LooksMenu({ disabled }: { readonly disabled: boolean }) {
  const { t } = useWords();
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      content={
        <Suspense fallback={<Loading />}>
          <LooksForm />
        </Suspense>
      }
      {...(disabled ? { open: false } : {})}
    >
      <span>
        <IconButton icon="looks" label={t("looks.menu")} disabled={disabled} />
      </span>
    </Popover>
  );
}
