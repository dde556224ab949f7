/** One import: how far it has come, what came of it, what did not come in and why. */
import { Progress } from "antd";
import { Link } from "react-router";
import type { ImportJob } from "../../../server/contract/document.ts";
import type { ImportEntry } from "../../state/imports/store.ts";
import { useWords } from "../../text/useWords.ts";

const PERCENT: Readonly<Record<ImportJob["stage"], number>> = {
  queued: 8,
  reading: 35,
  writing: 75,
  done: 100,
  failed: 100,
};

/** A line of the list of imports. */
export function ImportLine({ entry }: { readonly entry: ImportEntry }) {
  const { t, failure } = useWords();
  const { job, refusal, fileName } = entry;
  const stage = refusal === null ? (job?.stage ?? "queued") : "failed";
  const error = refusal === null ? job?.error?.message : failure(refusal);
  return (
    <div className={`job job-${stage}`}>
      <p className="job-line">
        <strong>{fileName}</strong>
        <span className="job-stage">
          {t(`documents.stage.${stage}`)}
          <ArchiveProgress job={job} />
        </span>
        {stage === "done" && job && <ImportResult job={job} />}
      </p>
      {stage === "failed" ? (
        <p role="alert">{error}</p>
      ) : (
        <Progress
          percent={percentOf(stage, job)}
          size="small"
          showInfo={false}
          status={stage === "done" ? "success" : "active"}
          aria-label={`${fileName} ${t(`documents.stage.${stage}`)}`}
        />
      )}
      <Waiting entry={entry} />
      {job && <ImportRemarks job={job} />}
    </div>
  );
}

function Waiting({ entry }: { readonly entry: ImportEntry }) {
  const { t } = useWords();
  return entry.isWaiting && <p className="quiet">{t("documents.stalled.away")}</p>;
}

function ArchiveProgress({ job }: { readonly job: ImportJob | null }) {
  const { t } = useWords();
  if (job === null || job.progress.total === 1 || job.stage === "done") return null;
  return <> {t("documents.progress", job.progress)}</>;
}

function percentOf(stage: ImportJob["stage"], job: ImportJob | null): number {
  if (job === null || job.progress.total === 1 || stage === "done") return PERCENT[stage];
  return Math.round((100 * job.progress.done) / job.progress.total);
}

function ImportResult({ job }: { readonly job: ImportJob }) {
  const { t } = useWords();
  const { added, replaced, unchanged, refused } = job.tally;
  if (added + replaced + unchanged + refused > 1) {
    return <span>{t("documents.tally", job.tally)}</span>;
  }
  return (
    <>
      <span>{describeOne(job, t)}</span>
      {job.document && <Link to={`/documents/${job.document.id}`}>{t("documents.open")}</Link>}
    </>
  );
}

function describeOne(job: ImportJob, t: ReturnType<typeof useWords>["t"]): string {
  if (job.tally.replaced > 0) return t("documents.replaced");
  if (!job.added || job.counts === null) return t("documents.known");
  const { entities, relations } = job.counts;
  return t("documents.added", { entities, relations });
}

// What one document is told is short; an archive may have a hundred remarks.
const SHOWN_OPEN = 3;

function ImportRemarks({ job }: { readonly job: ImportJob }) {
  const { t } = useWords();
  const { notices, refused, stalled, tally } = job;
  const isAlone = tally.refused === 1 && job.stage === "failed";
  return (
    <>
      {stalled !== null && <p className="quiet">{t(`documents.stalled.${stalled}`)}</p>}
      {refused.length > 0 && !isAlone && (
        <details className="job-remarks" open={refused.length <= SHOWN_OPEN}>
          <summary>{t("documents.refused", { count: tally.refused })}</summary>
          <ul>
            {refused.map(({ name, message }, index) => (
              <li key={`${name} ${index}`}>
                <strong>{name}</strong> {message}
              </li>
            ))}
          </ul>
          {tally.refused > refused.length && (
            <p>{t("documents.refusedMore", { count: tally.refused - refused.length })}</p>
          )}
        </details>
      )}
      {notices.length > 0 && (
        <details className="job-remarks quiet" open={notices.length <= SHOWN_OPEN}>
          <summary>{t("documents.notices", { count: notices.length })}</summary>
          <ul>
            {notices.map((notice, index) => (
              <li key={`${notice} ${index}`}>{notice}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
