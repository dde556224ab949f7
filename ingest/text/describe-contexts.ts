/**
 * The words that speak about each free mention of a sentence: those before it that may govern it and
 * those after it that may be its predicate. Names joined by 、 or 和 share both.
 */
import type { Mention } from "../model/mention.ts";
import type { Span } from "../model/span.ts";
import { splitClauses } from "./split-clauses.ts";

/** A free mention and what is said around it in its clause. */
export interface MentionContext {
  readonly mention: Mention;
  readonly clause: Span;
  /** The place of the clause in its sentence, from 0. */
  readonly clauseIndex: number;
  /** From the clause's start, or the mention before, to this mention or the list it stands in. */
  readonly before: string;
  /** Where `before` ends in the sentence. */
  readonly beforeEnd: number;
  /** From this mention or its list to the clause's end or the next mention. */
  readonly after: string;
  /** The next mention that `after` runs into, null where it runs to the clause's end. */
  readonly next: Mention | null;
  /** The mention right before `before`, null where that begins the clause. */
  readonly previous: Mention | null;
}

const JOIN_ONLY = /^\s*(?:[”》]?(?:、|和|及|与|以及|暨|或)[“《]?|[”》][“《])/u;
const JOIN_END = /(?:、|和|及|与|以及)[“《]?$/u;

/** The contexts of the free mentions in reading order; `verb` tells a gap that governs from a mere joint. */
export function describeContexts(
  text: string,
  free: readonly Mention[],
  verb: RegExp,
): readonly MentionContext[] {
  const clauses = splitClauses(text);
  const contexts: MentionContext[] = [];
  let from = 0;
  for (const [clauseIndex, clause] of clauses.entries()) {
    let to = from;
    while ((free[to]?.start ?? Infinity) < clause.end) to++;
    const own = free.slice(from, to);
    from = to;
    contexts.push(...describeClause({ text, clause, clauseIndex, verb }, own));
  }
  return contexts;
}

interface ClauseText {
  readonly text: string;
  readonly clause: Span;
  readonly clauseIndex: number;
  readonly verb: RegExp;
}

function describeClause(where: ClauseText, mentions: readonly Mention[]): MentionContext[] {
  const befores = readBefores(where, mentions);
  const afters = readAfters(where, mentions);
  return mentions.flatMap((mention, i) => {
    const before = befores[i];
    const after = afters[i];
    if (before === undefined || after === undefined) return [];
    const { clause, clauseIndex } = where;
    return [{ mention, clause, clauseIndex, ...before, ...after }];
  });
}

type Before = Pick<MentionContext, "before" | "beforeEnd" | "previous">;

function readBefores({ text, clause, verb }: ClauseText, mentions: readonly Mention[]): Before[] {
  const befores: Before[] = [];
  for (const [i, mention] of mentions.entries()) {
    const previous = mentions[i - 1] ?? null;
    const gap = text.slice(previous?.end ?? clause.start, mention.start);
    const inherited = befores.at(-1);
    if (inherited === undefined || verb.test(gap)) {
      befores.push({ before: gap, beforeEnd: mention.start, previous });
    } else {
      befores.push(inherited);
    }
  }
  return befores;
}

type After = Pick<MentionContext, "after" | "next">;

function readAfters({ text, clause, verb }: ClauseText, mentions: readonly Mention[]): After[] {
  const afters: After[] = [];
  for (let i = mentions.length - 1; i >= 0; i--) {
    const mention = mentions[i];
    if (mention === undefined) continue;
    const next = mentions[i + 1] ?? null;
    const gap = text.slice(mention.end, next?.start ?? clause.end);
    const shared = afters[0];
    const joins = JOIN_ONLY.test(gap) || JOIN_END.test(gap);
    if (shared !== undefined && joins && !verb.test(gap)) afters.unshift(shared);
    else if (joins && JOIN_END.test(gap))
      afters.unshift({ after: gap.replace(JOIN_END, ""), next: null });
    else afters.unshift({ after: gap, next });
  }
  return afters;
}
