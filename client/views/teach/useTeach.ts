/** Teaching and taking back. */
import type { SavedCorrection } from "../../../server/contract/correction.ts";
import { call } from "../../api/call.ts";
import { useAct } from "../../components/useAct.ts";
import { useWords } from "../../text/useWords.ts";

/** Applies corrections and takes them back. */
export function useTeach() {
  const { t } = useWords();
  const { busy, act } = useAct();

  return {
    busy,
    /** Gives the id under which it is kept, null where it was not. */
    teach: async (correction: SavedCorrection["correction"]) => {
      let id: string | null = null;
      await act(async () => {
        const { saved, documents } = await call("addCorrection", { body: { correction } });
        id = saved.id;
        return t("teach.applied", { documents });
      });
      return id;
    },
    takeBack: (id: string) =>
      act(async () => {
        await call("removeCorrection", { params: { id } });
        return t("teach.takenBack");
      }),
  };
}
