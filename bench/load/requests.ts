/** What the users of a load test ask: searches, neighbourhoods, paths and Cypher over the entities of made reports. */
import type { GraphBatch } from "../../ingest/model/graph-batch.ts";
import { madeReport } from "../graph/made-report.ts";
import { type Random, randomFrom } from "../random.ts";

/** The kinds of requests, each measured by itself. */
export const REQUEST_KINDS = ["search", "neighbourhood", "paths", "cypher"] as const;
export type RequestKind = (typeof REQUEST_KINDS)[number];

/** One request to the API. */
export interface LoadRequest {
  readonly kind: RequestKind;
  readonly path: string;
  /** JSON of a POST; a GET where there is none. */
  readonly body?: string;
}

type Entity = GraphBatch["entities"][number];

const KNOWN_REPORTS = 40;
const QUERIES = [
  "MATCH (p:Program {id: $id})-[r]-(other:Entity) RETURN p.name AS name, type(r) AS relation, other.name AS other LIMIT 25",
  "MATCH (s:Sentence)-[:MENTIONS]->(:Entity {id: $id}) RETURN s.text AS text, s.year AS year ORDER BY year LIMIT 10",
  "MATCH (a:Entity {id: $id})-[:PART_OF|TARGETS*1..3]-(b:Entity) RETURN DISTINCT b.name AS name LIMIT 50",
  "MATCH (d:Document)-[:DESCRIBES]->(:Entity {id: $id}) RETURN d.title AS title, d.year AS year",
];

/** Makes requests over the first `reports` made reports; the same for the same seed. */
export function requestMaker(reports: number, seed: number): () => LoadRequest {
  const random = randomFrom(seed);
  const known = listKnown(reports);
  return () => {
    const one = random.pick(random.pick(known));
    return makeRequest(random.pick(REQUEST_KINDS), { one, random, known });
  };
}

/** Entities of some of the reports, spread over all of them; made once, for every user alike. */
function listKnown(reports: number): readonly (readonly Entity[])[] {
  const made = knownOf.get(reports);
  if (made) return made;
  const step = Math.max(1, Math.floor(reports / KNOWN_REPORTS));
  const numbers = Array.from(
    { length: Math.min(reports, KNOWN_REPORTS) },
    (_none, at) => at * step,
  );
  const known = numbers.map((number) => madeReport(number).entities);
  knownOf.set(reports, known);
  return known;
}

const knownOf = new Map<number, readonly (readonly Entity[])[]>();

interface Choice {
  readonly one: Entity;
  readonly random: Random;
  readonly known: readonly (readonly Entity[])[];
}

function makeRequest(kind: RequestKind, { one, random, known }: Choice): LoadRequest {
  switch (kind) {
    case "search":
      return {
        kind,
        path: `/api/search?q=${encodeURIComponent(partOf(one.name, random))}&limit=20`,
      };
    case "neighbourhood":
      return { kind, path: `/api/entities/${one.id}/neighbourhood?limit=50` };
    case "paths": {
      const other = random.pick(random.pick(known));
      // From a thing to itself there is no path to ask for.
      if (other.id === one.id) return makeRequest("neighbourhood", { one, random, known });
      return { kind, path: `/api/paths?from=${one.id}&to=${other.id}` };
    }
    case "cypher":
      return {
        kind,
        path: "/api/cypher",
        body: JSON.stringify({ query: random.pick(QUERIES), parameters: { id: one.id } }),
      };
  }
}

/** People type the beginning of a name, or all of it. */
function partOf(name: string, random: Random): string {
  return name.slice(0, 2 + random.below(name.length - 1));
}
