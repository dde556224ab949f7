import type { Span } from "./span.ts";

/** A word of a sentence with jieba's part-of-speech tag (n, v, ns, nt, m …); tokens joined are the sentence. */
export interface Token extends Span {
  readonly text: string;
  readonly tag: string;
}
