/** A button that asks once more before it does what cannot be undone. */
import { Button } from "antd";
import type { ButtonProps } from "antd";
import { useWords } from "../text/useWords.ts";
import { PopPanel } from "./PopPanel.tsx";

export interface ConfirmButtonProps extends Pick<ButtonProps, "danger" | "loading" | "size"> {
  readonly title: string;
  readonly hint: string;
  /** What the button is called that does it. */
  readonly word: string;
  readonly onConfirm: () => void;
  /** What the button is called that asks; `word` unless given. */
  readonly children?: string;
}

/** The button with its question. */
export function ConfirmButton(props: ConfirmButtonProps) {
  const { title, hint, word, onConfirm, children = word, ...look } = props;
  const { t } = useWords();
  return (
    <PopPanel
      label={title}
      content={(close) => (
        <div className="confirm">
          <p className="confirm-title">{title}</p>
          <p>{hint}</p>
          <p className="button-row">
            <Button size="small" onClick={close}>
              {t("app.cancel")}
            </Button>
            <Button
              size="small"
              type="primary"
              onClick={() => {
                close();
                onConfirm();
              }}
            >
              {word}
            </Button>
          </p>
        </div>
      )}
    >
      {(button) => (
        <Button ref={button} {...look}>
          {children}
        </Button>
      )}
    </PopPanel>
  );
}
