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
