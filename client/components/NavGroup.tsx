/** Several views under one word of the navigation: a button that shows their links. */
import { useEffect, useId, useRef, useState } from "react";
import type { KeyboardEvent, RefObject } from "react";
import { flushSync } from "react-dom";
import { NavLink, useLocation } from "react-router";

export interface NavGroupProps {
  readonly label: string;
  readonly links: readonly (readonly [path: string, text: string])[];
}

/** Links, not a menu: Tab walks through them, arrows too, Escape goes back to the button. */
export function NavGroup({ label, links }: NavGroupProps) {
  const { pathname } = useLocation();
  const [open, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const list = useId();
  useOutside(place, open, () => setOpen(false));
  const here = links.some(([path]) => pathname === path || pathname.startsWith(`${path}/`));
  const press = (event: KeyboardEvent) => {
    if (event.key === "Escape" && open) {
      event.stopPropagation();
      setOpen(false);
      button.current?.focus();
    }
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    flushSync(() => setOpen(true));
    const all = [...(place.current?.querySelectorAll("a") ?? [])];
    const at = all.findIndex((link) => link === document.activeElement);
    // Up from the button goes to the last.
    const from = at < 0 && step < 0 ? 0 : at;
    all[(from + step + all.length) % all.length]?.focus();
  };
  return (
    <div ref={place} className={open ? "nav-group nav-open" : "nav-group"} onKeyDown={press}>
      <button
        ref={button}
        type="button"
        className={here ? "active" : undefined}
        aria-expanded={open}
        aria-controls={list}
        onClick={() => setOpen(!open)}
      >
        {label}
      </button>
      <div id={list} className="nav-list">
        {links.map(([path, text]) => (
          <NavLink key={path} to={path} onClick={() => setOpen(false)}>
            {text}
          </NavLink>
        ))}
      </div>
    </div>
  );
}

/** Closes when the pointer or the focus goes elsewhere. */
function useOutside(place: RefObject<HTMLElement | null>, open: boolean, close: () => void): void {
  useEffect(() => {
    if (!open) return undefined;
    const leave = ({ target }: Event) => {
      if (target instanceof Node && !place.current?.contains(target)) close();
    };
    document.addEventListener("pointerdown", leave);
    document.addEventListener("focusin", leave);
    return () => {
      document.removeEventListener("pointerdown", leave);
      document.removeEventListener("focusin", leave);
    };
    // `close` is another function at every turn.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [place, open]);
}
