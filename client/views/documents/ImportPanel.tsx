/** Takes files by button or drop, and shows how far each import has come. */
import { useQueryClient } from "@tanstack/react-query";
import { App, Button, Progress } from "antd";
import { useId, useState } from "react";
import type { DragEvent } from "react";
import { Link } from "react-router";
import type { ImportJob } from "../../../server/contract/document.ts";
import type { ImportEntry } from "../../state/imports/store.ts";
import {
  MAX_FILES,
  clearImports,
  importFiles,
  isOver,
  useImports,
} from "../../state/imports/store.ts";
import { useWords } from "../../text/useWords.ts";

const ACCEPTED = ".txt,.md,.markdown,.html,.htm,text/plain,text/markdown,text/html";

const PERCENT: Readonly<Record<ImportJob["stage"], number>> = {
  queued: 8,
  reading: 35,
  writing: 75,
  done: 100,
  failed: 100,
};

/** The drop zone with the list of imports below it. */
export function ImportPanel() {
  const { t } = useWords();
  const { message } = App.useApp();
  const client = useQueryClient();
  const inputId = useId();
  const [over, setOver] = useState(false);
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

function ImportLine({ entry }: { readonly entry: ImportEntry }) {
  const { t, failure } = useWords();
  const { job, refusal, fileName } = entry;
  const stage = refusal === null ? (job?.stage ?? "queued") : "failed";
  const error = refusal === null ? job?.error?.message : failure(refusal);
  return (
    <div className={`job job-${stage}`}>
      <p className="job-line">
        <strong>{fileName}</strong>
        <span className="job-stage">{t(`documents.stage.${stage}`)}</span>
        {stage === "done" && job && <ImportResult job={job} />}
      </p>
      {stage === "failed" ? (
        <p role="alert">{error}</p>
      ) : (
        <Progress
          percent={PERCENT[stage]}
          size="small"
          showInfo={false}
          status={stage === "done" ? "success" : "active"}
          aria-label={`${fileName} ${t(`documents.stage.${stage}`)}`}
        />
      )}
      {job?.notices.map((notice) => (
        <p key={notice} className="quiet">
          {notice}
        </p>
      ))}
    </div>
  );
}

function ImportResult({ job }: { readonly job: ImportJob }) {
  const { t } = useWords();
  return (
    <>
      <span>
        {job.added && job.counts
          ? t("documents.added", { entities: job.counts.entities, relations: job.counts.relations })
          : t("documents.known")}
      </span>
      {job.document && <Link to={`/documents/${job.document.id}`}>{t("documents.open")}</Link>}
    </>
  );
}
