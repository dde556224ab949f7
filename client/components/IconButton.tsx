/** A button with an icon for its face and words for everybody. */
import { Tooltip } from "antd";
import type { IconName } from "./icons.tsx";
import { Icon } from "./icons.tsx";

export interface IconButtonProps {
  readonly icon: IconName;
  readonly label: string;
  readonly onClick?: () => void;
  readonly disabled?: boolean;
  /** For a button that stays down. */
  readonly pressed?: boolean;
}

/** A square button with a tooltip. */
export function IconButton({ icon, label, onClick, disabled = false, pressed }: IconButtonProps) {
  return (
    <Tooltip title={label} mouseEnterDelay={0.4}>
      <button
        type="button"
        className="icon-button"
        aria-label={label}
        aria-pressed={pressed}
        disabled={disabled}
        onClick={onClick}
      >
        <Icon name={icon} />
      </button>
    </Tooltip>
  );
}
