/** The graph of the paragraph being read, beside it: an SVG, and the same as a list. */
import { Button } from "antd";
import { useEffect, useId, useMemo, useRef, useState } from "react";
import type { PointerEvent } from "react";
import { Link } from "react-router";
import { drawGraph } from "../../../paper/draw-graph.ts";
import { isSymmetric } from "../../../server/contract/vocabulary.ts";
import { useAnswer } from "../../api/useAnswer.ts";
import { TypeIcon } from "../../components/TypeIcon.tsx";
import { placesOf } from "../../graph/layout/layout-client.ts";
import { startPosition } from "../../graph/start-position.ts";
import type { Point } from "../../state/canvas/types.ts";
import { hoverEntity, useHover } from "../../state/hover.ts";
import { useMode } from "../../state/settings/useMode.ts";
import { typeColor } from "../../styles/palette.ts";
import type { Mode } from "../../styles/palette.ts";
import { useWords } from "../../text/useWords.ts";
import type { MapGraph } from "./document-index.ts";

const RADIUS = 11;
/** Of the places; names reach beyond them on both sides. */
const WIDTH = 190;
const FULL_WIDTH = 390;
const LEAST_HEIGHT = 130;
const MOST_HEIGHT = 520;
const HEIGHT_A_NODE = 34;
/** Beyond this the picture is a list only. */
const MAX_DRAWN = 60;
const NARROW = "(width <= 1100px)";

export interface ParagraphGraphProps {
  readonly graph: MapGraph;
}

/** The column on the right; on a narrow screen a drawer at the bottom. */
export function ParagraphGraph({ graph }: ParagraphGraphProps) {
  const { t } = useWords();
  const [open, setOpen] = useState(() => !matchMedia(NARROW).matches);
  const body = useId();
  return (
    <aside className="paragraph-graph" aria-label={t("map.graph")}>
      <p className="button-row paragraph-graph-head">
        <span className="panel-title">{t("map.graph")}</span>
        <span className="quiet">
          {t("map.graphCounts", { nodes: graph.nodes.length, edges: graph.edges.length })}
        </span>
        <Button
          size="small"
          className="paragraph-graph-toggle"
          aria-expanded={open}
          aria-controls={body}
          onClick={() => setOpen(!open)}
        >
          {open ? t("map.close") : t("map.open")}
        </Button>
      </p>
      <div id={body} hidden={!open} className="paragraph-graph-body" tabIndex={0}>
        {graph.nodes.length === 0 ? (
          <p className="quiet">{t("map.nothing")}</p>
        ) : (
          <>
            <Picture graph={graph} />
            <EntityList graph={graph} />
          </>
        )}
      </div>
    </aside>
  );
}

function Picture({ graph }: ParagraphGraphProps) {
  const { t } = useWords();
  const mode = useMode();
  const hovered = useHover(({ id }) => id);
  const figure = useRef<HTMLElement>(null);
  const key = graph.nodes.map(({ id }) => id).join(" ");
  const places = useAnswer({
    queryKey: ["paragraph-places", key, graph.edges.length],
    queryFn: () => placesOf("force", layoutInputOf(graph)),
    staleTime: Infinity,
    enabled: graph.nodes.length <= MAX_DRAWN,
  });
  const svg = useMemo(
    () =>
      places.data &&
      draw({ graph, places: places.data, mode, relation: (type) => t(`relation.${type}`) }),
    [graph, places.data, mode, t],
  );
  useEffect(() => {
    figure.current?.querySelectorAll("[data-entity]").forEach((part) => {
      part.classList.toggle("hovered", part.getAttribute("data-entity") === hovered);
    });
  }, [hovered, svg]);
  if (svg === undefined) return null;
  const point = ({ target }: PointerEvent) => hoverEntity(entityAt(target));
  return (
    <figure
      ref={figure}
      role="img"
      aria-label={t("map.picture")}
      onPointerMove={point}
      onPointerLeave={() => hoverEntity(null)}
      // Our own SVG: every name in it is escaped.
      dangerouslySetInnerHTML={{ __html: svg }}
    />
  );
}

