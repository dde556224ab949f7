/** How a rule makes an entity look: its colour, and a ring where it is drawn bigger. */
import type { Rule } from "../../server/contract/rule.ts";
import { ruleTint } from "../state/looks/rules.ts";
import { useMode } from "../state/settings/useMode.ts";
import { tintColor } from "../styles/tints.ts";

export interface RuleMarkProps {
  readonly rule: Pick<Rule, "color" | "bigger">;
  readonly size?: number;
}

/** What it means stands beside it. */
export function RuleMark({ rule, size = 20 }: RuleMarkProps) {
  const mode = useMode();
  const tint = ruleTint(rule);
  const color = tint ? tintColor(tint, mode) : "var(--quiet)";
  return (
    <svg className="tint-dot" width={size} height={size} viewBox="0 0 20 20" aria-hidden="true">
      <circle
        {...{ cx: 10, cy: 10, r: rule.bigger ? 5.5 : 8 }}
        fill={tint ? color : "none"}
        stroke={color}
        strokeWidth={tint ? 0 : 1.5}
      />
      {rule.bigger && (
        <circle cx="10" cy="10" r="8.75" fill="none" stroke={color} strokeWidth="1.5" />
      )}
    </svg>
  );
}
