/** The canvas as a list: the same entities, relations and actions without a picture. */
import { Button } from "antd";
import { useMemo, useState } from "react";
import type { EntityNode } from "../../../server/contract/graph.ts";
import { SampleTag, TypeIcon, TypeName } from "../../components/TypeIcon.tsx";
import type { Canvas } from "../../state/canvas/types.ts";
import type { Visible } from "../../state/filters/producers.ts";
import { useVisible } from "../../state/filters/useVisible.ts";
import {
  clearSelection,
  selectEdge,
  selectEntities,
  selectEntity,
  toggleSelected,
  useSelection,
} from "../../state/selection/store.ts";
import { useWords } from "../../text/useWords.ts";
import { EdgeMark, EntityMark } from "./LooksMarks.tsx";
import { pressListKey } from "./list-keys.ts";
import { bindRowMenus, menuMark } from "./menu/row-menu.ts";

type Column = "name" | "type" | "degree" | "mentions";

const COLUMNS: readonly Column[] = ["name", "type", "degree", "mentions"];

/** Rows that are written at once: thousands would keep the page busy. */
const PAGE = 200;

export interface ListPanelProps {
  readonly onExpand: (id: string) => void;
}

/** A table of what is shown; the selected entity's relations open below it. */
export function ListPanel({ onExpand }: ListPanelProps) {
  const { t, number } = useWords();
  const { canvas, visible } = useVisible();
  const { entity: selected, entities: chosen } = useSelection();
  const [sort, setSort] = useState<Column>("degree");
  const [limit, setLimit] = useState(PAGE);
  const rows = useMemo(
    () =>
      sorted(
        [...canvas.entities.values()].filter(({ id }) => visible.nodes.has(id)),
        sort,
      ),
    [canvas, visible, sort],
  );
  const shown = rows.slice(0, limit);
  return (
    <div
      ref={bindRowMenus}
      className="list-panel"
      tabIndex={0}
      role="region"
      aria-label={t("list.caption")}
      onKeyDown={(event) => {
        if (pressListKey(event.currentTarget, event.nativeEvent)) event.preventDefault();
      }}
    >
      <table className="plain-table">
        <caption className="visually-hidden">{t("list.caption")}</caption>
        <thead>
          <tr>
            <th scope="col" className="list-choose">
              <ChooseAll ids={rows.map(({ id }) => id)} />
            </th>
            {COLUMNS.map((column) => (
              <th
                key={column}
                scope="col"
                className={column === "degree" || column === "mentions" ? "number" : undefined}
                aria-sort={sort === column ? sortWord(column) : "none"}
              >
                <button
                  type="button"
                  className="sort-button"
                  title={t("list.sortBy", { column: t(`list.${column}`) })}
                  onClick={() => setSort(column)}
                >
                  {t(`list.${column}`)}
                  <span aria-hidden="true">{sort === column ? " ↓" : ""}</span>
                </button>
              </th>
            ))}
            <th scope="col">{t("list.actions")}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((entity) => (
            <ListRow
              key={entity.id}
              entity={entity}
              selected={selected === entity.id}
              chosen={chosen.has(entity.id)}
              canvas={canvas}
              visible={visible}
              onExpand={onExpand}
            />
          ))}
        </tbody>
      </table>
      {shown.length < rows.length && (
        <p className="button-row list-more">
          {t("list.cut", { shown: number(shown.length), total: number(rows.length) })}
          <Button size="small" onClick={() => setLimit(limit + PAGE)}>
            {t("list.more")}
          </Button>
        </p>
      )}
    </div>
  );
}

interface ListRowProps extends ListPanelProps {
  readonly entity: EntityNode;
  readonly selected: boolean;
  readonly chosen: boolean;
  readonly canvas: Canvas;
  readonly visible: Visible;
}

function ListRow({ entity, selected, chosen, canvas, visible, onExpand }: ListRowProps) {
  const { t, number } = useWords();
  return (
    <>
      <tr
        className={chosen ? "selected" : undefined}
        {...menuMark({ kind: "entities", ids: [entity.id] })}
      >
        <td className="list-choose">
          <input
            type="checkbox"
            aria-label={t("selection.choose", { name: entity.name })}
            checked={chosen}
            onChange={() => toggleSelected(entity.id)}
          />
        </td>
        <th scope="row">
          <button
            type="button"
            className="link-button"
            data-list-row={entity.id}
            aria-expanded={selected}
            onClick={() => selectEntity(entity.id)}
          >
            <TypeIcon type={entity.type} size={18} />
            <span className="list-name">{entity.name}</span>
          </button>
          {entity.sample && <SampleTag />}
          <EntityMark id={entity.id} />
        </th>
        <td>
          <TypeName type={entity.type} />
        </td>
        <td className="number">{number(entity.degree)}</td>
        <td className="number">{number(entity.mentions)}</td>
        <td>
          <Button size="small" onClick={() => onExpand(entity.id)}>
            {t("entity.expand")}
          </Button>
        </td>
      </tr>
      {selected && (
        <tr className="list-relations">
          <td colSpan={6}>
            <RelationList entity={entity} canvas={canvas} visible={visible} />
          </td>
        </tr>
      )}
    </>
  );
}

function ChooseAll({ ids }: { readonly ids: readonly string[] }) {
  const { t } = useWords();
  const chosen = useSelection((selection) => selection.entities);
  const all = ids.length > 0 && ids.every((id) => chosen.has(id));
  return (
    <input
      type="checkbox"
      aria-label={t("selection.chooseAll")}
      checked={all}
      onChange={() => (all ? clearSelection() : selectEntities(ids))}
    />
  );
}

function RelationList({
  entity,
  canvas,
  visible,
}: Omit<ListRowProps, "selected" | "chosen" | "onExpand">) {
  const { t, relation } = useWords();
  const edges = [...canvas.edges.values()].filter(
    (edge) =>
      visible.edges.has(edge.id) && (edge.source === entity.id || edge.target === entity.id),
  );
  if (edges.length === 0) return <p>{t("list.noneHere")}</p>;
  return (
    <ul aria-label={t("list.relations", { name: entity.name })}>
      {edges.map((edge) => {
        const out = edge.source === entity.id;
        const other = canvas.entities.get(out ? edge.target : edge.source);
        return (
          <li key={edge.id} {...menuMark({ kind: "edge", id: edge.id })}>
            <span className="relation-word">{relation(edge.type, out ? "out" : "in")}</span>
            {other && (
              <button
                type="button"
                className="link-button"
                data-list-relation={entity.id}
                data-list-leads={other.id}
                onClick={() => selectEntity(other.id)}
              >
                <TypeIcon type={other.type} size={16} /> {other.name}
              </button>
            )}
            <button type="button" className="link-button quiet" onClick={() => selectEdge(edge.id)}>
              {t("edge.evidence", { count: edge.evidence })}
            </button>
            <EdgeMark id={edge.id} />
          </li>
        );
      })}
    </ul>
  );
}

function sortWord(column: Column): "ascending" | "descending" {
  return column === "name" || column === "type" ? "ascending" : "descending";
}

function sorted(rows: readonly EntityNode[], column: Column): readonly EntityNode[] {
  const byName = (a: EntityNode, b: EntityNode) => a.name.localeCompare(b.name, "zh-CN");
  if (column === "name") return rows.toSorted(byName);
  if (column === "type")
    return rows.toSorted((a, b) => a.type.localeCompare(b.type) || byName(a, b));
  return rows.toSorted((a, b) => b[column] - a[column] || byName(a, b));
}
