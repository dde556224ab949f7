/**
 * What the server and the process that holds the embedded database say to each other. Every request
 * has one reply with the same number; values are JSON.
 */
import type { Parameters, PlainValue, QueryResult, Row } from "../graph-store.ts";
import type { TextIndexName } from "../text-indexes.ts";

/** One request to the database process. */
export type Request =
  | { readonly kind: "open"; readonly file: string }
  | { readonly kind: "read"; readonly cypher: string; readonly parameters: Parameters }
  | {
      readonly kind: "find";
      readonly index: TextIndexName;
      readonly words: readonly string[];
      readonly limit: number;
    }
  | { readonly kind: "begin" }
  | { readonly kind: "run"; readonly cypher: string; readonly parameters: Parameters }
  | { readonly kind: "commit" }
  | { readonly kind: "rollback" }
  | {
      readonly kind: "query";
      readonly cypher: string;
      readonly parameters: Parameters;
      readonly maxRows: number;
    }
  | { readonly kind: "explain"; readonly cypher: string; readonly parameters: Parameters }
  | { readonly kind: "close" };

/** What the process answers to each kind of request. */
export interface Replies {
  open: null;
  read: readonly Row[];
  find: readonly string[];
  begin: null;
  run: readonly Row[];
  commit: null;
  rollback: null;
  query: QueryReply;
  explain: string;
  close: null;
}

/** A result as the engine gives it: the notes are found before it is asked. */
export type EngineResult = Omit<QueryResult, "notes">;

/** The outcome of a person's query: refused where it would have written. */
export type QueryReply =
  { readonly refused: true } | { readonly refused: false; readonly result: EngineResult };

/** An error of the database as it travels between the processes. */
export interface WireError {
  readonly message: string;
}

export interface NumberedRequest {
  readonly number: number;
  readonly request: Request;
}

/** What the process sends: replies, and now and then how much memory it has. */
export type Message =
  | { readonly kind: "reply"; readonly number: number; readonly value: PlainValue }
  | { readonly kind: "failure"; readonly number: number; readonly error: WireError }
  | { readonly kind: "memory"; readonly bytes: number };
