/** The menu of what can be done with one thing, where it stands on the canvas, in the list or in the tree. */
import type { MenuCall } from "../../../state/context-menu.ts";
import { CanvasMenu } from "./CanvasMenu.tsx";
import { EdgeMenu } from "./EdgeMenu.tsx";
import { EntityMenu } from "./EntityMenu.tsx";
import { RelationsMenu } from "./RelationsMenu.tsx";
import { SelectionMenu } from "./SelectionMenu.tsx";

export interface ContextMenuProps {
  readonly call: MenuCall;
  readonly onExpand: (id: string) => void;
}

/** The menu that fits what it is about. */
export function ContextMenu({ call, onExpand }: ContextMenuProps) {
  const { target, at } = call;
  switch (target.kind) {
    case "canvas":
      return <CanvasMenu at={at} />;
    case "edge":
      return <EdgeMenu at={at} id={target.id} />;
    case "relations":
      return <RelationsMenu at={at} kind={target} />;
    case "entities": {
      const [id, ...others] = target.ids;
      if (id === undefined) return null;
      if (others.length > 0) return <SelectionMenu at={at} ids={target.ids} />;
      return <EntityMenu at={at} id={id} onExpand={onExpand} />;
    }
  }
}
