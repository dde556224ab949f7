/** One act of a person that changes the graph: the call, the word of it, and everything that has to be asked again. */
import { useQueryClient } from "@tanstack/react-query";
import { App } from "antd";
import { useState } from "react";
import { useWords } from "../text/useWords.ts";

/** `act` does the work and says the word that it resolves to, or what failed; tells whether it went well. */
export function useAct() {
  const { failure } = useWords();
  const { message } = App.useApp();
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);

  async function act(work: () => Promise<string>): Promise<boolean> {
    setBusy(true);
    try {
      message.success(await work());
      // Any answer may hold what was changed.
      await client.invalidateQueries();
      return true;
    } catch (error) {
      message.error(failure(error));
      return false;
    } finally {
      setBusy(false);
    }
  }

  return { busy, act };
}
