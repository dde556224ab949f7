/** A button with an icon for its face and words for everybody. */
import { Tooltip } from "antd";
import type { ComponentPropsWithRef } from "react";
import type { IconName } from "./icons.tsx";
import { Icon } from "./icons.tsx";

export interface IconButtonProps extends Omit<ComponentPropsWithRef<"button">, "children"> {
  readonly icon: IconName;
  readonly label: string;
  /** For a button that stays down. */
  readonly pressed?: boolean;
}

/** A square button with a tooltip. One that can do nothing keeps its place and the focus, and says that it can do nothing. */
export function IconButton(props: IconButtonProps) {
  const { icon, label, pressed, disabled = false, className = "", onClick, ...rest } = props;
  return (
    <Tooltip title={label} mouseEnterDelay={0.4}>
      <button
        {...rest}
        type="button"
        className={`icon-button ${className}`}
        aria-label={label}
        aria-pressed={pressed}
        aria-disabled={disabled || undefined}
        onClick={disabled ? undefined : onClick}
      >
        <Icon name={icon} />
      </button>
    </Tooltip>
  );
}
