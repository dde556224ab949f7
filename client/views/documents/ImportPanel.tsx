/** Takes files by button or drop, and shows how far each import has come. */
import { useQueryClient } from "@tanstack/react-query";
import { App, Button } from "antd";
import { useEffect, useId, useState } from "react";
import type { DragEvent } from "react";
import { followKeptImports } from "../../state/imports/kept-imports.ts";
import {
  MAX_FILES,
  clearImports,
  importFiles,
  isOver,
  useImports,
} from "../../state/imports/store.ts";
import { useWords } from "../../text/useWords.ts";
import { ImportLine } from "./ImportLine.tsx";

// Older Office formats too: whoever picks one is told what to do with it.
const ACCEPTED =
  ".docx,.pdf,.txt,.md,.markdown,.html,.htm,.xlsx,.csv,.tsv,.zip,.doc,.wps,.rtf,.xls,.ofd,text/plain,text/markdown,text/html";

/** The drop zone with the list of imports below it. */
export function ImportPanel() {
  const { t } = useWords();
  const { message } = App.useApp();
  const client = useQueryClient();
  const inputId = useId();
  const [over, setOver] = useState(false);
  useEffect(() => followKeptImports(() => void client.invalidateQueries()), [client]);
  const take = (files: readonly File[]) => {
    if (files.length > MAX_FILES) void message.warning(t("documents.tooMany", { max: MAX_FILES }));
    void importFiles(files, () => void client.invalidateQueries());
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take([...event.dataTransfer.files]);
  };
  return (
    <section aria-label={t("documents.import")}>
      <div
        className={over ? "drop-zone over" : "drop-zone"}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <p className="button-row">
          {over ? t("documents.dropNow") : t("documents.drop")}
          <Button type="primary" onClick={() => document.getElementById(inputId)?.click()}>
            {t("documents.choose")}
          </Button>
        </p>
        <p className="quiet">{t("documents.formats")}</p>
        <input
          id={inputId}
          type="file"
          multiple
          hidden
          accept={ACCEPTED}
          aria-label={t("documents.choose")}
          onChange={(event) => {
            take([...(event.target.files ?? [])]);
            event.target.value = "";
          }}
        />
      </div>
      <ImportList />
    </section>
  );
}

function ImportList() {
  const { t } = useWords();
  const entries = useImports((imports) => imports.entries);
  if (entries.length === 0) return null;
  return (
    <section className="job-list" aria-label={t("documents.importing")} aria-live="polite">
      {entries.map((entry) => (
        <ImportLine key={entry.key} entry={entry} />
      ))}
      {entries.some(isOver) && (
        <Button size="small" type="text" onClick={clearImports}>
          {t("documents.clearDone")}
        </Button>
      )}
    </section>
  );
}
