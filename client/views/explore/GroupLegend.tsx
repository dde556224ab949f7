/** What the colours mean where they tell something other than the type: how many there are of each, and a switch for each. */
import { useMemo } from "react";
import { Failure } from "../../components/StateNotes.tsx";
import { TintDot } from "../../components/TintDot.tsx";
import { withMembers } from "../../state/canvas/groups.ts";
import { toggleEntities } from "../../state/canvas/producers.ts";
import { changeCanvas, useCanvasStore } from "../../state/canvas/store.ts";
import { showsClass, toggleClass } from "../../state/filters/producers.ts";
import { changeFilters, useFilters } from "../../state/filters/store.ts";
import { currentDrawn, useVisible } from "../../state/filters/useVisible.ts";
import type { Group } from "../../state/looks/groups.ts";
import { isFact, legendOf } from "../../state/looks/groups.ts";
import { repaint, usePaint } from "../../state/looks/store.ts";
import { useColorTells, useGroupName } from "../../text/useGroupName.ts";
import { useWords } from "../../text/useWords.ts";
import { LegendToggle } from "./LegendToggle.tsx";

/** Nothing where colour tells the type: the legend of types says that. */
export function GroupLegend() {
  const { t, number } = useWords();
  const tells = useColorTells();
  const looks = useCanvasStore((store) => store.history.present.looks);
  const { paint, failure } = usePaint();
  const { own, small } = useMemo(() => legendOf(paint.groups), [paint]);
  const again = () => {
    const { canvas, visible } = currentDrawn();
    void repaint(canvas, visible);
  };
  if (failure !== null) return <Failure error={failure} onRetry={again} />;
  if (looks.color === "type" || paint.groups.length === 0) return null;
  const smallCount = small.reduce((sum, { count }) => sum + count, 0);
  return (
    <section className="group-legend" aria-label={t("looks.color")}>
      <h2 className="panel-title">{tells(looks)}</h2>
      <ul>
        {own.map((group) => (
          <li key={group.key}>
            {group.by === "community" ? <GroupRow group={group} /> : <GroupToggle group={group} />}
          </li>
        ))}
        {small.length > 0 && (
          <li className="group-row">
            <TintDot tint={null} />
            <span>{t("looks.moreGroups", { count: small.length })}</span>
            <span className="count">{number(smallCount)}</span>
          </li>
        )}
      </ul>
      {looks.color === "community" && <p className="quiet">{t("looks.communityHint")}</p>}
      {looks.color === "indicator" && <p className="quiet">{t("looks.indicatorHint")}</p>}
    </section>
  );
}

/** Hiding a community would make others: they are counted only. */
function GroupRow({ group }: { readonly group: Group }) {
  const { number } = useWords();
  const nameOf = useGroupName();
  return (
    <span className="group-row">
      <TintDot tint={group.tint} />
      <span>{nameOf(group)}</span>
      <span className="count">{number(group.count)}</span>
    </span>
  );
}

function GroupToggle({ group }: { readonly group: Group }) {
  const nameOf = useGroupName();
  return (
    <LegendToggle
      mark={<TintDot tint={group.tint} />}
      name={nameOf(group)}
      count={group.count}
      shown={useIsShown(group)}
      onToggle={() => toggle(group)}
    />
  );
}

function useIsShown(group: Group): boolean {
  const filters = useFilters();
  const { canvas } = useVisible();
  const groupOf = usePaint((store) => store.paint.groupOf);
  if (isFact(group.by)) return showsClass(filters, group.by, group.key);
  return !withMembers(canvas, membersOf(groupOf, group)).every((id) => canvas.hidden.has(id));
}

/** A fact filters, so that what comes later is hidden too; what only this canvas knows is hidden by hand. */
function toggle(group: Group): void {
  const { by, key } = group;
  if (isFact(by)) {
    changeFilters((filters) => toggleClass(filters, by, key));
    return;
  }
  const members = membersOf(usePaint.getState().paint.groupOf, group);
  changeCanvas((canvas) => toggleEntities(canvas, members));
}

function membersOf(groupOf: ReadonlyMap<string, Group>, group: Group): readonly string[] {
  return [...groupOf].flatMap(([id, other]) => (other === group ? [id] : []));
}
