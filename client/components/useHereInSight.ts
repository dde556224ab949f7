/** Where the navigation is wider than a phone, the word of the view that is open is brought into sight. */
import { useEffect, useRef } from "react";
import type { RefObject } from "react";
import { useLocation } from "react-router";

/** Gives the ref of the navigation. */
export function useHereInSight(): RefObject<HTMLElement | null> {
  const nav = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  useEffect(() => {
    const row = nav.current;
    const here = row?.querySelector<HTMLElement>(".active");
    // The row alone: scrolling the page is the view's own affair.
    if (row && here) row.scrollLeft = here.offsetLeft - (row.clientWidth - here.offsetWidth) / 2;
  }, [pathname]);
  return nav;
}
