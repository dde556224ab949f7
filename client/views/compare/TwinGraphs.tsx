/** Two graphs on one layout: what a report lacks is a dashed ring in its place. */
import { useMemo, useState } from "react";
import type { DocumentRef } from "../../../server/contract/evidence.ts";
import { useWords } from "../../text/useWords.ts";
import type { CompareListProps } from "./CompareTable.tsx";
import { MAX_DRAWN, type PlacedRow, type UnionLayout, unionLayout } from "./union-layout.ts";

const LONGEST_LABEL = 12;

/** The pair of graphs. The table has the same content for keyboard and screen reader. */
export function TwinGraphs({ comparison, rows, selected, onSelect }: CompareListProps) {
  const { t, number } = useWords();
  const [hovered, setHovered] = useState("");
  // The layout is of all rows: a filter hides, it does not move.
  const layout = useMemo(
    () => unionLayout(comparison.items, comparison.edges),
    [comparison.items, comparison.edges],
  );
  const visible = useMemo(() => new Set(rows.map(({ id }) => id)), [rows]);
  return (
    <>
      <p className="quiet">
        {t("compare.mapHint")}
        {comparison.total > MAX_DRAWN &&
          ` ${t("compare.mapCut", { shown: layout.placed.length, total: number(comparison.total) })}`}
      </p>
      <div className="twin-graphs">
        {(["left", "right"] as const).map((side) => (
          <HalfGraph
            key={side}
            side={side}
            report={comparison[side]}
            layout={layout}
            visible={visible}
            marked={hovered === "" ? selected : hovered}
            onHover={setHovered}
            onSelect={onSelect}
          />
        ))}
      </div>
    </>
  );
}

interface HalfGraphProps {
  readonly side: "left" | "right";
  readonly report: DocumentRef;
  readonly layout: UnionLayout;
  readonly visible: ReadonlySet<string>;
  readonly marked: string;
  readonly onHover: (id: string) => void;
  readonly onSelect: (id: string) => void;
}

function HalfGraph(props: HalfGraphProps) {
  const { t } = useWords();
  const { side, report, layout, visible, marked, onHover, onSelect } = props;
  const places = new Map(layout.placed.map((placed) => [placed.row.id, placed]));
  const count = layout.placed.filter(({ row }) => row[side] !== null).length;
  return (
    <figure className="half-graph">
      <figcaption>{report.title}</figcaption>
      <svg
        viewBox={layout.box.join(" ")}
        role="img"
        aria-label={t("compare.mapOf", { title: report.title, count })}
      >
        {layout.edges.map((edge) => {
          const [from, to] = [places.get(edge.source), places.get(edge.target)];
          if (!from || !to || (edge.side !== "both" && edge.side !== side)) return null;
          if (!visible.has(edge.source) || !visible.has(edge.target)) return null;
          return (
            <line
              key={`${edge.source} ${edge.relation} ${edge.target}`}
              className="twin-edge"
              {...{ x1: from.x, y1: from.y, x2: to.x, y2: to.y }}
            />
          );
        })}
        {layout.placed
          .filter(({ row }) => visible.has(row.id))
          .map((placed) => (
            <TwinNode
              key={placed.row.id}
              placed={placed}
              there={placed.row[side] !== null}
              marked={placed.row.id === marked}
              onHover={onHover}
              onSelect={onSelect}
            />
          ))}
      </svg>
    </figure>
  );
}

interface TwinNodeProps {
  readonly placed: PlacedRow;
  readonly there: boolean;
  readonly marked: boolean;
  readonly onHover: (id: string) => void;
  readonly onSelect: (id: string) => void;
}

function TwinNode({ placed, there, marked, onHover, onSelect }: TwinNodeProps) {
  const { row, x, y, radius, labelled } = placed;
  const short =
    row.name.length > LONGEST_LABEL ? `${row.name.slice(0, LONGEST_LABEL - 1)}…` : row.name;
  const className = `twin-node change-${row.change}${there ? "" : " absent"}${marked ? " marked" : ""}`;
  return (
    <g
      className={className}
      onPointerEnter={() => onHover(row.id)}
      onPointerLeave={() => onHover("")}
      onClick={() => onSelect(row.id)}
    >
      <title>{row.name}</title>
      <circle cx={x} cy={y} r={radius} fill={there ? `var(--type-${row.type})` : "none"} />
      {there && row.change === "changed" && (
        <circle className="twin-ring" cx={x} cy={y} r={radius + 4} />
      )}
      {(labelled || marked) && (there || marked) && (
        <text x={x} y={y + radius + 13}>
          {marked ? row.name : short}
        </text>
      )}
    </g>
  );
}
