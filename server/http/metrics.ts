/** What an operator watches, for Prometheus: requests by route, imports by stage, the store, the process. */
import type { RequestHandler } from "express";
import { Gauge, Histogram, Registry, collectDefaultMetrics } from "prom-client";
import type { Services } from "../services.ts";
import type { Lanes } from "./admission-lanes.ts";

const SECONDS = [0.005, 0.02, 0.1, 0.3, 1, 3, 10, 30];

export interface Metrics {
  /** Times every request that passes. */
  readonly watch: RequestHandler;
  /** Answers with all figures in Prometheus' text format. */
  readonly page: RequestHandler;
}

type Watched = Pick<Services, "store" | "imports"> & { readonly lanes: Lanes };

/** Figures of one running server. */
export function createMetrics({ store, imports, lanes }: Watched): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: "http_request_duration_seconds",
    help: "Requests by method, route and status",
    labelNames: ["method", "route", "status"],
    buckets: SECONDS,
    registers: [registry],
  });
  new Gauge({
    name: "zhengtu_imports",
    help: "Imports since the start by stage; those that are over are remembered up to a limit",
    labelNames: ["stage"],
    registers: [registry],
    collect() {
      this.reset();
      for (const { stage } of imports.here) this.inc({ stage });
    },
  });
  new Gauge({
    name: "zhengtu_admission",
    help: "Requests that run, wait or were turned away since the start, by lane",
    labelNames: ["lane", "state"],
    registers: [registry],
    collect() {
      for (const [lane, { state }] of Object.entries(lanes)) {
        const { running, waiting, refused } = state;
        this.set({ lane, state: "running" }, running);
        this.set({ lane, state: "waiting" }, waiting);
        this.set({ lane, state: "refused" }, refused);
      }
    },
  });
  new Gauge({
    name: "zhengtu_store_up",
    help: "1 where the graph store answers, 0 where not",
    labelNames: ["dialect"],
    registers: [registry],
    async collect() {
      const up = await store.ping().then(
        () => 1,
        () => 0,
      );
      this.set({ dialect: store.dialect }, up);
    },
  });
  return {
    watch(request, response, next) {
      const stop = requests.startTimer();
      response.once("close", () => {
        // The route as the contract writes it: ids in the path would make a series each.
        const { path } = (request.route ?? { path: "other" }) as { readonly path: string };
        stop({ method: request.method, route: path, status: response.statusCode });
      });
      next();
    },
    async page(_request, response) {
      response.type(registry.contentType).send(await registry.metrics());
    },
  };
}
