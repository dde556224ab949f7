/** A control of a form with its label above it. */
import type { ReactNode } from "react";

export interface FieldProps {
  readonly label: string;
  /** The control, and what belongs to it. */
  readonly children: ReactNode;
}

/** The label is the control's own. */
export function Field({ label, children }: FieldProps) {
  return (
    <label className="field">
      <span className="field-label">{label}</span>
      {children}
    </label>
  );
}
