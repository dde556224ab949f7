/** The menu under a button, by mouse, finger and key; Escape and a choice give the focus back. */
import { Dropdown } from "antd";
import type { ReactElement, RefObject } from "react";
import { MenuWalk } from "./MenuWalk.tsx";
import type { MenuParts } from "./menu-lines.tsx";
import { menuItems } from "./menu-lines.tsx";
import { usePopup } from "./usePopup.ts";

export interface DropMenuProps {
  readonly parts: MenuParts;
  /** What it is about, where the button does not say it. */
  readonly title?: string;
  /** The keys of what is chosen now. */
  readonly chosen?: string[];
  readonly disabled?: boolean;
  /** The button; it takes the ref. */
  readonly children: (button: RefObject<HTMLButtonElement | null>) => ReactElement;
}

/** The button with its menu. */
export function DropMenu(props: DropMenuProps) {
  const { parts, title, chosen = [], disabled = false, children } = props;
  const { open, openings, button, change, close } = usePopup();
  return (
    <Dropdown
      menu={{ items: menuItems(parts, title), selectedKeys: chosen, onClick: close }}
      trigger={["click"]}
      disabled={disabled}
      open={open && !disabled}
      onOpenChange={change}
      destroyOnHidden
      popupRender={(menu) => (
        <MenuWalk key={openings} onClose={close}>
          {menu}
        </MenuWalk>
      )}
    >
      {children(button)}
    </Dropdown>
  );
}
