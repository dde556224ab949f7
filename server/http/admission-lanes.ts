/**
 * Which requests wait for each other: queries of any cost and files that come in have lanes of their own, so that
 * searching goes on beside them.
 */
import type { EndpointName } from "../contract/endpoints.ts";
import { endpoints } from "../contract/endpoints.ts";
import { Admission, type AdmissionLimits } from "./admission.ts";

/** A lane's name. */
export type Lane = "requests" | "queries" | "uploads";

// What restarts a container or shows whether the service lives must answer when nothing else does.
const ALWAYS: ReadonlySet<EndpointName> = new Set(["getHealth", "getLiveness", "getReadiness"]);
// What a person asks for may cost anything; the rest of the API is bounded by its own queries.
const OF_ANY_COST: ReadonlySet<EndpointName> = new Set([
  "runCypher",
  "runQuery",
  "planCypher",
  "getPaths",
  "exportGraph",
  "getBackup",
]);

/** The lane of an endpoint; null for what is always let through. */
export function laneOf(name: EndpointName): Lane | null {
  if (ALWAYS.has(name) || endpoints[name].reply === "text/event-stream") return null;
  if ("accepts" in endpoints[name]) return "uploads";
  return OF_ANY_COST.has(name) ? "queries" : "requests";
}

export type Lanes = Readonly<Record<Lane, Admission>>;

// While short requests wait, of which many come at once when many people do.
const QUERIES_BESIDE_A_QUEUE = 2;

// Each is in memory until it is on the disk, and comes as slowly as its sender's line.
const UPLOADS_AT_ONCE = 4;

/** The lanes of one server; as many uploads may wait as short requests. */
export function createLanes(
  limits: Readonly<Record<"requests" | "queries", AdmissionLimits>>,
): Lanes {
  const requests = new Admission(limits.requests);
  const precedence = { of: requests, running: QUERIES_BESIDE_A_QUEUE };
  return {
    requests,
    queries: new Admission(limits.queries, precedence),
    uploads: new Admission({ ...limits.requests, running: UPLOADS_AT_ONCE }),
  };
}
