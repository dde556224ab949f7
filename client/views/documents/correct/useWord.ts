/** Follows which word is pointed out for a correction: by selecting, right click, long press, key or, in that mode, click. */
import { useEffect, useRef, useState } from "react";
import type { RefObject } from "react";
import type { DocumentText } from "../../../../server/contract/document.ts";
import { type Word, wordOfMark, wordOfSelection } from "./word-at.ts";

/** Long enough to know that a selection is made. */
const SETTLED_MS = 300;
const KEY = "c";

export interface PointedWord {
  readonly word: Word;
  /** Opened by a key or a click on the word: its menu takes the focus. */
  readonly focus: boolean;
}

/** Gives the word, and a function to leave it. */
export function useWord(
  region: RefObject<HTMLElement | null>,
  text: DocumentText,
  byClick: boolean,
): readonly [pointed: PointedWord | null, leave: () => void] {
  const [pointed, setPointed] = useState<PointedWord | null>(null);
  const pressed = useRef(false);
  useEffect(() => {
    const here = region.current;
    if (!here) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const openMark = (event: Event) => {
      const link = event.target instanceof Element ? event.target.closest("a.mark") : null;
      const word = link && here.contains(link) ? wordOfMark(link, text) : null;
      if (word === null) return;
      event.preventDefault();
      event.stopPropagation();
      setPointed({ word, focus: true });
    };
    const click = (event: Event) => {
      if (byClick) openMark(event);
    };
    const look = () => {
      if (pressed.current) return;
      const word = wordOfSelection(here, text);
      if (word !== null) setPointed({ word, focus: false });
      else if (getSelection()?.isCollapsed) setPointed((old) => (old?.focus ? old : null));
    };
    const settle = () => {
      clearTimeout(timer);
      timer = setTimeout(look, SETTLED_MS);
    };
    const press = (event: KeyboardEvent) => {
      if (event.key === "Escape") setPointed(null);
      const { ctrlKey, metaKey, altKey } = event;
      if (event.key !== KEY || ctrlKey || metaKey || altKey || isField(event.target)) return;
      const word = wordOfSelection(here, text);
      if (word !== null) setPointed({ word, focus: true });
      else openMark(event);
    };
    const down = () => void (pressed.current = true);
    const up = () => {
      pressed.current = false;
      settle();
    };
    const life = new AbortController();
    const { signal } = life;
    here.addEventListener("contextmenu", openMark, { signal });
    here.addEventListener("click", click, { capture: true, signal });
    document.addEventListener("selectionchange", settle, { signal });
    document.addEventListener("keydown", press, { signal });
    document.addEventListener("pointerdown", down, { signal });
    document.addEventListener("pointerup", up, { signal });
    document.addEventListener("pointercancel", up, { signal });
    return () => {
      clearTimeout(timer);
      life.abort();
    };
  }, [region, text, byClick]);
  return [pointed, () => setPointed(null)];
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest("input, textarea, [role=dialog]") !== null;
}
