/** One choice out of a few that are all in sight. */
import { Segmented } from "antd";

export interface ChoicesProps<T extends string | number> {
  /** What is chosen here. */
  readonly label: string;
  readonly options: readonly { readonly value: T; readonly label: string; disabled?: boolean }[];
  readonly value: T;
  readonly onChange: (value: T) => void;
  /** Fills the width. */
  readonly block?: boolean;
}

/** One stop of the Tab key: the choice that is taken; arrows take another. */
export function Choices<T extends string | number>(props: ChoicesProps<T>) {
  const { label, options, value, onChange, block = false } = props;
  return (
    <Segmented<T>
      aria-label={label}
      // Its choices are stops already: the frame around them would be a second one that can do nothing.
      tabIndex={-1}
      block={block}
      options={[...options]}
      value={value}
      onChange={onChange}
    />
  );
}
