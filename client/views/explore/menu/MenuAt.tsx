/** A menu at a place of the page. */
import { Dropdown } from "antd";
import type { MenuProps } from "antd";
import type { Point } from "../../../state/canvas/types.ts";
import { closeMenu } from "../../../state/context-menu.ts";

/** One line of a menu. */
export interface MenuLine {
  readonly key: string;
  readonly label: string;
  /** The key that does the same. */
  readonly shortcut?: string;
  readonly disabled?: boolean;
  readonly onClick: () => void;
}

export interface MenuAtProps {
  readonly at: Point;
  /** What it is about. */
  readonly title: string;
  /** Lines that belong together, and those that do not apart from them; empty ones are left out. */
  readonly parts: readonly (readonly MenuLine[])[];
}

/** Opens with the focus in it; shuts itself. */
export function MenuAt({ at, title, parts }: MenuAtProps) {
  const filled = parts.filter((part) => part.length > 0);
  const items: MenuProps["items"] = [
    { key: "title", type: "group", label: title },
    ...filled.flatMap((part, index) => [
      ...(index === 0 ? [] : [{ key: `part-${index}`, type: "divider" as const }]),
      ...part.map(({ shortcut, onClick, ...line }) => ({
        ...line,
        ...(shortcut === undefined ? {} : { extra: <kbd className="needs-keys">{shortcut}</kbd> }),
        // First the focus goes back, so that what the act opens gives it back there.
        onClick: () => {
          closeMenu();
          onClick();
        },
      })),
    ]),
  ];
  return (
    <Dropdown
      // A menu that is asked for elsewhere is another one.
      key={`${at.x},${at.y}`}
      open
      autoFocus
      trigger={["click"]}
      placement="bottomLeft"
      // Turned upwards where there is no room below, then moved into sight where it is too long for that.
      align={{ overflow: { adjustX: true, adjustY: true, shiftY: true } }}
      // It is there at once: an animation from its first moment on would wait for ever.
      transitionName=""
      // Within the page's main part, like all that belongs to it.
      getPopupContainer={() => document.querySelector("main") ?? document.body}
      classNames={{ root: "context-menu" }}
      menu={{ items, "aria-label": title }}
      onOpenChange={(open) => {
        if (!open) closeMenu();
      }}
    >
      <span className="menu-anchor" style={{ left: at.x, top: at.y }} />
    </Dropdown>
  );
}
