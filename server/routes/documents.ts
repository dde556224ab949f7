/** Routes of documents and their imports. */
import type { ImportJob } from "../contract/document.ts";
import { ERROR_STATUS, type ErrorCode, ZhengtuError } from "../errors.ts";
import { getDocumentText, listDocuments } from "../graph/documents.ts";
import { removeDocument } from "../graph/remove-document.ts";
import { removeSamples } from "../graph/remove-samples.ts";
import { openEventStream } from "../http/event-stream.ts";
import type { Handlers } from "../http/handlers.ts";
import type { Services } from "../services.ts";

type DocumentRoutes = Pick<
  Handlers,
  | "listDocuments"
  | "getDocument"
  | "importDocument"
  | "removeDocument"
  | "removeSamples"
  | "listJobs"
  | "getJob"
  | "watchJob"
>;

// Long enough to refuse an unreadable file in the reply itself, short enough to show progress instead.
const SETTLE_MS = 4000;

function refuseFailed(job: ImportJob): ImportJob {
  if (job.error === null) return job;
  const code = job.error.code in ERROR_STATUS ? (job.error.code as ErrorCode) : "INTERNAL";
  throw new ZhengtuError(code, job.error.message, { details: { job: job.id } });
}

/** List, text, import with progress, removal. */
export function documentRoutes({ store, imports }: Services): DocumentRoutes {
  return {
    listDocuments: ({ query }) => listDocuments(store, query.limit),
    getDocument: ({ params }) => getDocumentText(store, params.id),
    async importDocument({ file }) {
      if (file === undefined) {
        throw new ZhengtuError("BAD_REQUEST", "没有收到文件。请以 multipart 的字段 file 上传。");
      }
      return refuseFailed(await imports.settle(await imports.add(file), SETTLE_MS));
    },
    async removeDocument({ params }) {
      const { removed, entities } = await removeDocument(store, params.id);
      if (removed === null) throw new ZhengtuError("NOT_FOUND", "没有这份文档；它可能已被移除。");
      return { documents: [removed], entities };
    },
    removeSamples: () => removeSamples(store),
    async listJobs() {
      const items = [...(await imports.list())];
      return { items, total: items.length, limitHit: false };
    },
    getJob: ({ params }) => imports.get(params.id),
    async watchJob({ params, response }) {
      // Before the stream is open: a job that is not there is a plain 404.
      await imports.get(params.id);
      const stream = openEventStream(response, () => stop());
      const stop = imports.watch(params.id, {
        onState: (job) => stream.send(job),
        onEnd: () => stream.end(),
      });
    },
  };
}
