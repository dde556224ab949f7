/**
 * How many requests are worked on at once, and how many may wait: beyond that a request is turned away at once
 * instead of waiting for an answer that comes too late.
 */
import type { RequestHandler } from "express";
import { ZhengtuError } from "../errors.ts";

export interface AdmissionLimits {
  /** Worked on at once. */
  readonly running: number;
  /** Waiting for their turn. */
  readonly waiting: number;
  /** How long one waits at most, in milliseconds; who would wait longer need not wait at all. */
  readonly patienceMs: number;
}

/** A lane with shorter requests, which the processor is left to while some of them wait. */
export interface Precedence {
  readonly of: Admission;
  /** So many of the own requests are worked on at once beside them. */
  readonly running: number;
}

/** How full a lane is. */
export interface AdmissionState {
  readonly running: number;
  readonly waiting: number;
  /** Turned away since the start. */
  readonly refused: number;
}

interface Waiting {
  readonly enter: () => void;
  readonly refuse: (error: ZhengtuError) => void;
}

// How much the last request counts in the time that one takes.
const WEIGHT = 0.1;

/** Counts the requests of one lane in and out; those that wait enter in the order they came. */
export class Admission {
  readonly #limits: AdmissionLimits;
  readonly #precedence: Precedence | undefined;
  readonly #waiting = new Set<Waiting>();
  /** Lanes to which this one has precedence. */
  readonly #yielding: Admission[] = [];
  #running = 0;
  #refused = 0;
  /** How long a request has its place, smoothed; in milliseconds. */
  #usualMs = 0;

  constructor(limits: AdmissionLimits, precedence?: Precedence) {
    this.#limits = limits;
    this.#precedence = precedence;
    if (precedence !== undefined) precedence.of.#yielding.push(this);
  }

  get state(): AdmissionState {
    return { running: this.#running, waiting: this.#waiting.size, refused: this.#refused };
  }

  /**
   * Resolves when there is room, with what must be called when the request is over. Throws OVERLOADED at once where too
   * many wait already, or where so many do that the wait would be too long by what requests have taken of late; else
   * when the wait is too long after all. Aborting the signal gives the place in the queue up, also with an error.
   */
  async enter(signal?: AbortSignal): Promise<() => void> {
    if (signal?.aborted) throw goneError();
    if (this.#running < this.#places) this.#running += 1;
    else await this.#wait(signal);
    const entered = performance.now();
    let isIn = true;
    return () => {
      if (isIn) this.#leave(performance.now() - entered);
      isIn = false;
    };
  }

  /** How many may run as things are. */
  get #places(): number {
    const { running } = this.#limits;
    if (this.#precedence === undefined || this.#precedence.of.#waiting.size === 0) return running;
    return Math.min(running, this.#precedence.running);
  }

  /** How long one that comes now would wait. */
  get #expectedMs(): number {
    return ((this.#waiting.size + 1) * this.#usualMs) / this.#limits.running;
  }

  #leave(took: number): void {
    this.#usualMs += (took - this.#usualMs) * (this.#usualMs === 0 ? 1 : WEIGHT);
    this.#running -= 1;
    this.#letIn();
  }

  /** Those that came first come in first. */
  #letIn(): void {
    for (const waiting of this.#waiting) {
      if (this.#running >= this.#places) return;
      this.#running += 1;
      waiting.enter();
    }
  }

  #wait(signal: AbortSignal | undefined): Promise<void> {
    const { waiting: places, patienceMs } = this.#limits;
    if (this.#waiting.size >= places || this.#expectedMs > patienceMs) {
      this.#refused += 1;
      return Promise.reject(overloadedError());
    }
    return new Promise((resolve, reject) => {
      const finish = (settle: () => void) => {
        this.#waiting.delete(waiting);
        if (this.#waiting.size === 0) for (const lane of this.#yielding) lane.#letIn();
        clearTimeout(patience);
        signal?.removeEventListener("abort", giveUp);
        settle();
      };
      const waiting: Waiting = {
        enter: () => finish(resolve),
        refuse: (error) => finish(() => reject(error)),
      };
      const giveUp = () => waiting.refuse(goneError());
      const patience = setTimeout(() => {
        this.#refused += 1;
        waiting.refuse(overloadedError());
      }, patienceMs);
      this.#waiting.add(waiting);
      signal?.addEventListener("abort", giveUp);
    });
  }
}

/** Lets requests of a lane through to their handler one by one as there is room. */
export function admit(admission: Admission): RequestHandler {
  return function admitRequest(_request, response, next) {
    const gone = new AbortController();
    const giveUp = () => gone.abort();
    response.once("close", giveUp);
    admission.enter(gone.signal).then((leave) => {
      response.off("close", giveUp);
      // Also after a reply that was sent: the place is free when the connection has taken it.
      if (response.closed) leave();
      else response.once("close", leave);
      next();
    }, next);
  };
}

function overloadedError(): ZhengtuError {
  return new ZhengtuError("OVERLOADED", "现在请求太多，服务器忙不过来。请过几秒再试。", {
    retriable: true,
  });
}

/** Nobody reads it: the client has gone. */
function goneError(): ZhengtuError {
  return new ZhengtuError("OVERLOADED", "请求在等待时被取消。", { retriable: true });
}
