/**
 * The process that holds the embedded database. Nothing can stop a query inside the engine, so it
 * runs here, where the server can kill it; the engine's log brings back all that was committed.
 */
import { createRequire } from "node:module";
import type * as Engine from "@grafeo-db/js";
import type { Parameters, PlainValue, Row } from "../graph-store.ts";
import { ResultBudget } from "../result-budget.ts";
import { standBack } from "../stand-back.ts";
import { findText, makeTextIndexes } from "./find-text.ts";
import type { EngineResult, Message, NumberedRequest, Replies, Request } from "./protocol.ts";
import { type Collected, finishEdges, plainNode, toPlain, toPlainRow } from "./to-plain.ts";
import { WordRarity } from "./word-rarity.ts";

// Before the engine starts its threads: a query may take all of them for as long as it is let.
standBack();
// A CommonJS package whose exports Node cannot see by name.
const engine = createRequire(import.meta.url)("@grafeo-db/js") as typeof Engine;

const MEMORY_REPORT_MS = 200;
// In a plan, an operator that changes the graph or reads a file.
const UNSAFE_OPERATOR =
  /\[after the write\]|^\s*(Create|Merge|Delete|Detach|Set|Remove|LoadCsv|Load|Foreach|Insert|Add|Drop)/im;

let database: Engine.GrafeoDB | null = null;
let transaction: Engine.Transaction | null = null;
const rarity = new WordRarity();

function send(message: Message): void {
  process.send?.(message);
}

function db(): Engine.GrafeoDB {
  if (!database) throw new Error("database is not open");
  return database;
}

function openTransaction(): Engine.Transaction {
  if (!transaction) throw new Error("no transaction is open");
  return transaction;
}

const handlers: {
  [Kind in keyof Replies]: (request: Extract<Request, { kind: Kind }>) => Promise<Replies[Kind]>;
} = {
  open: async (request) => {
    database = engine.GrafeoDB.create(request.file);
    await makeTextIndexes(database);
    return null;
  },
  read: async (request) => allRows(await db().executeCypher(request.cypher, request.parameters)),
  find: ({ index, words, limit }) => findText(db(), { index, words, limit }, rarity),
  begin: () => {
    transaction = db().beginTransaction();
    return Promise.resolve(null);
  },
  run: async (request) =>
    allRows(await openTransaction().executeCypher(request.cypher, request.parameters)),
  commit: () => {
    const ending = openTransaction();
    // A commit that fails, on a full disk say, has ended the transaction too.
    transaction = null;
    ending.commit();
    rarity.clear();
    return Promise.resolve(null);
  },
  rollback: () => {
    const ending = transaction;
    transaction = null;
    ending?.rollback();
    return Promise.resolve(null);
  },
  query: (request) => runGuarded(request),
  explain: async ({ cypher, parameters }) => explain(cypher, parameters),
  close: () => {
    database?.close();
    database = null;
    return Promise.resolve(null);
  },
};

function allRows(result: Engine.QueryResult): readonly Row[] {
  return result.toArray().map((row) => toPlainRow(row));
}

/** A person's query: planned first, run in a transaction that is always rolled back. */
async function runGuarded(request: Extract<Request, { kind: "query" }>): Promise<Replies["query"]> {
  const plan = await explain(request.cypher, request.parameters);
  if (UNSAFE_OPERATOR.test(plan)) return { refused: true };
  const sandbox = db().beginTransaction("snapshot");
  try {
    const result = await sandbox.executeCypher(request.cypher, request.parameters);
    if (Object.values(result.counters).some((count) => count > 0)) return { refused: true };
    return { refused: false, result: collectResult(result, request.maxRows) };
  } finally {
    sandbox.rollback();
  }
}

/** The plan as the engine writes it, a step a line. */
async function explain(cypher: string, parameters: Parameters): Promise<string> {
  // The line break leaves the positions in error messages those of the query.
  const plan = await db().executeCypher(`EXPLAIN\n${cypher}`, parameters);
  return plan.rows().flat().map(String).join("\n");
}

function collectResult(result: Engine.QueryResult, maxRows: number): EngineResult {
  const collected: Collected = { nodes: new Map(), edges: new Map() };
  const columns = result.columns;
  const rows: PlainValue[][] = [];
  const budget = new ResultBudget();
  let cutBy: EngineResult["cutBy"] = result.length > maxRows ? "rows" : null;
  for (let index = 0; index < Math.min(result.length, maxRows); index++) {
    const values = result.get(index);
    const row = columns.map((column) => toPlain(values[column], collected));
    if (!budget.takes(row)) {
      cutBy = "size";
      break;
    }
    rows.push(row);
  }
  addEnds(collected);
  return {
    columns,
    rows,
    nodes: [...collected.nodes.values()],
    edges: finishEdges(collected),
    limitHit: cutBy !== null,
    cutBy,
  };
}

/** Fetches the ends of relationships that came without them: an edge cannot be drawn otherwise. */
function addEnds({ nodes, edges }: Collected): void {
  for (const edge of edges.values()) {
    for (const number of [edge.source, edge.target]) {
      if (nodes.has(number)) continue;
      const node = db().getNode(number);
      if (node) nodes.set(number, plainNode(number, node.labels, node.properties() as Row));
    }
  }
}

async function answer({ number, request }: NumberedRequest): Promise<void> {
  try {
    const handle = handlers[request.kind] as (request: Request) => Promise<unknown>;
    const value = (await handle(request)) as PlainValue;
    send({ kind: "reply", number, value });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    send({ kind: "failure", number, error: { message } });
  }
}

process.on("message", (message) => void answer(message as NumberedRequest));
// Ctrl+C reaches the whole group: the server decides when this process ends.
process.on("SIGINT", () => undefined);
process.on("SIGTERM", () => undefined);
// The server is gone: what was committed is in the log, the rest must not be.
process.on("disconnect", () => process.exit(0));
setInterval(() => {
  send({ kind: "memory", bytes: process.memoryUsage.rss() });
}, MEMORY_REPORT_MS).unref();
