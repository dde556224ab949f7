/**
 * A Neo4j that has just started reads from the disk, plans each statement for the first time and runs code that is not
 * compiled yet: the first users of many would wait seconds for what takes milliseconds later. So the server asks
 * beforehand what people ask, until the answers come no quicker.
 */
import { z } from "zod";
import type { EntityNode } from "../contract/graph.ts";
import type { GraphStore, QueryLimits } from "../store/graph-store.ts";
import { getEntityNodes } from "./entity-nodes.ts";
import { getEntityPage } from "./entity-page.ts";
import { getNeighbourhood } from "./neighbourhood.ts";
import { getPaths } from "./paths.ts";
import { readRows } from "./read-rows.ts";
import { search } from "./search.ts";

export interface WarmUpOptions {
  /** It ends with the round in which this time is over, in milliseconds. */
  readonly limitMs: number;
  readonly signal: AbortSignal;
  readonly now?: () => number;
}

/** What it came to. */
export interface WarmUp {
  readonly rounds: number;
  readonly firstMs: number;
  readonly lastMs: number;
}

type Ask = (store: GraphStore, id: string, name: string, other: string) => Promise<unknown>;

// Ids are hashes: the first by their order are of all kinds and stand anywhere in the store.
const ENTITIES = 240;
// Asked about at once.
const PER_ROUND = 8;
const LIST = 20;
// A round that is quicker than the quickest by so much shows that it still gets better; so many that are not, that it is over.
const QUICKER = 0.95;
const STEADY_ROUNDS = 8;
const LIMITS: QueryLimits = { timeoutMs: 10_000, maxRows: 50 };
const QUERY =
  "MATCH (e:Entity {id: $id})-[r]-(other:Entity) RETURN other.name AS name, type(r) AS relation LIMIT 25";

const ANY = { relation: [], type: [], limit: LIST } as const;
const ASKED: readonly Ask[] = [
  (store, _id, name) => search(store, { q: name.slice(0, 2), type: [], limit: LIST }),
  (store, _id, name) => search(store, { q: name, type: [], limit: LIST }),
  (store, id) => getNeighbourhood(store, id, { ...ANY, exclude: [] }),
  (store, id) => getEntityPage(store, id, LIST),
  (store, from, _name, to) =>
    getPaths(store, { ...ANY, kind: "all-shortest", from, to, maxLength: 6 }),
  (store, id) => store.query(QUERY, { id }, LIMITS),
];

/** Asks rounds of questions until they take no less time than before. Throws ZhengtuError where the store fails. */
export async function warmUp(
  store: GraphStore,
  { limitMs, signal, now = () => performance.now() }: WarmUpOptions,
): Promise<WarmUp> {
  const schema = z.object({ id: z.string() });
  const ids = (await readRows(store, "entity-ids", schema, { limit: ENTITIES })).map(
    (row) => row.id,
  );
  const started = now();
  const took: number[] = [];
  let [quickest, steady] = [Infinity, 0];
  // Of two there is a path to ask for.
  while (ids.length > 1 && steady < STEADY_ROUNDS && now() - started < limitMs && !signal.aborted) {
    const begun = now();
    await askRound(store, takeTurn(ids, took.length), signal);
    const ms = now() - begun;
    steady = ms < quickest * QUICKER ? 0 : steady + 1;
    quickest = Math.min(quickest, ms);
    took.push(ms);
  }
  return { rounds: took.length, firstMs: took[0] ?? 0, lastMs: took.at(-1) ?? 0 };
}

/** The entities of a round and one more. */
function takeTurn(ids: readonly string[], round: number): readonly string[] {
  const turn = Array.from({ length: PER_ROUND + 1 }, (_none, at) => {
    return ids[(round * PER_ROUND + at) % ids.length] ?? "";
  });
  return [...new Set(turn)];
}

async function askRound(
  store: GraphStore,
  ids: readonly string[],
  signal: AbortSignal,
): Promise<void> {
  const nodes = await getEntityNodes(store, ids);
  const askAbout = async ({ id, name }: EntityNode, at: number): Promise<void> => {
    const other = nodes[at]?.id ?? "";
    for (const ask of ASKED) if (!signal.aborted) await ask(store, id, name, other);
  };
  await Promise.all(nodes.slice(1).map(askAbout));
}
