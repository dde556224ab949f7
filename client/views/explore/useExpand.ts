/** Expands an entity and tells, in a passing message, how many came or why none could. */
import { App } from "antd";
import { useWords } from "../../text/useWords.ts";
import type { Expansion } from "./explore-actions.ts";
import { expandEntity } from "./explore-actions.ts";

/** What is given resolves when it has been told; it never rejects. */
export function useExpand(): (expansion: Expansion) => Promise<void> {
  const { t, failure } = useWords();
  const { message } = App.useApp();
  return async (expansion) => {
    try {
      const count = await expandEntity(expansion);
      void message.success(count > 0 ? t("explore.added", { count }) : t("explore.addedNone"));
    } catch (error) {
      void message.error(failure(error));
    }
  };
}
