/** A piece of line in the colour that it has on the canvas. */
import { useMode } from "../state/settings/useMode.ts";
import type { Tint } from "../styles/tints.ts";
import { tintColor } from "../styles/tints.ts";

export interface LineMarkProps {
  /** Null for the colour of the rest. */
  readonly tint: Tint | null;
  /** What a symmetric relation has not. */
  readonly arrow?: boolean;
}

/** What it means stands beside it. */
export function LineMark({ tint, arrow = false }: LineMarkProps) {
  const mode = useMode();
  return (
    <svg className="line-mark" width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
      <path
        d={arrow ? "M2 10H17M12.5 5.5L17 10L12.5 14.5" : "M2 10H18"}
        fill="none"
        stroke={tintColor(tint, mode)}
        strokeWidth="2.5"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
