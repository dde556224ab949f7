/** What colours tell of an entity or a relation, in words: for list and tree, and for whoever sees no colours. */
import { LineMark } from "../../components/LineMark.tsx";
import { TintDot } from "../../components/TintDot.tsx";
import { usePaint } from "../../state/looks/store.ts";
import { useEdgeGroupName, useGroupName } from "../../text/useGroupName.ts";

/** The group of an entity; nothing where colour tells the type. */
export function EntityMark({ id }: { readonly id: string }) {
  const group = usePaint((store) => store.paint.groupOf.get(id));
  const nameOf = useGroupName();
  if (!group) return null;
  return (
    <span className="looks-mark">
      <TintDot tint={group.tint} size={14} />
      {nameOf(group)}
    </span>
  );
}

/** The group of a relation; the colour alone where its type stands beside it anyway. */
export function EdgeMark({ id }: { readonly id: string }) {
  const group = usePaint((store) => store.paint.edges.groupOf.get(id));
  const nameOf = useEdgeGroupName();
  if (!group) return null;
  return (
    <span className="looks-mark">
      <LineMark tint={group.tint} />
      {group.by !== "relation" && nameOf(group)}
    </span>
  );
}
