/** What the selection is: an entity, a relation, a group or what joins groups. */
import { EdgePanel } from "./EdgePanel.tsx";
import { EntityPanel } from "./EntityPanel.tsx";
import { GroupEdgePanel, GroupPanel, isGrouped } from "./GroupPanel.tsx";

export interface DetailsProps {
  readonly entity: string | null;
  readonly edge: string | null;
  readonly onExpand: (id: string) => void;
}

/** The panel of what is selected. */
export function Details({ entity, edge, onExpand }: DetailsProps) {
  if (entity !== null) {
    if (isGrouped(entity)) return <GroupPanel id={entity} />;
    return <EntityPanel id={entity} onExpand={onExpand} />;
  }
  if (edge === null) return null;
  return isGrouped(edge) ? <GroupEdgePanel id={edge} /> : <EdgePanel id={edge} />;
}
