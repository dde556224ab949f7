/**
 * The one interface to a graph database. Two implementations, one suite of tests; everything above
 * it speaks Cypher from `cypher/` and sees plain JSON.
 */
import type { TextIndexName } from "./text-indexes.ts";

/** Which Cypher dialect a store speaks: picks `name.<dialect>.cypher` where such a variant exists. */
export type Dialect = "neo4j" | "embedded";

/** A value as JSON knows it: what goes into a query and what comes out. */
export type PlainValue =
  string | number | boolean | null | readonly PlainValue[] | { readonly [key: string]: PlainValue };

export type Parameters = Readonly<Record<string, PlainValue>>;

/** One row of a result by column name. */
export type Row = Readonly<Record<string, PlainValue>>;

/** A statement inside a write transaction. */
export interface WriteTransaction {
  /** Runs one statement, returns its rows. */
  run(cypher: string, parameters?: Parameters): Promise<readonly Row[]>;
}

/** Bounds on a person's own query. */
export interface QueryLimits {
  readonly timeoutMs: number;
  readonly maxRows: number;
}

/** A node as a person's query returned it. */
export interface PlainNode {
  readonly id: string;
  readonly labels: readonly string[];
  readonly properties: Row;
}

/** A relationship as a person's query returned it; `source` and `target` are node ids as in `PlainNode`. */
export interface PlainEdge {
  readonly id: string;
  readonly type: string;
  readonly source: string;
  readonly target: string;
  readonly properties: Row;
}

/** What a store says beside a result whose answer may hang on the values it met. */
export type QueryNote =
  "numericText" | "floatText" | "textSum" | "mixedSum" | "paddedNumber" | "sameEnds";

/** What a person's query returned: the table, and every node and relationship found in it, once each. */
export interface QueryResult {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly PlainValue[])[];
  readonly nodes: readonly PlainNode[];
  readonly edges: readonly PlainEdge[];
  /** True where more rows were there than are given. */
  readonly limitHit: boolean;
  /** What cut them: how many there were, or how large. */
  readonly cutBy: "rows" | "size" | null;
  readonly notes: readonly QueryNote[];
}

/** A step of the plan that a store makes for a query, with the steps that it takes its rows from. */
export interface PlanStep {
  readonly operator: string;
  readonly details: string;
  /** How many rows the store expects; null where it does not say. */
  readonly estimatedRows: number | null;
  readonly steps: readonly PlanStep[];
}

/** A person's query as it would run. */
export interface QueryPlan {
  readonly plan: PlanStep;
  readonly notes: readonly QueryNote[];
}

export interface GraphStore {
  readonly dialect: Dialect;

  /** Runs one of the project's own read queries. Throws ZhengtuError. */
  read(cypher: string, parameters?: Parameters): Promise<readonly Row[]>;

  /**
   * The ids of nodes whose indexed text holds all the words (or, where none does, as many as any), at most `limit`:
   * what is found must still be compared. A word is letters and digits, or Chinese that stands there as it is.
   */
  find(index: TextIndexName, words: readonly string[], limit: number): Promise<readonly string[]>;

  /**
   * Runs `work` in one transaction: all of it or nothing. Writers wait for each other where the
   * store has one writer. Throws what `work` throws, or ZhengtuError.
   */
  write<T>(work: (transaction: WriteTransaction) => Promise<T>): Promise<T>;

  /**
   * Runs a person's own query: it cannot write, read files or outlive its limits.
   * Throws ZhengtuError with code QUERY_INVALID, QUERY_NOT_READ_ONLY, QUERY_UNSUPPORTED or QUERY_TIMEOUT.
   * Aborting the signal stops the query.
   */
  query(
    cypher: string,
    parameters: Parameters,
    limits: QueryLimits,
    signal?: AbortSignal,
  ): Promise<QueryResult>;

  /**
   * Checks a person's query as `query` does and gives its plan without running it.
   * Throws ZhengtuError as `query` does.
   */
  explain(cypher: string, parameters: Parameters, limits: QueryLimits): Promise<QueryPlan>;

  /** Resolves where the store answers, throws ZhengtuError STORE_UNAVAILABLE where not. */
  ping(): Promise<void>;

  /** Waits for running work and lets go of the database. */
  close(): Promise<void>;
}
