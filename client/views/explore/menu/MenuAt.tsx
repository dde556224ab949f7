/** A menu at a place of the page. */
import { Dropdown } from "antd";
import { MenuWalk } from "../../../components/MenuWalk.tsx";
import type { MenuParts } from "../../../components/menu-lines.tsx";
import { menuItems } from "../../../components/menu-lines.tsx";
import type { Point } from "../../../state/canvas/types.ts";
import { closeMenu } from "../../../state/context-menu.ts";

export interface MenuAtProps {
  readonly at: Point;
  /** What it is about. */
  readonly title: string;
  readonly parts: MenuParts;
}

/** Opens with the focus in it; shuts itself. */
export function MenuAt({ at, title, parts }: MenuAtProps) {
  const acting = parts.map((part) =>
    part.map(({ onClick, ...line }) => ({
      ...line,
      // First the focus goes back, so that what the act opens gives it back there.
      onClick: () => {
        closeMenu();
        onClick();
      },
    })),
  );
  return (
    <Dropdown
      // A menu that is asked for elsewhere is another one.
      key={`${at.x},${at.y}`}
      open
      trigger={["click"]}
      placement="bottomLeft"
      // Turned upwards where there is no room below, then moved into sight where it is too long for that.
      align={{ overflow: { adjustX: true, adjustY: true, shiftY: true } }}
      // It is there at once: an animation from its first moment on would wait for ever.
      transitionName=""
      // Within the page's main part, like all that belongs to it.
      getPopupContainer={() => document.querySelector("main") ?? document.body}
      classNames={{ root: "context-menu" }}
      menu={{ items: menuItems(acting, title), "aria-label": title }}
      popupRender={(menu) => <MenuWalk onClose={closeMenu}>{menu}</MenuWalk>}
      onOpenChange={(open) => {
        if (!open) closeMenu();
      }}
    >
      <span className="menu-anchor" style={{ left: at.x, top: at.y }} />
    </Dropdown>
  );
}
