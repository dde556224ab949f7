/** The canvas: one renderer for the life of the component; controllers bind state to it. */
import { useCallback, useState } from "react";
import type { KeyboardEvent } from "react";
import { syncGraph } from "../graph/sync-graph.ts";
import { foldGroups } from "../state/canvas/groups.ts";
import { currentCanvas } from "../state/canvas/store.ts";
import { currentMode } from "../state/settings/useMode.ts";
import { CameraController } from "./CameraController.tsx";
import { DisplayController } from "./DisplayController.tsx";
import { EventController } from "./EventController.tsx";
import { GraphController } from "./GraphController.tsx";
import { GroundController } from "./GroundController.tsx";
import { LassoLayer } from "./LassoLayer.tsx";
import type { Renderer } from "./create-sigma.ts";
import { createSigma } from "./create-sigma.ts";

export interface SigmaCanvasProps {
  readonly label: string;
  /** What the sheet of the lasso is called. */
  readonly lassoLabel: string;
  readonly onExpand: (id: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  /** WebGL was refused or taken back. */
  readonly onLost: () => void;
  /** Hands the renderer over for pictures of it; null when it is gone. */
  readonly onRenderer: (renderer: Renderer | null) => void;
}

/** Draws the canvas of the explorer. */
export function SigmaCanvas(props: SigmaCanvasProps) {
  const { label, lassoLabel, onExpand, onKeyDown, onLost, onRenderer } = props;
  const [renderer, setRenderer] = useState<Renderer | null>(null);
  const attach = useCallback(
    (element: HTMLDivElement) => {
      const created = startRenderer(element);
      if (!created) {
        onLost();
        return undefined;
      }
      setRenderer(created);
      onRenderer(created);
      const lose = (event: Event) => {
        event.preventDefault();
        onLost();
      };
      element.addEventListener("webglcontextlost", lose, true);
      const sizes = new ResizeObserver(() => {
        if (element.isConnected && element.clientWidth > 0) created.resize().scheduleRender();
      });
      sizes.observe(element);
      return () => {
        // Killing the renderer gives its contexts back, which looks like losing them.
        element.removeEventListener("webglcontextlost", lose, true);
        sizes.disconnect();
        onRenderer(null);
        setRenderer(null);
        created.kill();
      };
    },
    [onLost, onRenderer],
  );
  return (
    <>
      <div
        ref={attach}
        className="sigma-canvas"
        role="application"
        aria-label={label}
        tabIndex={0}
        onKeyDown={onKeyDown}
      />
      {renderer && (
        <>
          <GraphController renderer={renderer} />
          <GroundController renderer={renderer} />
          <DisplayController renderer={renderer} />
          <EventController renderer={renderer} onExpand={onExpand} />
          <CameraController renderer={renderer} />
          <LassoLayer renderer={renderer} label={lassoLabel} />
        </>
      )}
    </>
  );
}

function startRenderer(element: HTMLElement): Renderer | null {
  try {
    return createSigma(syncGraph(null, foldGroups(currentCanvas())), element, currentMode);
  } catch {
    return null;
  }
}
