/** What goes on in a soak test beside the users who look: reports come and go, and somebody asks for too much. */
import { setTimeout as delay } from "node:timers/promises";
import { type ImportJob, ImportJobSchema } from "../../server/contract/document.ts";
import { isOver } from "../../server/jobs/import-job.ts";
import { varyReport } from "../reports/vary-samples.ts";

const POLL_MS = 200;
const PAUSE_MS = 2000;
const CANCEL_MS = 150;
// Each once a round: one takes memory, one time, one is given up by who asked it, one cannot be parsed.
const GREEDY = [
  "UNWIND range(1, 100000000) AS i RETURN collect(i) AS all",
  "MATCH (a:Entity) MATCH (b:Sentence) WHERE a.name + b.text CONTAINS '无此' RETURN count(a) AS n",
  "MATCH (a:Entity)-[*1..4]-(b:Entity) RETURN count(b) AS n",
  "MATCH (a:Entity RETURN a.name AS name",
];

/** One thing that went on. */
export interface Work {
  readonly url: string;
  readonly goesOn: () => boolean;
  /** Takes what should not have been. */
  readonly onProblem: (problem: string) => void;
}

/** Imports made reports, one after the other, and removes each again; gives how many. */
export async function importAndRemove({ url, goesOn, onProblem }: Work): Promise<number> {
  let number = 0;
  for (; goesOn(); number += 1) {
    try {
      const id = await importOne(url, number);
      const removed = await fetch(`${url}/api/documents/${id}`, { method: "DELETE" });
      if (!removed.ok) onProblem(`remove: ${removed.status} ${await removed.text()}`);
    } catch (error) {
      onProblem(`import ${number}: ${String(error)}`);
    }
    await delay(POLL_MS);
  }
  return number;
}

async function importOne(url: string, number: number): Promise<string> {
  const { name, bytes } = varyReport(number);
  const form = new FormData();
  form.set("file", new Blob([new Uint8Array(bytes)]), name);
  let job = await readJob(await fetch(`${url}/api/documents`, { method: "POST", body: form }));
  while (!isOver(job)) {
    await delay(POLL_MS);
    job = await readJob(await fetch(`${url}/api/jobs/${job.id}`));
  }
  if (job.document === null) throw new Error(job.error?.message ?? job.stage);
  return job.document.id;
}

async function readJob(reply: Response): Promise<ImportJob> {
  const text = await reply.text();
  if (!reply.ok) throw new Error(`${reply.status} ${text.slice(0, 200)}`);
  return ImportJobSchema.parse(JSON.parse(text));
}

/** Asks again and again for what must be stopped; gives how often. */
export async function askTooMuch({ url, goesOn, onProblem }: Work): Promise<number> {
  let asked = 0;
  for (; goesOn(); asked += 1) {
    const query = GREEDY[asked % GREEDY.length];
    const init = {
      ...{ method: "POST", headers: { "Content-Type": "application/json" } },
      ...{
        body: JSON.stringify({ query }),
        signal: AbortSignal.timeout(isGivenUp(asked) ? CANCEL_MS : 120_000),
      },
    };
    try {
      const { status } = await fetch(`${url}/api/cypher`, init);
      if (status >= 500 && status !== 503) onProblem(`${status} for ${query ?? ""}`);
    } catch (error) {
      if (!isGivenUp(asked)) onProblem(`${String(error)} for ${query ?? ""}`);
    }
    await delay(PAUSE_MS);
  }
  return asked;
}

function isGivenUp(asked: number): boolean {
  return asked % GREEDY.length === 2;
}
