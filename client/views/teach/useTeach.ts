/** Teaching and taking back: the call, the word of it, and everything that has to be asked again. */
import { useQueryClient } from "@tanstack/react-query";
import { App } from "antd";
import { useState } from "react";
import type { SavedCorrection } from "../../../server/contract/correction.ts";
import { call } from "../../api/call.ts";
import { useWords } from "../../text/useWords.ts";

/** Applies corrections and takes them back. */
export function useTeach() {
  const { t, failure } = useWords();
  const { message } = App.useApp();
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);

  async function act(work: () => Promise<string>): Promise<boolean> {
    setBusy(true);
    try {
      message.success(await work());
      // Any answer may hold what was read again.
      await client.invalidateQueries();
      return true;
    } catch (error) {
      message.error(failure(error));
      return false;
    } finally {
      setBusy(false);
    }
  }

  return {
    busy,
    teach: (correction: SavedCorrection["correction"]) =>
      act(async () => {
        const { documents } = await call("addCorrection", { body: { correction } });
        return t("teach.applied", { documents });
      }),
    takeBack: (id: string) =>
      act(async () => {
        await call("removeCorrection", { params: { id } });
        return t("teach.takenBack");
      }),
  };
}
