/** A row of tools that is one stop of the Tab key: arrows, Home and End walk in it, as the ARIA pattern for toolbars has it. */
import { useCallback } from "react";
import type { ReactNode } from "react";

export interface ToolbarProps {
  readonly label: string;
  readonly className: string;
  readonly children: ReactNode;
}

/** Comes back to the tool that was used last. */
export function Toolbar({ label, className, children }: ToolbarProps) {
  const attach = useCallback((bar: HTMLDivElement) => bindWalk(bar), []);
  return (
    <div ref={attach} className={className} role="toolbar" aria-label={label}>
      {children}
    </div>
  );
}

function bindWalk(bar: HTMLElement): () => void {
  let current: HTMLElement | undefined;
  /** One tool is reached by Tab: the current one while it is there and can be used, else the first. */
  const settle = () => {
    const tools = toolsOf(bar);
    if (!current || !tools.includes(current)) current = tools[0];
    for (const tool of tools) tool.tabIndex = tool === current ? 0 : -1;
  };
  const arrive = ({ target }: FocusEvent) => {
    current = toolsOf(bar).find((tool) => tool === target) ?? current;
    settle();
  };
  const press = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const tools = toolsOf(bar);
    const at = tools.findIndex((tool) => tool === event.target);
    const next = at < 0 ? undefined : tools[stepTo(event.key, at, tools.length)];
    if (!next) return;
    event.preventDefault();
    event.stopPropagation();
    next.focus();
  };
  // Tools come and go, some of them later than the bar, and the library switches some off.
  const watch = new MutationObserver(settle);
  watch.observe(bar, { subtree: true, childList: true, attributeFilter: ["disabled"] });
  bar.addEventListener("focusin", arrive);
  bar.addEventListener("keydown", press);
  settle();
  return () => {
    watch.disconnect();
    bar.removeEventListener("focusin", arrive);
    bar.removeEventListener("keydown", press);
  };
}

function toolsOf(bar: HTMLElement): HTMLElement[] {
  return [...bar.querySelectorAll<HTMLElement>("button:not(:disabled), a[href]")];
}

/** The place of the tool that a key leads to; -1 where it leads nowhere. */
function stepTo(key: string, at: number, count: number): number {
  switch (key) {
    case "ArrowRight":
      return at + 1;
    case "ArrowLeft":
      return at - 1;
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return -1;
  }
}
