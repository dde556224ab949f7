/** Deciding and undoing: the call, the word of it, and everything that has to be asked again. */
import { useQueryClient } from "@tanstack/react-query";
import { App } from "antd";
import { useState } from "react";
import type { MergeDecision } from "../../../server/contract/merge.ts";
import { call } from "../../api/call.ts";
import { useWords } from "../../text/useWords.ts";

/** What a decision is about. */
export interface DecidedPair {
  readonly one: { readonly id: string; readonly name: string };
  readonly other: { readonly id: string; readonly name: string };
  readonly rule: string;
}

/** Decides on pairs; `last` is what `undo` without an argument takes back. */
export function useDecide() {
  const { t, failure } = useWords();
  const { message } = App.useApp();
  const client = useQueryClient();
  const [last, setLast] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  async function act(work: () => Promise<string>): Promise<boolean> {
    setBusy(true);
    try {
      message.success(await work());
      // Any answer may hold the entities concerned.
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
