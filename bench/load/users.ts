/** Users of a load test: each asks, waits for the answer, and asks again. */
import { setTimeout as delay } from "node:timers/promises";
import { type LoadRequest, REQUEST_KINDS, type RequestKind, requestMaker } from "./requests.ts";

/** What came of one request. */
export interface Answer {
  readonly kind: RequestKind;
  /** 0 where no answer came. */
  readonly status: number;
  /** When it was asked, in milliseconds of this process. */
  readonly at: number;
  readonly ms: number;
  readonly retryAfter: string | null;
  /** Of a reply that is neither an answer nor a refusal for lack of room. */
  readonly problem: string | null;
}

export interface UsersOptions {
  readonly url: string;
  readonly users: number;
  /** How many made reports the graph holds. */
  readonly reports: number;
  /** Whether to go on, asked before each request. */
  readonly goesOn: (asked: number) => boolean;
  /** How long a user looks at an answer; not at all unless told. */
  readonly pauseMs?: number;
  /** Over how long they come, one after the other; all at once unless told. */
  readonly arriveMs?: number;
}

const OVERLOADED = 503;

/** Lets users ask until told to stop; gives every answer. */
export async function runUsers({
  url,
  users,
  reports,
  goesOn,
  pauseMs = 0,
  arriveMs = 0,
}: UsersOptions): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  const user = async (_none: unknown, seed: number): Promise<void> => {
    const next = requestMaker(reports, seed);
    await delay((arriveMs * seed) / users);
    for (let asked = 0; goesOn(asked); asked += 1) {
      answers.push(await ask(url, next()));
      if (pauseMs > 0) await delay(pauseMs);
    }
  };
  await Promise.all(Array.from({ length: users }, user));
  return answers;
}

/** Sends one request and reads its answer to the end. */
export async function ask(url: string, { kind, path, body }: LoadRequest): Promise<Answer> {
  const at = performance.now();
  const init = body === undefined ? {} : POST(body);
  const none = { kind, status: 0, at, retryAfter: null };
  try {
    const response = await fetch(`${url}${path}`, init);
    const text = await response.text();
    const ms = performance.now() - at;
    const { status, headers } = response;
    const isExpected = response.ok || status === OVERLOADED;
    const problem = isExpected ? null : `${status} ${path} ${text.slice(0, 200)}`;
    return { kind, status, at, ms, retryAfter: headers.get("retry-after"), problem };
  } catch (error) {
    return { ...none, ms: performance.now() - at, problem: `${path} ${String(error)}` };
  }
}

function POST(body: string): RequestInit {
  return { method: "POST", headers: { "Content-Type": "application/json" }, body };
}

/** Figures of answers of one kind. */
export interface KindFigures {
  readonly kind: RequestKind;
  readonly answered: number;
  readonly refused: number;
  readonly p50: number;
  readonly p99: number;
}

/** The figures by kind. */
export function figuresOf(answers: readonly Answer[]): readonly KindFigures[] {
  return REQUEST_KINDS.map((kind) => {
    const ofKind = answers.filter((answer) => answer.kind === kind);
    const times = ofKind.filter(({ status }) => status === 200).map(({ ms }) => ms);
    const refused = ofKind.filter(({ status }) => status === OVERLOADED).length;
    const [p50, p99] = [percentile(times, 0.5), percentile(times, 0.99)];
    return { kind, answered: times.length, refused, p50, p99 };
  });
}

/** The value that so large a part of the values does not exceed; 0 of none. */
export function percentile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)] ?? 0;
}
