/** A disc in a colour that tells something other than the type. */
import { useMode } from "../state/settings/useMode.ts";
import type { Tint } from "../styles/tints.ts";
import { tintColor } from "../styles/tints.ts";

export interface TintDotProps {
  /** Null for the colour of the rest. */
  readonly tint: Tint | null;
  readonly size?: number;
}

/** What it means stands beside it. */
export function TintDot({ tint, size = 20 }: TintDotProps) {
  const mode = useMode();
  return (
    <svg className="tint-dot" width={size} height={size} viewBox="0 0 20 20" aria-hidden="true">
      <circle cx="10" cy="10" r="8" fill={tintColor(tint, mode)} />
    </svg>
  );
}
