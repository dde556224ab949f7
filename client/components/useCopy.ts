/** Copies text and says whether the browser let it. */
import { App } from "antd";
import { useWords } from "../text/useWords.ts";

/** Gives the function that copies. */
export function useCopy(): (text: string) => void {
  const { t } = useWords();
  const { message } = App.useApp();
  return (text) => {
    navigator.clipboard.writeText(text).then(
      () => message.success(t("app.copied")),
      () => message.warning(t("app.copyFailed")),
    );
  };
}
