/** What opens under a button and gives the focus back to it. */
import { useRef, useState } from "react";
import type { RefObject } from "react";

export interface Popup {
  readonly open: boolean;
  /** How often it was opened: what is opened again while it still fades is another one, and takes the focus again. */
  readonly openings: number;
  /** The button that opens it. */
  readonly button: RefObject<HTMLButtonElement | null>;
  readonly change: (shown: boolean) => void;
  /** Shuts it by key or choice: the focus is the button's again. */
  readonly close: () => void;
}

/** A popup, shut at first. */
export function usePopup(): Popup {
  const [open, setOpen] = useState(false);
  const [openings, setOpenings] = useState(0);
  const button = useRef<HTMLButtonElement>(null);
  return {
    open,
    openings,
    button,
    change: (shown) => {
      setOpen(shown);
      if (shown) setOpenings((count) => count + 1);
    },
    close: () => {
      setOpen(false);
      button.current?.focus();
    },
  };
}
