/** Follows an import by server-sent events. */
import { ImportJobSchema } from "../../server/contract/document.ts";
import type { ImportJob } from "../../server/contract/document.ts";
import { call, endpointUrl } from "./call.ts";

const POLL_MS = 1000;

/** Tells each state of the job until it is done or failed; the function it gives back stops that. */
export function watchJob(id: string, onState: (job: ImportJob) => void): () => void {
  const source = new EventSource(endpointUrl("watchJob", { params: { id } }));
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = () => {
    source.close();
    clearTimeout(timer);
  };
  const tell = (job: ImportJob) => {
    onState(job);
    if (job.stage === "done" || job.stage === "failed") stop();
  };
  // The stream may be cut off on its way (a proxy, a sleeping machine): asking is the way on.
  const poll = () => {
    timer = setTimeout(() => {
      call("getJob", { params: { id } }).then(
        (job) => {
          tell(job);
          if (job.stage !== "done" && job.stage !== "failed") poll();
        },
        () => poll(),
      );
    }, POLL_MS);
  };
  source.onmessage = (event: MessageEvent<string>) => tell(parseJob(event.data));
  source.onerror = () => {
    source.close();
    poll();
  };
  return stop;
}

function parseJob(data: string): ImportJob {
  const value: unknown = JSON.parse(data);
  return ImportJobSchema.parse(value);
}
