/** The menu under a button, by mouse, finger and key: arrows walk in it, Escape and a choice give the focus back. */
import { Dropdown } from "antd";
import type { MenuProps } from "antd";
import { useEffect, useRef } from "react";
import type { KeyboardEvent, ReactElement, ReactNode, RefObject } from "react";
import { focusWhenShown } from "./focusable.ts";
import { usePopup } from "./usePopup.ts";

export interface DropMenuProps {
  readonly items: NonNullable<MenuProps["items"]>;
  /** The keys of what is chosen now. */
  readonly chosen?: string[];
  readonly disabled?: boolean;
  /** The button; it takes the ref. */
  readonly children: (button: RefObject<HTMLButtonElement | null>) => ReactElement;
}

/** The button with its menu. */
export function DropMenu({ items, chosen = [], disabled = false, children }: DropMenuProps) {
  const { open, openings, button, change, close } = usePopup();
  const choose: MenuProps["onClick"] = ({ domEvent }) => {
    // Or the key that chose would press the button next.
    domEvent.preventDefault();
    close();
  };
  return (
    <Dropdown
      menu={{ items, selectedKeys: chosen, onClick: choose }}
      trigger={["click"]}
      disabled={disabled}
      open={open && !disabled}
      onOpenChange={change}
      destroyOnHidden
      popupRender={(menu) => (
        <Items key={openings} onClose={close}>
          {menu}
        </Items>
      )}
    >
      {children(button)}
    </Dropdown>
  );
}

function Items({
  onClose,
  children,
}: {
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => focusWhenShown(() => itemsIn(place.current)[0]), []);
  const press = (event: KeyboardEvent<HTMLDivElement>) => {
    const items = itemsIn(event.currentTarget);
    const next = items[stepTo(event.key, items)];
    next?.focus();
    // Tab goes on from the button.
    if (event.key === "Escape" || event.key === "Tab") onClose();
    if (event.key !== "Escape" && !next) return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    // Before the menu itself, which moves only with the next picture: two quick keys would be one step.
    <div ref={place} onKeyDownCapture={press}>
      {children}
    </div>
  );
}

function itemsIn(place: HTMLElement | null): HTMLElement[] {
  const items = place?.querySelectorAll<HTMLElement>(
    '[role="menuitem"]:not([aria-disabled="true"])',
  );
  return [...(items ?? [])];
}

/** The place of the item that a key leads to; -1 where it leads nowhere. */
function stepTo(key: string, items: readonly Element[]): number {
  const at = items.findIndex((item) => item === document.activeElement);
  switch (key) {
    case "ArrowDown":
      return (at + 1) % items.length;
    case "ArrowUp":
      return (Math.max(at, 0) - 1 + items.length) % items.length;
    case "Home":
      return 0;
    case "End":
      return items.length - 1;
    default:
      return -1;
  }
}
