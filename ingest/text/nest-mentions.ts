/** Which mentions of a sentence stand free and which lie inside a longer one. */
import type { Mention } from "../model/mention.ts";

/** A mention with the smallest longer one that holds it, if any. */
export interface Nested {
  readonly inner: Mention;
  readonly outer: Mention;
}

export interface Nesting {
  /** The mentions inside no other, in reading order. */
  readonly free: readonly Mention[];
  /** The others, each with its direct holder. */
  readonly nested: readonly Nested[];
}

/** Sorts a sentence's mentions (in reading order, longer first) into free and nested ones. */
export function nestMentions(mentions: readonly Mention[]): Nesting {
  const free: Mention[] = [];
  const nested: Nested[] = [];
  const open: Mention[] = [];
  for (const mention of mentions) {
    while (open.length > 0 && (open.at(-1)?.end ?? 0) < mention.end) open.pop();
    const outer = open.at(-1);
    if (outer === undefined) free.push(mention);
    else if (outer.end - outer.start > mention.end - mention.start) {
      nested.push({ inner: mention, outer });
    }
    open.push(mention);
  }
  return { free, nested };
}
