/** What colours tell of an entity or a relation, in words: for list and tree, and for whoever sees no colours. */
import { LineMark } from "../../components/LineMark.tsx";
import { RuleMark } from "../../components/RuleMark.tsx";
import { TintDot } from "../../components/TintDot.tsx";
import { usePaint } from "../../state/looks/store.ts";
import { useEdgeGroupName, useGroupName } from "../../text/useGroupName.ts";
import { useRuleName } from "../../text/useRuleName.ts";

/** The rule that holds for an entity, and its group; nothing where there is neither. */
export function EntityMark({ id }: { readonly id: string }) {
  const group = usePaint((store) => store.paint.groupOf.get(id));
  const rule = usePaint((store) => store.paint.ruleOf.get(id));
  const nameOf = useGroupName();
  const ruleName = useRuleName();
  return (
    <>
      {rule && (
        <span className="looks-mark">
          <RuleMark rule={rule} size={14} />
          {ruleName(rule)}
        </span>
      )}
      {group && (
        <span className="looks-mark">
          <TintDot tint={group.tint} size={14} />
          {nameOf(group)}
        </span>
      )}
    </>
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
