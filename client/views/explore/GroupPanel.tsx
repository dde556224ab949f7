/** A group beside the canvas: its name, its members, and taking it apart. And what a line to a group stands for. */
import { Button, Input } from "antd";
import { Field } from "../../components/Field.tsx";
import { TypeIcon } from "../../components/TypeIcon.tsx";
import { renameGroup, unfoldEdge, ungroup } from "../../state/canvas/groups.ts";
import { changeCanvas, useCanvasStore } from "../../state/canvas/store.ts";
import { selectEdge, selectEntities } from "../../state/selection/store.ts";
import { useWords } from "../../text/useWords.ts";

/** Whether an id is that of a group, or of an edge that ends at one. */
export function isGrouped(id: string): boolean {
  return /(^|~)g/.test(id);
}

/** The panel of a group. */
export function GroupPanel({ id }: { readonly id: string }) {
  const { t } = useWords();
  const canvas = useCanvasStore((store) => store.history.present);
  const group = canvas.groups.get(id);
  if (!group) return null;
  const takeApart = () => {
    changeCanvas((now) => ungroup(now, id));
    selectEntities(group.members);
  };
  return (
    <div className="group-panel">
      <p className="quiet">{t("group.title")}</p>
      <h2 className="entity-name">{group.name}</h2>
      <Field label={t("group.rename")}>
        <Input
          defaultValue={group.name}
          maxLength={60}
          onBlur={(event) => changeCanvas((now) => renameGroup(now, id, event.target.value))}
          onPressEnter={(event) => event.currentTarget.blur()}
        />
      </Field>
      <p className="button-row">
        <Button onClick={takeApart}>{t("group.ungroup")}</Button>
      </p>
      <p>{t("group.members", { count: group.members.length })}</p>
      <ul className="group-members">
        {group.members.map((member) => {
          const entity = canvas.entities.get(member);
          return (
            entity && (
              <li key={member}>
                <TypeIcon type={entity.type} size={18} /> {entity.name}
              </li>
            )
          );
        })}
      </ul>
    </div>
  );
}

/** The relations that a line to or from a group stands for. */
export function GroupEdgePanel({ id }: { readonly id: string }) {
  const { t } = useWords();
  const canvas = useCanvasStore((store) => store.history.present);
  const edges = unfoldEdge(canvas, id);
  return (
    <div className="edge-panel">
      <p className="quiet">{t("group.edges", { count: edges.length })}</p>
      <ul className="group-members">
        {edges.map((edge) => (
          <li key={edge.id}>
            <button type="button" className="link-button" onClick={() => selectEdge(edge.id)}>
              {canvas.entities.get(edge.source)?.name} {t(`relation.${edge.type}`)}{" "}
              {canvas.entities.get(edge.target)?.name}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
