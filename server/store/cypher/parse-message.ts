/** What the server and the parsing process say to each other. */
import type { SyntaxFault, SyntaxNode } from "./syntax-tree.ts";

export interface ParseRequest {
  readonly number: number;
  readonly query: string;
  /** Where the cursor is: then not the tree is wanted, but what may stand there. */
  readonly at?: number | undefined;
}

/** A kind of name that the grammar expects at a place. */
export type ExpectedName =
  "label" | "relationshipType" | "property" | "parameter" | "function" | "variable";

/** What may stand at a place of a query. */
export interface ExpectedWords {
  /** Where the word begins that is being written, in UTF-16 units. */
  readonly from: number;
  readonly names: readonly ExpectedName[];
  readonly keywords: readonly string[];
  /** The variables that hold there. */
  readonly variables: readonly string[];
}

/** The tree or what is expected, or why there is none. */
export type ParseReply =
  | { readonly tree: SyntaxNode }
  | { readonly expected: ExpectedWords }
  | { readonly fault: SyntaxFault }
  | { readonly tooDeep: true }
  | { readonly failure: string };

/** What the process sends: that it has loaded the grammar, then one reply for each request. */
export type ParseMessage =
  { readonly ready: true } | { readonly number: number; readonly reply: ParseReply };
