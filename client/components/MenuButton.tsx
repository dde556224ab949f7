/** A button that opens a menu. The focus comes back to it, so that keys mean what they meant before. */
import { Dropdown } from "antd";
import type { MenuProps } from "antd";
import { useRef } from "react";
import { IconButton } from "./IconButton.tsx";
import type { IconName } from "./icons.tsx";

export interface MenuButtonProps {
  readonly icon: IconName;
  readonly label: string;
  readonly disabled: boolean;
  readonly items: NonNullable<MenuProps["items"]>;
}

/** The button with its menu. */
export function MenuButton({ icon, label, disabled, items }: MenuButtonProps) {
  const place = useRef<HTMLSpanElement>(null);
  const menu = {
    items,
    onClick: () => place.current?.querySelector("button")?.focus(),
  };
  return (
    <Dropdown menu={menu} trigger={["click"]} disabled={disabled}>
      <span ref={place}>
        <IconButton icon={icon} label={label} disabled={disabled} />
      </span>
    </Dropdown>
  );
}
