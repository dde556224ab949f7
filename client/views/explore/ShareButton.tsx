/** Copies a link that opens the canvas on another machine. */
import { App } from "antd";
import { IconButton } from "../../components/IconButton.tsx";
import { currentCanvas } from "../../state/canvas/store.ts";
import { MAX_LINKED, viewLink } from "../../state/canvas/view-link.ts";
import { packCanvas } from "../../state/canvas/view-state.ts";
import { useSelection } from "../../state/selection/store.ts";
import { useWords } from "../../text/useWords.ts";

/** One button; a canvas too big for a link is told to be saved instead. */
export function ShareButton({ disabled }: { readonly disabled: boolean }) {
  const { t } = useWords();
  const { message } = App.useApp();
  const selected = useSelection((selection) => selection.entity);
  const share = async () => {
    const canvas = currentCanvas();
    const link = viewLink(packCanvas(canvas, selected));
    try {
      await navigator.clipboard.writeText(new URL(link, location.href).href);
      if (canvas.entities.size > MAX_LINKED)
        void message.info(t("views.linkCut", { max: MAX_LINKED }));
      else void message.success(t("explore.shared"));
    } catch {
      void message.warning(t("explore.shareFailed"));
    }
  };
  return (
    <IconButton
      icon="share"
      label={t("explore.share")}
      disabled={disabled}
      onClick={() => void share()}
    />
  );
}
