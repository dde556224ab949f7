/** The lines of a menu, whatever opens it. */
import type { MenuProps } from "antd";

/** One line of a menu. */
export interface MenuLine {
  readonly key: string;
  readonly label: string;
  /** The key that does the same. */
  readonly shortcut?: string;
  readonly disabled?: boolean;
  readonly onClick: () => void;
}

/** Lines that belong together, and those that do not apart from them; empty parts are left out. */
export type MenuParts = readonly (readonly MenuLine[])[];

/** The parts as the library takes them, under the title of what they are about. */
export function menuItems(parts: MenuParts, title?: string): NonNullable<MenuProps["items"]> {
  const lines = parts
    .filter((part) => part.length > 0)
    .flatMap((part, index) => [
      ...(index === 0 ? [] : [{ key: `part-${index}`, type: "divider" as const }]),
      ...part.map(({ shortcut, ...line }) => ({
        ...line,
        ...(shortcut === undefined ? {} : { extra: <kbd className="needs-keys">{shortcut}</kbd> }),
      })),
    ]);
  return title === undefined ? lines : [{ key: "title", type: "group", label: title }, ...lines];
}
