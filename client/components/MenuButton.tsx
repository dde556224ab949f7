/** An icon that opens a menu. */
import type { DropMenuProps } from "./DropMenu.tsx";
import { DropMenu } from "./DropMenu.tsx";
import { IconButton } from "./IconButton.tsx";
import type { IconName } from "./icons.tsx";

export interface MenuButtonProps {
  readonly icon: IconName;
  readonly label: string;
  readonly disabled: boolean;
  readonly parts: DropMenuProps["parts"];
}

/** The button with its menu. */
export function MenuButton({ icon, label, disabled, parts }: MenuButtonProps) {
  return (
    <DropMenu parts={parts} disabled={disabled}>
      {(button) => <IconButton ref={button} icon={icon} label={label} disabled={disabled} />}
    </DropMenu>
  );
}
