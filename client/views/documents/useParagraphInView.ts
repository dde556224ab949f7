/** Which paragraph is being read: the one at the reading line of the window, or the one that was pointed at. */
import { useCallback, useEffect, useRef, useState } from "react";

/** Share of the window's height at which one reads. */
const READING_LINE = 0.38;
/** What a person scrolls with; focus scrolls too, but the paragraph in focus is the one that is meant. */
const SCROLLED_BY = ["wheel", "touchmove", "pointerdown", "keydown"];

/** Gives the id of the paragraph's first sentence, and a function to point at another one. */
export function useParagraphInView(
  start: string | null,
): readonly [id: string | null, point: (id: string) => void] {
  const [current, setCurrent] = useState(start);
  const pointed = useRef(false);
  const point = useCallback((id: string) => {
    pointed.current = true;
    setCurrent(id);
  }, []);
  useEffect(() => {
    let frame = 0;
    const release = () => {
      pointed.current = false;
    };
    const look = () => {
      frame = 0;
      const line = innerHeight * READING_LINE;
      const paragraphs = [...document.querySelectorAll<HTMLElement>("[data-paragraph]")];
      const here = paragraphs.find((one) => one.getBoundingClientRect().bottom >= line);
      const id = (here ?? paragraphs.at(-1))?.dataset["paragraph"];
      if (id !== undefined) setCurrent(id);
    };
    const scroll = () => {
      if (frame === 0 && !pointed.current) frame = requestAnimationFrame(look);
    };
    for (const kind of SCROLLED_BY) document.addEventListener(kind, release, true);
    // Scrolling does not bubble: the text scrolls by itself on a desktop, the page does on a phone.
    document.addEventListener("scroll", scroll, true);
    return () => {
      document.removeEventListener("scroll", scroll, true);
      for (const kind of SCROLLED_BY) document.removeEventListener(kind, release, true);
      cancelAnimationFrame(frame);
    };
  }, []);
  return [current, point];
}
