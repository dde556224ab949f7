/** A row of a legend: a mark, what it means, how many there are, and the switch for them. */
import type { ReactNode } from "react";
import { useWords } from "../../text/useWords.ts";

export interface LegendToggleProps {
  readonly mark: ReactNode;
  readonly name: string;
  readonly count: number;
  readonly shown: boolean;
  readonly onToggle: () => void;
}

/** Hides what the row stands for, or shows it again. */
export function LegendToggle({ mark, name, count, shown, onToggle }: LegendToggleProps) {
  const { t, number } = useWords();
  return (
    <button
      type="button"
      className="legend-row"
      aria-pressed={shown}
      title={t("legend.toggleType", { name })}
      onClick={onToggle}
    >
      {mark}
      <span>{name}</span>
      <span className="count">{number(count)}</span>
    </button>
  );
}
