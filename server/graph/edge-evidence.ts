/** All sentences behind one edge. */
import { z } from "zod";
import type { EdgeEvidence } from "../contract/evidence.ts";
import { ZhengtuError } from "../errors.ts";
import type { GraphStore } from "../store/graph-store.ts";
import { parseEdgeId } from "./edges.ts";
import { getEntityNodes } from "./entity-nodes.ts";
import { resolveMerged } from "./merges/resolve-ids.ts";
import { readRows } from "./read-rows.ts";
import { getSentences, toEvidence, unfoldSayings } from "./sentences.ts";

const MAX_DOCUMENTS = 2000;

const EvidenceRowSchema = z.object({
  evidence: z.array(z.string()),
  rules: z.array(z.string()),
  cues: z.array(z.string()),
  confidences: z.array(z.number()),
});

function notFound(): ZhengtuError {
  return new ZhengtuError("NOT_FOUND", "图中没有这条关系；说到它的文档可能已被移除。");
}

/** The evidence of an edge, the earliest document first, at most `limit` sentences. Throws NOT_FOUND. */
export async function getEdgeEvidence(
  store: GraphStore,
  id: string,
  limit: number,
): Promise<EdgeEvidence> {
  const asked = parseEdgeId(id);
  if (asked === undefined) throw notFound();
  const homes = await resolveMerged(store, [asked.source, asked.target]);
  const home = (end: string) => homes.get(end) ?? end;
  const key = { ...asked, source: home(asked.source), target: home(asked.target) };
  const [rows, nodes] = await Promise.all([
    readRows(store, "edge-evidence", EvidenceRowSchema, { ...key, limit: MAX_DOCUMENTS }),
    getEntityNodes(store, [key.source, key.target]),
  ]);
  const [source, target] = [key.source, key.target].map((end) =>
    nodes.find((node) => node.id === end),
  );
  if (rows.length === 0 || source === undefined || target === undefined) throw notFound();
  const sayings = rows.flatMap(unfoldSayings);
  const shown = sayings.slice(0, limit);
  const sentences = await getSentences(
    store,
    shown.map((saying) => saying.sentence),
  );
  return {
    type: key.type,
    source,
    target,
    evidence: shown.flatMap((saying) => toEvidence(saying, sentences) ?? []),
    total: sayings.length,
    limitHit: sayings.length > limit,
  };
}
