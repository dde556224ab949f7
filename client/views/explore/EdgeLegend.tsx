/** What the colours of the lines mean where the legend of relations does not say it: how many of each, and a switch for each. */
import { LineMark } from "../../components/LineMark.tsx";
import { useCanvasStore } from "../../state/canvas/store.ts";
import { showsEdgeClass, toggleEdgeClass } from "../../state/filters/producers.ts";
import { changeFilters, useFilters } from "../../state/filters/store.ts";
import type { EdgeGroup } from "../../state/looks/edge-groups.ts";
import { usePaint } from "../../state/looks/store.ts";
import { useEdgeGroupName, useEdgeTells } from "../../text/useGroupName.ts";
import { useWords } from "../../text/useWords.ts";
import { LegendToggle } from "./LegendToggle.tsx";

/** Nothing where all lines are alike, or tell the relation's type. */
export function EdgeLegend() {
  const { t } = useWords();
  const tells = useEdgeTells();
  const by = useCanvasStore((store) => store.history.present.looks.edge);
  const groups = usePaint((store) => store.paint.edges.groups);
  if (by === "none" || by === "relation" || groups.length === 0) return null;
  return (
    <section className="group-legend" aria-label={t("looks.edge")}>
      <h2 className="panel-title">{tells(by)}</h2>
      <ul>
        {groups.map((group) => (
          <li key={group.key}>
            <EdgeToggle group={group} />
          </li>
        ))}
      </ul>
      <p className="quiet">{t("looks.edgeHint")}</p>
    </section>
  );
}

function EdgeToggle({ group }: { readonly group: EdgeGroup }) {
  const { by, key, count, tint } = group;
  const filters = useFilters();
  const nameOf = useEdgeGroupName();
  return (
    <LegendToggle
      mark={<LineMark tint={tint} />}
      name={nameOf(group)}
      count={count}
      shown={showsEdgeClass(filters, by, key)}
      onToggle={() => changeFilters((now) => toggleEdgeClass(now, by, key))}
    />
  );
}
