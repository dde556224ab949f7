/** A switch with what it is called beside it. */
import { Switch } from "antd";

export interface LabelledSwitchProps {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly className?: string;
}

/** The small switch; its label switches it too. */
export function LabelledSwitch({ label, checked, onChange, className }: LabelledSwitchProps) {
  return (
    <label {...(className === undefined ? {} : { className })}>
      <Switch size="small" aria-label={label} checked={checked} onChange={onChange} />{" "}
      <span>{label}</span>
    </label>
  );
}
