/** The legend: what the marks mean, how many of each are on the canvas, and a switch for each. */
import { Button } from "antd";
import { useMemo } from "react";
import type { EntityType, RelationType } from "../../../server/contract/vocabulary.ts";
import { ENTITY_TYPES, RELATION_TYPES, isSymmetric } from "../../../server/contract/vocabulary.ts";
import { LineMark } from "../../components/LineMark.tsx";
import { TypeIcon } from "../../components/TypeIcon.tsx";
import { countEach } from "../../graph/count-each.ts";
import { showHidden } from "../../state/canvas/producers.ts";
import { changeCanvas, useCanvasStore } from "../../state/canvas/store.ts";
import {
  NO_FILTERS,
  isFiltering,
  toggleRelation,
  toggleType,
} from "../../state/filters/producers.ts";
import { changeFilters, useFilters } from "../../state/filters/store.ts";
import { relationTint } from "../../state/looks/edge-groups.ts";
import { useWords } from "../../text/useWords.ts";
import { FilterPanel } from "./FilterPanel.tsx";
import { LegendToggle } from "./LegendToggle.tsx";

/** Counts and toggles. */
export function LegendPanel() {
  const { t } = useWords();
  const canvas = useCanvasStore((store) => store.history.present);
  const filters = useFilters();
  const types = useMemo(
    () => countEach([...canvas.entities.values()].map(({ type }) => type)),
    [canvas],
  );
  const relations = useMemo(
    () => countEach([...canvas.edges.values()].map(({ type }) => type)),
    [canvas],
  );
  const filtering = isFiltering(filters);
  return (
    <section className="legend" aria-label={t("legend.title")}>
      <h2 className="panel-title">{t("legend.types")}</h2>
      <ul>
        {ENTITY_TYPES.filter((type) => types.has(type)).map((type) => (
          <li key={type}>
            <TypeToggle
              type={type}
              count={types.get(type) ?? 0}
              shown={!filters.hiddenTypes.has(type)}
            />
          </li>
        ))}
      </ul>
      <h2 className="panel-title">{t("legend.relations")}</h2>
      <ul>
        {RELATION_TYPES.filter((type) => relations.has(type)).map((type) => (
          <li key={type}>
            <RelationToggle
              type={type}
              count={relations.get(type) ?? 0}
              shown={!filters.hiddenRelations.has(type)}
            />
          </li>
        ))}
      </ul>
      <FilterPanel />
      {filtering && (
        <Button size="small" onClick={() => changeFilters(() => NO_FILTERS)}>
          {t("legend.reset")}
        </Button>
      )}
      {canvas.hidden.size > 0 && (
        <p className="legend-hidden">
          {t("legend.hiddenByHand", { count: canvas.hidden.size })}{" "}
          <Button size="small" onClick={() => changeCanvas(showHidden)}>
            {t("explore.showAll")}
          </Button>
        </p>
      )}
    </section>
  );
}

interface ToggleProps<Kind> {
  readonly type: Kind;
  readonly count: number;
  readonly shown: boolean;
}

function TypeToggle({ type, count, shown }: ToggleProps<EntityType>) {
  const { t } = useWords();
  const typed = useCanvasStore((store) => store.history.present.looks.color === "type");
  return (
    <LegendToggle
      mark={<TypeIcon type={type} quiet={!typed} />}
      name={t(`type.${type}`)}
      {...{ count, shown }}
      onToggle={() => changeFilters((filters) => toggleType(filters, type))}
    />
  );
}

function RelationToggle({ type, count, shown }: ToggleProps<RelationType>) {
  const { t } = useWords();
  const coloured = useCanvasStore((store) => store.history.present.looks.edge === "relation");
  const mark = coloured ? (
    <LineMark tint={relationTint(type)} arrow={!isSymmetric(type)} />
  ) : (
    <span className="arrow-mark" aria-hidden="true">
      {isSymmetric(type) ? "—" : "→"}
    </span>
  );
  return (
    <LegendToggle
      mark={mark}
      name={t(`relation.${type}`)}
      {...{ count, shown }}
      onToggle={() => changeFilters((filters) => toggleRelation(filters, type))}
    />
  );
}
