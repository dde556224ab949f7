/** What the explorer opens with: a saved view, a link's entities, the entity of a search, or the overview. */
import { useCallback, useEffect, useState } from "react";
import { useLocation, useSearchParams } from "react-router";
import { IdSchema } from "../../../server/contract/common.ts";
import { isWritten } from "../../state/canvas/session.ts";
import { currentCanvas } from "../../state/canvas/store.ts";
import { selectEntity } from "../../state/selection/store.ts";
import { wantStageFocus } from "../../state/stage-focus.ts";
import { focusEntity, openOverview } from "./explore-actions.ts";
import type { Opened } from "./open-view.ts";
import { openAddress } from "./open-view.ts";

export interface Opening extends Opened {
  readonly state: "opening" | "open" | "failed";
  readonly error: unknown;
  readonly retry: () => void;
}

const NOTHING: Opened = { asked: 0, missing: 0 };

/** Opens once for what the address asks for, and again when it asks for something else. */
export function useOpening(): Opening {
  const { search, hash } = useLocation();
  const [params, setParams] = useSearchParams();
  const focus = params.get("focus");
  const [result, setResult] = useState<Omit<Opening, "retry">>({
    ...{ state: "opening", error: null },
    ...NOTHING,
  });
  const [attempt, setAttempt] = useState(0);
  const retry = useCallback(() => setAttempt((count) => count + 1), []);
  useEffect(() => {
    let current = true;
    open(focus, search, hash).then(
      (opened) => {
        if (!current) return;
        setResult({ state: "open", error: null, ...opened });
        if (focus === null) return;
        setParams(new URLSearchParams({ sel: focus }), { replace: true });
        if (hasNoPlace()) wantStageFocus();
      },
      (error: unknown) => {
        if (current) setResult({ state: "failed", error, ...NOTHING });
      },
    );
    return () => {
      current = false;
    };
  }, [focus, search, hash, setParams, attempt]);
  return { ...result, retry };
}

/** Whether the keyboard is where a search has left it, and nobody has moved on meanwhile. */
function hasNoPlace(): boolean {
  const { activeElement } = document;
  return activeElement === document.body || activeElement?.id === "main";
}

// The entity comes from the router: the address itself may have been rewritten since for the canvas before.
async function open(focus: string | null, search: string, hash: string): Promise<Opened> {
  if (focus !== null && IdSchema.safeParse(focus).success) {
    await focusEntity(focus);
    return NOTHING;
  }
  const params = new URLSearchParams(search);
  const isBlank = currentCanvas().entities.size === 0;
  const asks = params.has("view") || params.has("nodes");
  if (!isBlank && (!asks || isWritten(`/${search}${hash}`))) return NOTHING;
  const opened = await openAddress(search, hash);
  if (opened) return opened;
  await openOverview();
  const selected = params.get("sel");
  if (selected !== null && currentCanvas().entities.has(selected)) selectEntity(selected);
  return NOTHING;
}