function EntityList({ graph }: ParagraphGraphProps) {
  const { t } = useWords();
  const names = new Map(graph.nodes.map(({ id, name }) => [id, name]));
  return (
    <ul className="paragraph-entities">
      {graph.nodes.map(({ id, type, name, named }) => (
        <li key={id}>
          <EntityLink id={id} name={name}>
            <TypeIcon type={type} size={16} />
          </EntityLink>
          {!named && <span className="quiet">{t("map.unnamed")}</span>}
          <ul>
            {graph.edges
              .filter(({ source }) => source === id)
              .map(({ target, relation }) => (
                <li key={`${relation}${target}`}>
                  {t(`relation.${relation}`)} {names.get(target)}
                </li>
              ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

interface EntityLinkProps {
  readonly id: string;
  readonly name: string;
  readonly children: React.ReactNode;
}

function EntityLink({ id, name, children }: EntityLinkProps) {
  const hovered = useHover((hover) => hover.id === id);
  const leave = () => hoverEntity(null);
  return (
    <Link
      to={`/?focus=${id}`}
      className={hovered ? "hovered" : undefined}
      onPointerEnter={() => hoverEntity(id)}
      onPointerLeave={leave}
      onFocus={() => hoverEntity(id)}
      onBlur={leave}
    >
      {children} {name}
    </Link>
  );
}

function layoutInputOf({ nodes, edges }: MapGraph) {
  return {
    nodes: nodes.map(({ id }) => ({
      ...{ id, ...startPosition(id, nodes.length), size: RADIUS, fixed: false, area: "" },
    })),
    edges: edges.map(({ source, target }) => ({ source, target, weight: 1, upward: false })),
    centre: null,
  };
}

interface DrawInput {
  readonly graph: MapGraph;
  readonly places: ReadonlyMap<string, Point>;
  readonly mode: Mode;
  readonly relation: (type: MapGraph["edges"][number]["relation"]) => string;
}

/** Squeezed into the column, so that names keep their size. */
function draw({ graph, places, mode, relation }: DrawInput): string {
  const fit = fitInto(places, {
    width: WIDTH,
    height: Math.min(MOST_HEIGHT, Math.max(LEAST_HEIGHT, graph.nodes.length * HEIGHT_A_NODE)),
  });
  const { content, width, height } = drawGraph({
    nodes: graph.nodes.map(({ id, type, name }) => ({
      ...{ id, type, label: name, radius: RADIUS, color: typeColor(type, mode) },
      ...fit(id),
    })),
    edges: graph.edges.map(({ source, target, relation: type }) => ({
      ...{ source, target, width: 1.4, arrow: !isSymmetric(type), label: relation(type) },
    })),
    mode,
    leastWidth: FULL_WIDTH,
  });
  const box = `0 0 ${Math.ceil(width)} ${Math.ceil(height)}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}" aria-hidden="true">${content}</svg>`;
}

function fitInto(
  places: ReadonlyMap<string, Point>,
  box: { readonly width: number; readonly height: number },
): (id: string) => Point {
  const xs = [...places.values()].map(({ x }) => x);
  const ys = [...places.values()].map(({ y }) => y);
  const [left, bottom] = [Math.min(...xs), Math.min(...ys)];
  const across = box.width / Math.max(Math.max(...xs) - left, 1);
  const up = box.height / Math.max(Math.max(...ys) - bottom, 1);
  return (id) => {
    const { x, y } = places.get(id) ?? { x: left, y: bottom };
    return { x: (x - left) * Math.min(across, 1), y: (y - bottom) * Math.min(up, 1) };
  };
}

function entityAt(target: EventTarget): string | null {
  if (!(target instanceof Element)) return null;
  return target.closest("[data-entity]")?.getAttribute("data-entity") ?? null;
}
