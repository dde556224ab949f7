/** A panel over a corner of the stage. */
import { useState } from "react";
import type { ReactNode } from "react";
import { IconButton } from "../../components/IconButton.tsx";
import { shutCorner } from "../../state/corner.ts";
import { wantStageFocus } from "../../state/stage-focus.ts";
import { useWords } from "../../text/useWords.ts";

export interface CornerPanelProps {
  readonly label: string;
  /** The heading, where it says more than the label. */
  readonly title?: string;
  /** Narrow, but for forms. */
  readonly wide?: boolean;
  readonly onShut: () => void;
  /** What Escape does where there is something to go back to first. */
  readonly onEscape?: () => void;
  readonly children: ReactNode;
}

/** With its heading and the button that shuts it, as Escape does. */
export function CornerPanel(props: CornerPanelProps) {
  const { label, title = label, wide = false, onShut, onEscape = onShut, children } = props;
  const { t } = useWords();
  return (
    <section
      className={wide ? "corner-panel corner-wide" : "corner-panel"}
      aria-label={label}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.nativeEvent.isComposing) return;
        event.stopPropagation();
        onEscape();
      }}
    >
      <header>
        <h2 className="panel-title">{title}</h2>
        <IconButton icon="close" label={t("app.close")} onClick={onShut} />
      </header>
      {children}
    </section>
  );
}

/** Gives the way to shut the panel that calls it: the keyboard is back where it was opened from, or on the canvas. */
export function useShutCorner(): () => void {
  const [opener] = useState(() => document.activeElement);
  return () => {
    shutCorner();
    if (opener instanceof HTMLElement && opener !== document.body) opener.focus();
    // A menu is gone by now, and the legend may be.
    if (document.activeElement !== opener || opener === document.body) wantStageFocus();
  };
}
