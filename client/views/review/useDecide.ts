/** Deciding on pairs and undoing it. */
import { useState } from "react";
import type { MergeDecision } from "../../../server/contract/merge.ts";
import { call } from "../../api/call.ts";
import { useAct } from "../../components/useAct.ts";
import { useWords } from "../../text/useWords.ts";

/** What a decision is about. */
export interface DecidedPair {
  readonly one: { readonly id: string; readonly name: string };
  readonly other: { readonly id: string; readonly name: string };
  readonly rule: string;
}

/** Decides on pairs; `last` is what `undo` without an argument takes back. */
export function useDecide() {
  const { t } = useWords();
  const { busy, act } = useAct();
  const [last, setLast] = useState<string | null>(null);

  return {
    busy,
    last,
    decide: ({ one, other, rule }: DecidedPair, verdict: MergeDecision["verdict"]) =>
      act(async () => {
        const body = { one: one.id, other: other.id, verdict, rule };
        const { id } = await call("decideMerge", { body });
        setLast(id);
        const names = { one: one.name, other: other.name };
        return verdict === "same" ? t("review.saidSame", names) : t("review.saidDifferent", names);
      }),
    undo: (id: string) =>
      act(async () => {
        await call("undoDecision", { params: { id } });
        setLast((known) => (known === id ? null : known));
        return t("review.undone");
      }),
  };
}
