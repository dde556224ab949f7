/** One's own queries out into a file, and in from one. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Button } from "antd";
import { useRef } from "react";
import type { SavedQuery } from "../../../server/contract/query.ts";
import { call } from "../../api/call.ts";
import { saveFile } from "../../api/save-file.ts";
import { Only } from "../../components/Only.tsx";
import { useWords } from "../../text/useWords.ts";
import { readQueryFile, writeQueryFile } from "./query-file.ts";

/** The two buttons. */
export function QueryFiles({ own }: { readonly own: readonly SavedQuery[] }) {
  const { t, failure } = useWords();
  const { message } = App.useApp();
  const client = useQueryClient();
  const chooser = useRef<HTMLInputElement>(null);
  const take = useMutation({
    mutationFn: async (file: File) => {
      const queries = readQueryFile(await file.text());
      // One after the other: they are written in the order of the file.
      for (const body of queries ?? []) await call("saveQuery", { body });
      return queries?.length ?? null;
    },
    onSuccess: (count) => {
      if (count === null) void message.error(t("ask.importWrong"));
      else void message.success(t("ask.imported", { count }));
    },
    onError: (error) => void message.error(failure(error)),
    onSettled: () => client.invalidateQueries({ queryKey: ["queries"] }),
  });
  return (
    <p className="button-row">
      <Button
        size="small"
        disabled={own.length === 0}
        onClick={() =>
          saveFile(
            new Blob([writeQueryFile(own)], { type: "application/json" }),
            "zhengtu-queries.json",
          )
        }
      >
        {t("ask.exportQueries")}
      </Button>
      <Only needs="editor">
        <Button size="small" loading={take.isPending} onClick={() => chooser.current?.click()}>
          {t("ask.importQueries")}
        </Button>
      </Only>
      <input
        ref={chooser}
        type="file"
        hidden
        accept="application/json,.json"
        aria-label={t("ask.importQueries")}
        onChange={({ target }) => {
          const file = target.files?.[0];
          if (file) take.mutate(file);
          target.value = "";
        }}
      />
    </p>
  );
}
