/** A filter of a working view: a labelled select of several values. */
import { Select } from "antd";

export interface FilterSelectProps {
  readonly label: string;
  readonly value: readonly string[];
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: readonly string[]) => void;
}

/** Shows its label as long as nothing is chosen. */
export function FilterSelect({ label, value, options, onChange }: FilterSelectProps) {
  return (
    <Select
      className="filter-select"
      mode="multiple"
      allowClear
      aria-label={label}
      placeholder={label}
      optionFilterProp="label"
      maxTagCount="responsive"
      value={[...value]}
      options={[...options]}
      onChange={(next: string[]) => onChange(next)}
    />
  );
}
