/** What the explorer opens with: the entities of a link, the entity of a search, or the overview. */
import { useCallback, useEffect, useState } from "react";
import { useSearchParams } from "react-router";
import { currentCanvas } from "../../state/canvas/store.ts";
import { EMPTY_CANVAS } from "../../state/canvas/types.ts";
import { selectEntity } from "../../state/selection/store.ts";
import { focusEntity, openEntities, openOverview } from "./explore-actions.ts";

const ID = /^e[0-9a-f]{20}$/;

export interface Opening {
  readonly state: "opening" | "open" | "failed";
  readonly error: unknown;
  /** Entities of the link that are no longer in the graph. */
  readonly missing: number;
  readonly retry: () => void;
}

/** Opens once for what the address asks for, and again when it asks for another entity. */
export function useOpening(): Opening {
  const [params, setParams] = useSearchParams();
  const focus = params.get("focus");
  const [result, setResult] = useState<Omit<Opening, "retry">>({
    state: "opening",
    error: null,
    missing: 0,
  });
  const [attempt, setAttempt] = useState(0);
  const retry = useCallback(() => setAttempt((count) => count + 1), []);
  useEffect(() => {
    let current = true;
    // The entity comes from the router: the address itself may have been rewritten since for the canvas before.
    open(focus, new URLSearchParams(location.search)).then(
      (missing) => {
        if (!current) return;
        setResult({ state: "open", error: null, missing });
        if (focus !== null) setParams(new URLSearchParams({ sel: focus }), { replace: true });
      },
      (error: unknown) => {
        if (current) setResult({ state: "failed", error, missing: 0 });
      },
    );
    return () => {
      current = false;
    };
  }, [focus, setParams, attempt]);
  return { ...result, retry };
}

async function open(focus: string | null, params: URLSearchParams): Promise<number> {
  if (focus !== null && ID.test(focus)) {
    await focusEntity(focus);
    return 0;
  }
  if (currentCanvas() !== EMPTY_CANVAS) return 0;
  const ids = (params.get("nodes") ?? "").split(",").filter((id) => ID.test(id));
  const missing = ids.length > 0 ? await openEntities(ids) : (await openOverview(), 0);
  const selected = params.get("sel");
  if (selected !== null && currentCanvas().entities.has(selected)) selectEntity(selected);
  return missing;
}
