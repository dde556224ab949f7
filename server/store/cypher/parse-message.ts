/** What the server and the parsing process say to each other. */
import type { SyntaxFault, SyntaxNode } from "./syntax-tree.ts";

export interface ParseRequest {
  readonly number: number;
  readonly query: string;
}

/** The tree, or why there is none. */
export type ParseReply =
  | { readonly tree: SyntaxNode }
  | { readonly fault: SyntaxFault }
  | { readonly tooDeep: true }
  | { readonly failure: string };

/** What the process sends: that it has loaded the grammar, then one reply for each request. */
export type ParseMessage =
  { readonly ready: true } | { readonly number: number; readonly reply: ParseReply };
