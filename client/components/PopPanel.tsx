/** What opens beside a button: the keyboard goes into it and stays in it; Escape and a choice bring it back to the button. */
import { Popover } from "antd";
import { useEffect, useRef } from "react";
import type { KeyboardEvent, ReactElement, ReactNode, RefObject } from "react";
import { useNarrow } from "../state/settings/useMode.ts";
import { focusWhenShown, focusableIn } from "./focusable.ts";
import { usePopup } from "./usePopup.ts";

/** On a phone a wide panel is moved until it is on the page: turned over, it would leave it on the other side. */
const WITHIN_PAGE = { overflow: { shiftX: true, adjustY: true } };

export interface PopPanelProps {
  readonly label: string;
  readonly placement?: "bottomRight" | "top";
  readonly disabled?: boolean;
  /** What is in the panel; may close it. */
  readonly content: (close: () => void) => ReactNode;
  /** The button; it takes the ref. */
  readonly children: (button: RefObject<HTMLButtonElement | null>) => ReactElement;
}

/** The button with its panel. */
export function PopPanel(props: PopPanelProps) {
  const { label, placement = "top", disabled = false, content, children } = props;
  const narrow = useNarrow();
  const { open, openings, button, change, close } = usePopup();
  return (
    <Popover
      trigger="click"
      placement={placement}
      align={WITHIN_PAGE}
      // Moved, it would point at another button.
      arrow={!narrow}
      open={open && !disabled}
      onOpenChange={change}
      destroyOnHidden
      content={<Panel key={openings} label={label} content={content} onClose={close} />}
    >
      {children(button)}
    </Popover>
  );
}

interface PanelProps extends Pick<PopPanelProps, "label" | "content"> {
  readonly onClose: () => void;
}

function Panel({ label, content, onClose }: PanelProps) {
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => focusWhenShown(() => panel.current), []);
  const press = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Escape") {
      event.stopPropagation();
      onClose();
    }
    if (event.key === "Tab" && turnAround(event.currentTarget, event.shiftKey)) {
      event.preventDefault();
    }
  };
  return (
    <div
      ref={panel}
      className="pop-panel"
      role="dialog"
      aria-label={label}
      tabIndex={-1}
      onKeyDown={press}
    >
      {content(onClose)}
    </div>
  );
}

/** From the last to the first and back; tells whether it was there. */
function turnAround(panel: HTMLElement, backwards: boolean): boolean {
  const stops = focusableIn(panel);
  const here = document.activeElement;
  const end = backwards ? stops[0] : stops.at(-1);
  if (here !== end && !(backwards && here === panel)) return false;
  (backwards ? stops.at(-1) : stops[0])?.focus();
  return stops.length > 0;
}
